import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { axeIssues, shots } from './page-checks.mjs';
import { DESK, launchBrowser } from './browser.mjs';
import {
  aCommunityOf,
  aDispute,
  aResident,
  aTruckInTheYard,
  book,
  onThePhone,
  startShift,
} from './chain.mjs';
import { consolePage } from './platform.mjs';

const STATION = 'wf2';

let browser;
let page;
before(async () => {
  browser = await launchBrowser();
  page = await consolePage(browser, 'dispatcher', { viewport: DESK, path: '/pickups' });
});
after(() => browser.close());

const go = (path) => page.evaluate((hash) => (location.hash = hash), path);

async function aBookedPickup() {
  const collector = await onThePhone(`collector-${STATION}-1`);
  const { stationId } = collector.scope;
  await startShift(collector, stationId);
  const community = await aCommunityOf(stationId);
  const resident = await aResident(community);
  return { id: await book(resident, community.id), community, stationId, collector };
}

test('a dispatcher assigns a job from the board, moves it and calls it off', async () => {
  const { id, community, stationId } = await aBookedPickup();
  await go(`/pickups?station=${stationId}`);
  const card = page.locator(`[data-state="BOOKED"] [data-pickup="${id}"]`);
  await card.waitFor();
  assert.match(await card.textContent(), new RegExp(community.nameZh));
  assert.deepEqual(await axeIssues(page), []);
  await shots(page, 'console-pickups');

  await card.click();
  await page.getByRole('heading', { name: community.nameZh }).waitFor();
  await page.getByRole('button', { name: '派单' }).click();
  await page.getByRole('status').filter({ hasText: '已派给' }).waitFor();
  await page.getByText('候选人').waitFor();
  assert.ok((await page.locator('tr.taken').count()) === 1);
  assert.deepEqual(await axeIssues(page), []);
  await shots(page, 'console-pickup');

  const days = page.getByLabel('日期');
  await days.selectOption({ index: 2 });
  const slots = page.getByLabel('新时段');
  await slots.locator('option:not([disabled])').first().waitFor({ state: 'attached' });
  await slots.selectOption({ index: 1 });
  await page.getByRole('button', { name: '改期' }).click();
  await page.getByRole('status').filter({ hasText: '已改到' }).waitFor();
  await page.locator('.chip', { hasText: '待派单' }).waitFor();

  await page.getByRole('button', { name: '取消任务' }).click();
  await page.getByLabel('原因').selectOption('sold-elsewhere');
  assert.deepEqual(await axeIssues(page), []);
  await page.getByRole('button', { name: '确认取消' }).click();
  await page.getByRole('status').filter({ hasText: '任务已取消' }).waitFor();
  await page.locator('.chip', { hasText: '已取消' }).waitFor();
});

test('a dispatcher gives a job to the collector of choice', async () => {
  const { id, collector } = await aBookedPickup();
  await go(`/pickups/${id}`);
  const choice = page.getByLabel('回收员');
  await choice.locator(`option[value="${collector.id}"]`).waitFor({ state: 'attached' });
  await choice.selectOption(collector.id);
  await page.getByRole('button', { name: '派单' }).click();
  await page.getByText('人工指定').waitFor();
});

test('a filter in the address shows the same list again', async () => {
  await go('/pickups?state=CANCELLED&attention=urged');
  await page.reload();
  await page.getByLabel('状态').waitFor();
  assert.equal(await page.getByLabel('状态').inputValue(), 'CANCELLED');
  assert.equal(await page.getByLabel('关注').inputValue(), 'urged');
  await page.getByText('没有符合条件的任务').waitFor();
  assert.deepEqual(await axeIssues(page), []);
});

test('a dispatcher sees who is on shift', async () => {
  const { collector } = await aBookedPickup();
  await go(`/shifts?${randomUUID()}`);
  await page.getByText(collector.id.slice(0, 8)).first().waitFor();
  assert.deepEqual(await axeIssues(page), []);
  await shots(page, 'console-shifts');
});

test('a dispatcher finds a station on the map and goes to its jobs', async () => {
  await go('/map');
  const post = page.locator('[data-station="WF2"]');
  await post.waitFor();
  assert.ok((await page.locator('circle.home').count()) > 50);
  await shots(page, 'console-map');
  await page.getByLabel('区县').selectOption('410502');
  await post.click();
  await page.getByText('营业时间').first().waitFor();
  assert.deepEqual(await axeIssues(page), []);
  await shots(page, 'console-map-district');
  await page.getByRole('link', { name: '看任务' }).click();
  await page.getByRole('heading', { name: '上门任务' }).waitFor();
  assert.match(page.url(), /station=/);
});

test('a dispatcher corrects a weighing that a resident disputes', async () => {
  const { weighingId, disputeId } = await aDispute({ station: STATION, grams: 12_500 });
  await go(`/disputes?${randomUUID()}`);
  await shots(page, 'console-disputes');
  await page.locator(`[data-weighing="${weighingId}"]`).click();
  await page.getByLabel('异议编号').fill(disputeId);
  await page.getByRole('button', { name: '查看异议' }).click();
  await page.getByText('家里秤过是12公斤').waitFor();
  await page.getByLabel('更正并重新入账').check();
  await page.getByLabel('重量(千克)').fill('12');
  await page.getByLabel('理由').fill('照片显示读数为12公斤');
  assert.deepEqual(await axeIssues(page), []);
  await shots(page, 'console-dispute');
  await page.getByRole('button', { name: '确认裁定' }).click();
  await page.locator(`[data-weighing="${weighingId}"]`).waitFor({ state: 'detached' });
});

test('a dispatcher closes a variance case', async () => {
  const { plate } = await aTruckInTheYard({ grams: 12_500 });
  const clerk = await consolePage(browser, 'clerk-1', { viewport: DESK, path: '/weighbridge' });
  await clerk.locator('.truck', { hasText: plate }).first().locator('input').check();
  await clerk.getByLabel('毛重(千克)').fill('6500');
  await clerk.getByLabel('皮重(千克)').fill('5500');
  await clerk.getByRole('button', { name: '确认入场' }).click();
  await clerk.getByText('超出允差').waitFor();
  await clerk.context().close();

  await go(`/variance-cases?${randomUUID()}`);
  const open = page.locator('[data-case]').last();
  await open.waitFor();
  const id = await open.getAttribute('data-case');
  await shots(page, 'console-variance-cases');
  await open.click();
  await page.getByText('联单重量').waitFor();
  await page.getByLabel('查明的原因').fill('车上留有上一站的容器');
  assert.deepEqual(await axeIssues(page), []);
  await page.getByRole('button', { name: '确认结案' }).click();
  await page.locator(`[data-case="${id}"]`).waitFor({ state: 'detached' });
});
