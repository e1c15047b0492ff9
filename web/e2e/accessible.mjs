import { readFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESK, PHONE } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env.OUT ?? fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const SETTLED_MILLIS = 800;

/** What axe finds serious or critical on the page as it stands. */
export async function barriers(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Pictures of a page on a desk and on a phone, as docs/screenshots shows it. */
export async function shoot(page, name) {
  mkdirSync(SHOTS, { recursive: true });
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    await page.waitForTimeout(SETTLED_MILLIS);
    await page.screenshot({
      path: join(SHOTS, `console-${name}-${viewport.width}.png`),
      fullPage: true,
    });
  }
}

/** Whether something is wider than the page. */
export const overflows = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
