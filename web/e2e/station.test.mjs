import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { barriers, overflows, shoot } from './accessible.mjs';
import { DESK, launchBrowser } from './browser.mjs';
import { aCollectorWithGoods, onThePhone } from './chain.mjs';
import { consolePage } from './platform.mjs';

const STATION = process.env.STATION ?? 'bg1';
const LINES = [
  { materialCode: 'R0101', grams: 18_300 },
  { materialCode: 'R0301', grams: 12_500 },
];
const ITEMS = LINES.map(({ materialCode, grams }) => ({ materialCode, estimatedGrams: grams }));

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser.close());

async function go(page, path, heading) {
  await page.getByRole('navigation').getByRole('link', { name: heading }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  assert.match(page.url(), new RegExp(`${path}$`));
}

async function show(page, name) {
  await shoot(page, name);
  await page.setViewportSize({ width: 375, height: 812 });
  assert.equal(await overflows(page), false, `${name} is too wide for a phone`);
  await page.setViewportSize(DESK);
  assert.deepEqual(await barriers(page), []);
}

test('a keeper takes goods over, and sends them on with a seal', async () => {
  await aCollectorWithGoods({ station: STATION, lines: LINES, items: ITEMS });
  const driver = await onThePhone('driver-1');
  const containers = LINES.map(() => `BOX-${randomUUID().slice(0, 6).toUpperCase()}`);
  const page = await consolePage(browser, `keeper-${STATION}`, {
    viewport: DESK,
    path: '/station/receive',
  });

  // Outside tolerance it takes a reason.
  const rows = page.locator('.reading');
  await rows.nth(1).waitFor();
  for (const [index, kilograms] of ['16.3', '12.48'].entries()) {
    await rows.nth(index).getByLabel('容器编码').fill(containers[index]);
    await rows.nth(index).getByLabel('净重').fill(kilograms);
  }
  await page.getByRole('button', { name: '确认接收' }).click();
  await page.getByText('重量差异超出允差').first().waitFor();
  await show(page, 'receive');
  await page.getByLabel('差异原因').fill('编织袋破损,途中散落');
  await page.getByRole('button', { name: '确认接收' }).click();
  await page.getByText('已接收').waitFor();

  await go(page, '/station/handovers', '交接记录');
  await page.getByText('编织袋破损').first().waitFor();
  await show(page, 'handovers');

  await go(page, '/station/stock', '库存与容器');
  await page.getByText(containers[0]).waitFor();
  await show(page, 'stock');

  await go(page, '/station/trips', '转运车次');
  await page.getByLabel('司机', { exact: true }).selectOption('other');
  await page.getByLabel('司机人员编号').fill(driver.id);
  await page.getByRole('button', { name: '叫车' }).click();
  await page.getByText('已叫车').first().waitFor();
  await page.getByRole('button', { name: '装车加封' }).first().click();
  for (const code of containers) {
    await page.getByRole('checkbox', { name: new RegExp(code) }).check();
  }
  const seal = `S-${randomUUID().slice(0, 6).toUpperCase()}`;
  await page.getByLabel('铅封号').fill(seal);
  await show(page, 'trip-load');
  await page.getByRole('button', { name: '装车并加封' }).click();
  await page.getByText(`铅封 ${seal}`).waitFor();
  await show(page, 'trips');
});

test('a keeper undoes a hand-over, and the collector carries the goods again', async () => {
  await aCollectorWithGoods({ station: STATION });
  const page = await consolePage(browser, `keeper-${STATION}`, {
    viewport: DESK,
    path: '/station/receive',
  });
  const row = page.locator('.reading').first();
  await row.getByLabel('容器编码').fill(`BOX-${randomUUID().slice(0, 6).toUpperCase()}`);
  await row.getByLabel('净重').fill('12.5');
  await page.getByRole('button', { name: '确认接收' }).click();
  await page.getByText('已接收').waitFor();

  await go(page, '/station/handovers', '交接记录');
  await page.getByRole('button', { name: '冲正' }).first().click();
  await page.getByLabel('原因', { exact: true }).fill('读错了秤');
  await page.getByRole('button', { name: '确认冲正' }).click();
  await page.getByText('已冲正').first().waitFor();

  await go(page, '/station/receive', '收货复称');
  await page.locator('.choice').first().waitFor();
});
