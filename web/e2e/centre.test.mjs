// The sorting centre and its recycler, by keyboard alone: nothing here clicks or focuses by script.
//   LIANGWANG_HOME=… node --test e2e/centre.test.mjs

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DESK, launchBrowser, PHONE } from './browser.mjs';
import { aTruckInTheYard } from './chain.mjs';
import { consolePage } from './platform.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const TABS_MAX = 400;

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

test('a clerk takes in a truck, sorts and ships without a mouse, and the recycler confirms', async () => {
  const { plate } = await aTruckInTheYard({ grams: 15_000 });
  const page = await consolePage(browser, 'clerk-1', { viewport: DESK });
  const { press, type, tabTo, go } = keyboardOf(page);

  await go('地磅入场');
  await page.locator('.truck', { hasText: plate }).first().waitFor();
  await tabTo(page.getByRole('radio', { checked: true }));
  while (!(await page.locator('.truck:has(:checked)').textContent()).includes(plate)) {
    await press('ArrowDown');
  }
  await press('Enter');
  await press('Enter');
  await type('5515');
  await press('Enter');
  await type('5500');
  await look(page, 'weighbridge');
  await press('Control+Enter');
  await page.getByRole('status').filter({ hasText: '已入场' }).waitFor();

  await go('入场记录');
  await page.getByRole('row').nth(1).waitFor();
  assert.match(await page.getByRole('row').nth(1).textContent(), /15\.0 千克/);
  await look(page, 'intakes');

  await go('分拣');
  await page.getByRole('checkbox').first().waitFor();
  await tabTo(page.getByRole('checkbox').first());
  await press('Space');
  await tabTo(page.getByLabel('投入(千克)'));
  assert.equal(await page.getByLabel('投入(千克)').inputValue(), '15');
  await tabTo(page.getByLabel('小类'));
  await type('R0101');
  await press('Tab');
  await type('9');
  await press('Enter');
  await type('R0201');
  await press('Tab');
  await type('4.5');
  await tabTo(page.getByLabel('残渣(千克)'));
  await type('1.2');
  assert.match(await page.locator('.verdict').textContent(), /还差 0\.3 千克/);
  assert.equal(await page.getByRole('button', { name: '提交分拣' }).isDisabled(), true);
  await press('Tab');
  await type('0.3');
  assert.match(await page.locator('.verdict').textContent(), /平衡/);
  await look(page, 'sorting');
  await tabTo(page.getByRole('button', { name: '提交分拣' }));
  await press('Enter');
  const recorded = page.getByRole('status').filter({ hasText: '分拣已记录' });
  await recorded.waitFor();
  const [cardboard] = (await recorded.textContent()).match(/[0-9A-F]{4}-[0-9A-F]{4}/g);

  await tabTo(page.getByRole('link', { name: '打印批次标签' }));
  await press('Enter');
  await page.getByRole('status').filter({ hasText: '已选' }).waitFor();
  assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 2);
  await look(page, 'lots');
  await label(page, cardboard);
  await tabTo(page.getByRole('link', { name: '安排出场' }));
  await press('Enter');

  await page.getByLabel('利用企业').waitFor();
  await page.locator('option', { hasText: 'RC-PAPER' }).waitFor({ state: 'attached' });
  await tabTo(page.getByLabel('利用企业'));
  await type('RC-PAPER');
  await tabTo(page.getByLabel('车牌'));
  await type('示例豫E·88');
  await press('Tab');
  const manifest = `m-${Date.now()}`;
  await type(manifest);
  assert.equal(await page.getByLabel('联单编号').inputValue(), manifest.toUpperCase());
  await look(page, 'outbounds');
  await press('Control+Enter');
  await page.getByRole('status').filter({ hasText: '已出场 9.0 千克' }).waitFor();
  await page.context().close();

  await receive(cardboard);
});

async function receive(cardboard) {
  const page = await consolePage(browser, 'recycler-paper', { viewport: DESK });
  const { press, type, tabTo, go } = keyboardOf(page);
  await go('收货确认');
  const row = page.getByRole('row').filter({ hasText: cardboard });
  await row.waitFor();
  await look(page, 'receipts');
  await tabTo(row.getByRole('button', { name: '确认收货' }));
  await press('Enter');
  const weight = page.getByLabel('本企业过磅(千克)');
  await tabTo(weight);
  await type('6');
  await page.getByRole('dialog').getByText('−3.0 千克').waitFor();
  await tabTo(page.getByLabel('差异原因'));
  await type('含水率低于发货时');
  await look(page, 'receipt');
  await press('Enter');
  await page.getByRole('status').filter({ hasText: '已确认收货' }).waitFor();
  await row.getByText('已签收').waitFor();
}

/** What prints is the chosen labels and nothing else. */
async function label(page, code) {
  await page.emulateMedia({ media: 'print' });
  await page.locator('.label', { hasText: code }).waitFor();
  assert.equal(await page.getByRole('heading', { level: 1 }).isVisible(), false);
  await page.screenshot({ path: `${SHOTS}console-label.png` });
  await page.emulateMedia({ media: null });
}

/** At both widths: a picture, no sideways scrolling, no serious finding of axe. */
async function look(page, name) {
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: `${SHOTS}console-${name}-${viewport.width}.png` });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.ok(wider <= 0, `${name} scrolls sideways by ${wider} at ${viewport.width}`);
  }
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  assert.deepEqual(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${name} ${id}: ${nodes[0].html.slice(0, 160)}`),
    [],
  );
}

function keyboardOf(page) {
  const press = (key) => page.keyboard.press(key);
  const type = (text) => page.keyboard.type(text);
  const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);
  async function tabTo(locator) {
    const target = locator.last();
    await target.waitFor();
    for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
      if (await hasFocus(target)) {
        return;
      }
      await press('Tab');
    }
    throw new Error(`not reached by Tab: ${locator}`);
  }
  async function go(place) {
    await tabTo(page.getByRole('navigation').getByRole('link', { name: place, exact: true }));
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: place }).waitFor();
  }
  return { press, type, tabTo, go };
}
