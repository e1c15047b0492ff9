/**
 * Says how large a build is, and fails when it is larger than it may be or names somebody else's server:
 * `node scripts/sizes.mjs <h5|mp-weixin>`.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KB = 1_024;
const LIMITS = { h5Home: 250 * KB, main: 1.5 * KB * KB, subpackage: 2 * KB * KB };
const NAMES = /^https?:\/\/(www\.w3\.org|localhost|127\.0\.0\.1)([/:]|$)/;

const root = fileURLToPath(new URL('..', import.meta.url));
const platform = process.argv[2] ?? 'h5';
const build = join(root, 'dist/build', platform);
const failures = [];

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
const sizeOf = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
const compressed = (paths) =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);

function check(name, bytes, limit) {
  console.log(`${name}: ${(bytes / KB).toFixed(1)} KB of ${(limit / KB).toFixed(0)} KB`);
  if (bytes > limit) {
    failures.push(`${name} is too large`);
  }
}

/** A file and everything that it imports before anything is shown. */
function withImports(path, seen = new Set()) {
  if (!seen.has(path)) {
    seen.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g,
    )) {
      withImports(join(build, 'assets', name), seen);
    }
  }
  return seen;
}

function checkH5() {
  const index = join(build, 'index.html');
  const page = readFileSync(index, 'utf8');
  const assets = readdirSync(join(build, 'assets'));
  const scripts = [...page.matchAll(/src="\/m\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
  const home = assets.filter((name) => name.startsWith('pages-home-index') && name.endsWith('.js'));
  const first = new Set([index]);
  for (const name of [...scripts, ...home]) {
    withImports(join(build, 'assets', name)).forEach((path) => first.add(path));
  }
  // The styles of every page are counted in: they are few, and which ones come first is the framework's business.
  assets
    .filter((name) => name.endsWith('.css'))
    .forEach((name) => first.add(join(build, 'assets', name)));
  check('home of residents, compressed', compressed([...first]), LIMITS.h5Home);
}

function checkWeChat() {
  const app = JSON.parse(readFileSync(join(build, 'app.json'), 'utf8'));
  const subpackages = (app.subPackages ?? app.subpackages ?? []).map(({ root: name }) =>
    name.replace(/\/$/, ''),
  );
  const files = filesUnder(build);
  const within = (name) => files.filter((path) => relative(build, path).startsWith(`${name}/`));
  const main = files.filter((path) => !subpackages.some((name) => within(name).includes(path)));
  check('main package', sizeOf(main), LIMITS.main);
  subpackages.forEach((name) =>
    check(`subpackage ${name}`, sizeOf(within(name)), LIMITS.subpackage),
  );
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap((one) =>
      one.pages.map((page) => `${one.root.replace(/\/$/, '')}/${page}`),
    ),
  ];
  for (const page of pages) {
    for (const kind of ['js', 'json', 'wxml']) {
      if (!files.includes(join(build, `${page}.${kind}`))) {
        failures.push(`${page}.${kind} is not there`);
      }
    }
  }
  console.log(`${pages.length} pages`);
}

function checkAddresses() {
  for (const path of filesUnder(build).filter((name) =>
    /\.(js|css|html|wxml|wxss|json)$/.test(name),
  )) {
    const found = readFileSync(path, 'utf8').match(/https?:\/\/[a-z0-9.-]+[^\s"'`\\)<>]*/gi) ?? [];
    found
      .filter((address) => !NAMES.test(address))
      .filter((address) => !address.startsWith(process.env.LIANGWANG_API ?? 'http://localhost'))
      .forEach((address) => failures.push(`${relative(build, path)} names ${address}`));
  }
}

(platform === 'h5' ? checkH5 : checkWeChat)();
checkAddresses();
failures.forEach((failure) => console.error(failure));
process.exit(failures.length === 0 ? 0 : 1);
