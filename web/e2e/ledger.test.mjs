import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { barriers, overflows, shoot } from './accessible.mjs';
import { DESK, launchBrowser, PHONE } from './browser.mjs';
import { consolePage } from './platform.mjs';

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

test('finance follows money from the account to the transfer', async () => {
  const page = await consolePage(browser, 'finance', { viewport: DESK, path: '/ledger' });

  await page.getByLabel('账户类别').selectOption('RESIDENT_MONEY');
  await page.locator('tbody tr', { hasText: '居民环保金' }).first().waitFor();
  assert.match(page.url(), /kind=RESIDENT_MONEY/);
  assert.deepEqual(await barriers(page), []);
  await shoot(page, 'ledger');

  await page.getByRole('link', { name: '查看' }).first().click();
  await page.locator('tbody tr').first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await shoot(page, 'statement');

  await page.getByRole('button', { name: '查看' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('合计', { exact: true }).first().waitFor();
  for (const sum of await dialog.locator('tfoot td').allTextContents()) {
    assert.match(sum, /^\s*0(\.0+)? /);
  }
  assert.deepEqual(await barriers(page), []);
  await shoot(page, 'transfer');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('finance checks the books, and every unit sums to zero', async () => {
  const page = await consolePage(browser, 'finance', { viewport: DESK, path: '/books' });

  await page.getByRole('button', { name: '立即核对' }).click();
  await page.getByRole('status').filter({ hasText: '核对完成' }).waitFor();
  await page.getByText('账目一致').waitFor();
  await page.getByText('合计为零').first().waitFor();
  assert.equal(await page.getByText('合计不为零').count(), 0);
  await page.setViewportSize(PHONE);
  assert.equal(await overflows(page), false);
  assert.deepEqual(await barriers(page), []);
  await shoot(page, 'books');
});
