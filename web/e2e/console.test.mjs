import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, DESK } from './browser.mjs';
import { aTruckInTheYard } from './chain.mjs';
import { consolePage } from './platform.mjs';

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

test('a clerk takes in a truck without a mouse', async () => {
  const { plate } = await aTruckInTheYard({ grams: 15_000 });
  const page = await consolePage(browser, 'clerk-1', { viewport: DESK, path: '/weighbridge' });

  await page.locator('.truck', { hasText: plate }).first().locator('input').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5515');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5500');
  await page.screenshot({ path: process.env.SHOT ?? 'weighbridge.png' });
  await page.keyboard.press('Control+Enter');

  const notice = page.getByRole('status').filter({ hasText: '已入场' });
  await notice.waitFor();
  assert.match(await notice.textContent(), /在允差内/);
});
