/** A phone at 375 px on the H5 build: signs in with a made-up number, takes pictures, looks for barriers. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PHONE } from './browser.mjs';

const PICTURES =
  process.env.PICTURES ?? fileURLToPath(new URL('../dist/pictures', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE_MILLIS = 20_000;
const SETTLE_MILLIS = 600;

/** Opens a phone. What goes wrong on its pages is kept in `errors`. */
export async function openPhone(browser, site, options = {}) {
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLIS);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(site.url);

  const phone = {
    context,
    page,
    errors,
    press: (name, role = 'button') => page.getByRole(role, { name }).first().click(),
    sees: (text) => page.getByText(text).first().waitFor(),
    type: (name, text) => page.locator(`input[aria-label="${name}"]`).fill(text),
    go: (path) => page.goto(`${site.url}#/${path}`),
    /** Takes a picture, and checks that nobody is kept out of the page. */
    async look(name) {
      await page.waitForTimeout(SETTLE_MILLIS);
      await mkdir(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `mini-program-${name}.png`) });
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() =>
        globalThis.axe.run(document, { resultTypes: ['violations'] }),
      );
      const barriers = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        );
      assert.deepEqual(barriers, [], `barriers on ${name}`);
    },
    async signInAs(user) {
      await phone.go('pages/sign-in/index');
      await phone.type('自己起名', user);
      await phone.press('用这部手机登录');
      await page.getByRole('navigation').waitFor();
      await page.getByText('登录即表示').waitFor({ state: 'detached' });
    },
  };
  return phone;
}
