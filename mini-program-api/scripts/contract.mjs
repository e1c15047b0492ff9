/** What the generator knows about openapi.json, in pure functions. */

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const MAY_BE_ABSENT = /\b(null|absent)\b|left out|where it was said|for the resident, the holder/i;

/** Every operation with its method, path and roles, in the order of their names. */
export function operationsOf(contract) {
  return Object.entries(contract.paths)
    .flatMap(([path, methods]) =>
      METHODS.filter((method) => methods[method]?.operationId).map((method) => ({
        name: methods[method].operationId,
        method: method.toUpperCase(),
        path,
        roles: rolesOf(methods[method]),
      })),
    )
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function rolesOf(operation) {
  return (operation.security ?? []).flatMap((requirement) => Object.values(requirement).flat());
}

/**
 * The contract with everything required in answers that is always there.
 *
 * The Java build does not say which components of a record are nullable; descriptions do ("absent …", "null …"), and
 * absent.json names the rest. Requests keep what the build says.
 */
export function withRequiredAnswers(contract, absent) {
  const schemas = Object.fromEntries(
    Object.entries(contract.components.schemas).map(([name, schema]) => [
      name,
      isAnswer(name, schema) ? complete(name, schema, absent[name] ?? []) : schema,
    ]),
  );
  return { ...contract, components: { ...contract.components, schemas } };
}

function isAnswer(name, schema) {
  return schema.properties !== undefined && !/(Request\d*|Problem|WeighingLine)$/.test(name);
}

function complete(name, schema, absent) {
  const properties = {};
  const required = [];
  for (const [property, value] of Object.entries(schema.properties)) {
    const mayBeAbsent =
      absent.includes(property) ||
      (name.startsWith('Page') && property === 'next') ||
      MAY_BE_ABSENT.test(value.description ?? '');
    properties[property] = mayBeAbsent ? orNull(value) : value;
    if (!mayBeAbsent) {
      required.push(property);
    }
  }
  return { ...schema, properties, required };
}

function orNull(value) {
  const { description, ...rest } = value;
  const inner = rest.$ref ? { $ref: rest.$ref } : rest;
  return { ...(description ? { description } : {}), anyOf: [inner, { type: 'null' }] };
}

/** The problem codes that descriptions of answers name. */
export function problemCodesOf(contract) {
  const codes = new Set();
  for (const methods of Object.values(contract.paths)) {
    for (const method of METHODS) {
      for (const [status, answer] of Object.entries(methods[method]?.responses ?? {})) {
        if (Number(status) >= 400) {
          namesIn(answer.description ?? '').forEach((code) => codes.add(code));
        }
      }
    }
  }
  return [...codes].sort();
}

function namesIn(description) {
  return description.match(/\b[a-z]+(?:-[a-z]+)+\b/g) ?? [];
}

/** The source of routes.ts. */
export function routesSource(contract) {
  const rows = operationsOf(contract).map(
    ({ name, method, path, roles }) =>
      `  ${name}: { method: '${method}', path: '${path}', roles: ${JSON.stringify(roles)} },`,
  );
  return [
    '// Generated from openapi.json by `npm run generate`; do not edit.',
    '',
    '/** How each operation is called, and which roles may call it (none: everybody). */',
    'export const routes = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}
