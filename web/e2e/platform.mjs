/** The running platform that journeys drive, and the made-up people who live there. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PLATFORM = process.env.LIANGWANG_URL ?? 'http://localhost:8080';

const HOME =
  process.env.LIANGWANG_HOME ?? fileURLToPath(new URL('../../.liangwang', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Name, password, role and scope of the demonstration's staff, by user name. */
export async function staff() {
  const rows = (await readFile(join(HOME, 'secrets/demo-people.csv'), 'utf8')).trim().split('\n');
  return new Map(
    rows.slice(1).map((row) => {
      const [username, password, role, scope, name] = row.split(',');
      return [username, { username, password, role, scope, name }];
    }),
  );
}

/**
 * A page of the console with somebody signed in, as that person would: at Keycloak, by name and password.
 *
 * With LIANGWANG_PAGES=dist the pages come from the folder of the last build instead of the platform.
 */
export async function consolePage(browser, username, { viewport, path = '/' } = {}) {
  const person = (await staff()).get(username);
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  if (process.env.LIANGWANG_PAGES === 'dist') {
    await serveFromDist(context);
  }
  const page = await context.newPage();
  await page.goto(`${PLATFORM}/console/`);
  await page.getByRole('button', { name: '员工登录' }).click();
  await page.locator('#username').fill(person.username);
  await page.locator('#password').fill(person.password);
  await page.locator('#kc-login').click();
  await page.getByRole('button', { name: '退出' }).waitFor();
  // Anew, because the way back from Keycloak leads to the platform's own pages.
  await page.goto(`${PLATFORM}/console/?signed-in#${path}`);
  await page.getByRole('button', { name: '退出' }).waitFor();
  return page;
}

async function serveFromDist(context) {
  await context.route(
    (url) => url.origin === PLATFORM && /^\/(console|assets)\//.test(url.pathname),
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = join(DIST, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (!existsSync(file)) {
        return route.continue();
      }
      return route.fulfill({ path: file, contentType: TYPES[extname(file)] });
    },
  );
}
