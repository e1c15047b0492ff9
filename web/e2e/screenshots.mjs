// Takes the page of a running platform, whole, as docs/screenshots shows it.
//   BASE_URL=http://localhost:8080 OUT=../docs/screenshots npm run screenshots

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DESK, launchBrowser, PHONE } from './browser.mjs';

const BASE_URL = process.env.BASE_URL ?? 'http://localhost:8080';
const OUT = process.env.OUT ?? fileURLToPath(new URL('../../docs/screenshots', import.meta.url));

const SHOTS = [
  { name: 'public-page-1440', viewport: DESK, lang: 'zh' },
  { name: 'public-page-375', viewport: PHONE, lang: 'zh' },
  { name: 'public-page-1440-en', viewport: DESK, lang: 'en' },
  { name: 'public-page-375-en', viewport: PHONE, lang: 'en' },
  { name: 'public-page-1440-dark', viewport: DESK, lang: 'zh', colorScheme: 'dark' },
];

const SETTLED_MILLIS = 2_500;

const browser = await launchBrowser();
try {
  mkdirSync(OUT, { recursive: true });
  for (const { name, viewport, lang, colorScheme = 'light' } of SHOTS) {
    const page = await browser.newPage({ viewport, colorScheme });
    await page.goto(`${BASE_URL}/?lang=${lang}`);
    await page.locator('[data-figure="collected"]').waitFor();
    await page.waitForTimeout(SETTLED_MILLIS);
    await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
    await page.close();
    console.log(`${name}.png`);
  }
} finally {
  await browser.close();
}
