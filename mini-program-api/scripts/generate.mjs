/**
 * Writes api/generated/ from openapi.json: schema.d.ts, routes.ts and problem-texts.ts.
 *
 * Any package that uses the client runs it from its own folder; openapi-typescript is taken from there.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { problemTextsSource, routesSource } from './contract.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const generated = join(root, 'api/generated');
const requireFromCaller = createRequire(join(process.cwd(), 'package.json'));
const { default: openapiTypescript, astToString } = await import(
  pathToFileURL(requireFromCaller.resolve('openapi-typescript')).href
).then((module) => (typeof module.default === 'function' ? module : module.default));

const json = async (path) => JSON.parse(await readFile(path, 'utf8'));
const contract = await json(join(root, 'openapi.json'));

await mkdir(generated, { recursive: true });
const types = await openapiTypescript(contract, {
  alphabetize: true,
});
await writeFile(
  join(generated, 'schema.d.ts'),
  `// Generated from openapi.json by \`npm run generate\`; do not edit.\n\n${astToString(types)}`,
);
await writeFile(join(generated, 'routes.ts'), routesSource(contract));
await writeFile(join(generated, 'problem-texts.ts'), problemTextsSource(contract));
