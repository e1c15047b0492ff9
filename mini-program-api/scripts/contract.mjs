/** What the generator knows about openapi.json, in pure functions. */

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const GENERATED = '// Generated from openapi.json by `npm run generate`; do not edit.';

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

/** The source of problem-texts.ts: every problem code, and what people are shown for it. */
export function problemTextsSource(contract) {
  const titles = Object.entries(contract.components.schemas.ProblemCode['x-titles']).sort();
  const rows = titles.map(([code, { zh, en }]) => `  '${code}': ${JSON.stringify({ zh, en })},`);
  return [
    GENERATED,
    '',
    '/** What people are shown for each problem code, in Chinese and in English. */',
    'export const problemTexts = {',
    ...rows,
    '} as const;',
    '',
    '/** What can go wrong, for programs. */',
    'export type ProblemCode = keyof typeof problemTexts;',
    '',
  ].join('\n');
}

/** The source of routes.ts. */
export function routesSource(contract) {
  const rows = operationsOf(contract).map(
    ({ name, method, path, roles }) =>
      `  ${name}: { method: '${method}', path: '${path}', roles: ${JSON.stringify(roles)} },`,
  );
  return [
    GENERATED,
    '',
    '/** How each operation is called, and which roles may call it (none: everybody). */',
    'export const routes = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}
