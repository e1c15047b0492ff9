/** What every page is looked at for: accessibility, and how it looks wide and narrow. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESK, PHONE } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = process.env.OUT ?? fileURLToPath(new URL('../../docs/screenshots', import.meta.url));

/** Serious and critical issues of the page as it stands, in both colour schemes. */
export async function axeIssues(page) {
  const issues = [];
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await drawn(page);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    issues.push(
      ...violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        ),
    );
  }
  return issues;
}

/** Takes the page at 1440 and 375 px, and sees that it never scrolls sideways. */
export async function shots(page, name) {
  mkdirSync(SHOTS, { recursive: true });
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    await drawn(page);
    assert.deepEqual(await tooWide(page), [], `${name} at ${viewport.width} px`);
    await page.screenshot({ path: join(SHOTS, `${name}-${viewport.width}.png`), fullPage: true });
  }
}

/** What makes the page scroll sideways; nothing when it does not. */
const tooWide = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth <= clientWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
          .map((one) => `${one.tagName}.${one.className}`)
          .slice(0, 20);
  });

const drawn = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
