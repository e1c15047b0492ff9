// What an administrator does at the console, each page by its main task.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DESK, launchBrowser, PHONE } from './browser.mjs';
import { consolePage, PLATFORM } from './platform.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const DAY_MILLIS = 86_400_000;

let browser;
let page;
before(async () => {
  browser = await launchBrowser();
  page = await consolePage(browser, 'administrator', { viewport: DESK });
});
after(() => browser.close());

const mark = () => Date.now().toString(36);
const dialog = () => page.locator('dialog[open]');
const field = (label) => dialog().getByLabel(label, { exact: true });
const row = (text) => page.locator('tbody tr', { hasText: text });
const inDays = (days) => new Date(Date.now() + days * DAY_MILLIS).toLocaleDateString('sv-SE');

async function go(path) {
  await page.goto(`${PLATFORM}/console/#${path}`);
  await page.locator('tbody tr').first().waitFor();
}

/** No serious finding in light or dark, no sideways scrolling on a phone; and how it looks. */
async function looksRight(name) {
  for (const colorScheme of ['dark', 'light']) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact));
    assert.deepEqual(
      serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
      [],
      `${name}, ${colorScheme}`,
    );
  }
  await page.screenshot({ path: `${SHOTS}console-${name}-1440.png` });
  await page.setViewportSize(PHONE);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wide <= 0, `${name} is ${wide} px too wide for a phone`);
  await page.screenshot({ path: `${SHOTS}console-${name}-375.png` });
  await page.setViewportSize(DESK);
}

test('registers somebody, changes the roles, and lets the person go', async () => {
  const username = `e2e-${mark()}`;
  await go('/people');
  await looksRight('people');

  await page.getByRole('button', { name: '登记员工' }).click();
  await field('姓名').fill('测试员');
  await field('账号').fill(username);
  await dialog().getByLabel('财务').check();
  await dialog().getByRole('button', { name: '登记员工' }).click();
  await row(username).waitFor();

  await row(username).getByRole('button').click();
  await dialog().getByLabel('统计').check();
  await field('原因').first().fill('兼任统计');
  await dialog().getByRole('button', { name: '保存' }).click();
  await row(username).getByText('财务 · 统计').waitFor();

  await row(username).getByRole('button').click();
  await dialog().getByText('办理离职').click();
  await field('原因').last().fill('测试结束');
  await dialog().getByRole('button', { name: '确认离职' }).click();
  await row(username).getByText('已离职').waitFor();
});

test('registers a recycler and renews its licence', async () => {
  const code = `RC-${mark()}`;
  await go('/recyclers');
  await looksRight('recyclers');

  await page.getByRole('button', { name: '登记企业' }).click();
  await field('企业名称').fill(`示例再生 ${code}`);
  await field('编号').fill(code);
  await field('许可证号').fill('豫E-2026-017');
  await field('许可有效期至').fill(inDays(20));
  await field('可接收品类').selectOption(['R01', 'R02']);
  await dialog().getByRole('button', { name: '保存' }).click();
  await row(code).getByText('剩 20 天').waitFor();

  await row(code).getByRole('button').click();
  await field('许可证号').fill('豫E-2027-017');
  await field('许可有效期至').fill(inDays(400));
  await dialog().getByRole('button', { name: '续期' }).click();
  await row(code).getByText(inDays(400)).waitFor();
  assert.equal(await row(code).locator('.chip').count(), 0);
});

test('sets a price that begins later', async () => {
  await go('/prices');
  await looksRight('prices');
  const from = new Date(Date.now() + (300 + Math.random() * 60) * DAY_MILLIS);
  await page.getByLabel('适用区域').selectOption('410502');
  await row('R0503').getByRole('button').click();
  await dialog().locator('svg[role=img]').waitFor();
  await page.screenshot({ path: `${SHOTS}console-price-history-1440.png` });
  await field('新价格 (元/千克)').fill('0.26');
  await field('生效时间').fill(`${from.toLocaleDateString('sv-SE')}T08:00`);
  await field('依据').fill('价格会议');
  await dialog().getByRole('button', { name: '设定新价格' }).click();
  await dialog().getByText('已设定').waitFor();
});

test('shows what the factors stand on', async () => {
  await go('/factors');
  await looksRight('factors');
  await page.getByLabel('因子集').selectOption('WARM-16/LANDFILL');
  await page.locator('.card', { hasText: '许可' }).waitFor();
  assert.match(page.url(), /set=WARM-16/);
});

test('records a calibration', async () => {
  const number = `AY-${mark()}`;
  await go('/scales');
  await looksRight('scales');
  await page.getByLabel('类型').selectOption('weighbridge');
  await page.locator('tbody tr').first().getByRole('button').click();
  await field('检定证书').fill(number);
  await field('有效期至').fill(inDays(365));
  await dialog().getByRole('button', { name: '登记检定' }).click();
  await row(number).getByText(inDays(365)).waitFor();
});

test('changes opening hours, and who serves a community', async () => {
  await go('/network');
  await page.locator('svg .station').first().waitFor();
  await looksRight('network');

  await row('WF1').getByRole('button').click();
  const before = await field('关门').inputValue();
  const later = before === '21:00' ? '20:30' : '21:00';
  await field('关门').fill(later);
  await dialog().getByRole('button', { name: '保存' }).click();
  await row('WF1').getByText(`– ${later}`).waitFor();

  await page.getByLabel('列表').selectOption('communities');
  await row('WF-01').getByRole('button').click();
  const served = await field('服务站点').inputValue();
  await field('服务站点').selectOption('');
  await dialog().getByRole('button', { name: '保存' }).click();
  await row('WF-01').getByText('未覆盖').waitFor();
  await row('WF-01').getByRole('button').click();
  await field('服务站点').selectOption(served);
  await dialog().getByRole('button', { name: '保存' }).click();
  await row('WF-01').getByText('已覆盖').waitFor();
});
