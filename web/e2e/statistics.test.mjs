import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { barriers, overflows, shoot } from './accessible.mjs';
import { DESK, launchBrowser, PHONE } from './browser.mjs';
import { consolePage } from './platform.mjs';

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

async function fits(page, name) {
  assert.deepEqual(await barriers(page), []);
  await page.setViewportSize(PHONE);
  assert.equal(await overflows(page), false, `${name} is wider than a phone`);
  await shoot(page, name);
}

test('a statistician goes from a figure down to the door and takes it along', async () => {
  const page = await consolePage(browser, 'statistician', { viewport: DESK, path: '/figures' });

  await page.getByLabel('起始日').fill('2026-01-01');
  await page.getByRole('cell', { name: '上门称重' }).first().waitFor();
  assert.match(page.url(), /from=2026-01-01/);
  await page.locator('[role=img] svg path').first().waitFor();
  await fits(page, 'figures');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\uFEFF环节,'), 'Excel needs the mark to read Chinese');
  assert.match(text, /上门称重/);

  await page
    .getByRole('row', { name: /上门称重/ })
    .getByRole('link', { name: '查看记录' })
    .click();
  await page.getByRole('heading', { name: '组成这个数字的记录' }).waitFor();
  await page.getByRole('button', { name: '这一袋的去向' }).first().waitFor();
  await fits(page, 'figure-records');
  await page.getByRole('button', { name: '这一袋的去向' }).first().click();
  await page.getByRole('dialog').getByText('从服务站起物料混装').waitFor();
  await fits(page, 'trace');
});

test('a statistician sees what an indicator is made of', async () => {
  const page = await consolePage(browser, 'statistician', { viewport: DESK, path: '/indicators' });

  const card = page.locator('[data-indicator="IND-LIFE-01"]');
  await card.getByText('展开组成').click();
  await card.getByText('分子').waitFor();
  await card.getByText('实测').first().waitFor();
  await fits(page, 'indicators');
});

test('a statistician counts everything again and sees how far it is', async () => {
  const page = await consolePage(browser, 'statistician', { viewport: DESK, path: '/rebuild' });

  await page.getByRole('button', { name: '开始重算' }).click();
  await page.getByRole('button', { name: '确定,开始重算' }).click();
  await page.getByText('重算完成').waitFor();
  await page.getByText('100%').first().waitFor();
  assert.match(page.url(), /id=[0-9a-f-]{36}/);
  await fits(page, 'rebuild');
});

test('a statistician declares what the platform can not measure', async () => {
  const page = await consolePage(browser, 'statistician', {
    viewport: DESK,
    path: '/declared-figures',
  });

  await page.getByRole('button', { name: '申报一项' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('指标').selectOption({ index: 0 });
  await form.getByLabel('组成项').fill('e2e-other-recyclers');
  await form.getByLabel('中文名称').fill('演示:其他企业回收量');
  await form.getByLabel('英文名称').fill('Demonstration: other recyclers');
  await form.getByLabel('出处').fill('演示数据');
  await form.getByLabel('起始日').fill('2020-01-01');
  await form.getByLabel('截止日').fill('2020-12-31');
  await form.getByLabel('总量(吨)').fill('12.5');
  assert.deepEqual(await barriers(page), []);
  await form.getByRole('button', { name: '提交申报' }).click();
  await page.getByRole('cell', { name: '演示:其他企业回收量' }).first().waitFor();
  await page
    .getByRole('cell', { name: /12,500,000 克/ })
    .first()
    .waitFor();
  await fits(page, 'declared-figures');
});
