/**
 * One bag, from the first tap to the receipt: a resident with a phone and a collector with a phone, on a running platform.
 * The collector's network is cut while weighing.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { openPhone } from './phone.mjs';
import { PLATFORM, startSite } from './site.mjs';

const COLLECTOR = process.env.COLLECTOR ?? 'collector-wf1-1';
const STATION = process.env.STATION ?? 'WF1';
const KILOGRAMS = '5.2';

let site;
let browser;
let resident;
let collector;
let pickupId;
const community = {};

before(async () => {
  site = await startSite();
  browser = await launchBrowser();
  Object.assign(community, await communityOf(STATION));
});

after(async () => {
  await browser?.close();
  await site?.stop();
});

async function communityOf(stationCode) {
  const get = async (path) => (await fetch(`${PLATFORM}${path}`)).json();
  for (let cursor = ''; cursor !== undefined;) {
    const page = await get(`/api/v1/public/communities?size=100&cursor=${cursor}`);
    for (const one of page.items) {
      const { station } = await get(`/api/v1/coverage?communityId=${one.id}`);
      if (station?.code === stationCode) {
        return one;
      }
    }
    cursor = page.next ?? undefined;
  }
  throw new Error(`no community is served by ${stationCode}`);
}

test('a guest sees what a bag is worth before saying who they are', async () => {
  resident = await openPhone(browser, site);
  await resident.sees('一袋,不用分');
  await resident.page
    .getByText(/^\d+\.\d\d$/)
    .first()
    .waitFor();
  await resident.look('home-guest');
  await resident.press('登录后呼叫');
  await resident.sees('演示环境');
  await resident.look('sign-in');
  await resident.press('《隐私保护指引》', 'link');
  await resident.sees('收集什么,为了什么');
  await resident.look('agreement');
  await resident.press('同意并继续');
});

test('a new resident says where they live', async () => {
  await resident.signInAs(`neighbour-${Date.now()}`);
  await resident.press('添加上门地址');
  await resident.sees('您住在哪个小区?');
  await resident.look('address');
  await resident.type('搜索小区名', community.nameZh);
  await resident.page.getByRole('button', { name: community.nameZh }).first().click();
  await resident.type('门牌', '3号楼2单元501室');
  await resident.look('door');
  await resident.press('保存地址');
  await resident.sees('3号楼2单元501室');
});

test('one tap books a bag at the last address in the next slot', async () => {
  await resident.look('home');
  await resident.press(/\d\d:\d\d–\d\d:\d\d/);
  await resident.page.getByRole('radio').first().waitFor();
  await resident.look('slots');
  await resident.press('关闭');
  await resident.press('呼叫回收员');
  await resident.sees('等待接单');
  pickupId = /id=([0-9a-f-]{36})/.exec(resident.page.url())?.[1];
  assert.ok(pickupId, resident.page.url());
  await resident.look('pickup-booked');
});

test('a collector clocks in and takes the job', async () => {
  collector = await openPhone(browser, site);
  await collector.signInAs(COLLECTOR);
  await collector.sees('今日任务');
  await collector.page
    .getByText(/还没有上班|上班$/)
    .first()
    .waitFor();
  await collector.page.waitForTimeout(1_500);
  if (await collector.page.getByText('还没有上班').isVisible()) {
    await collector.look('collector-off');
    await collector.press('上班打卡');
  }
  await collector.sees('可接任务');
  await collector.page.getByText(community.nameZh).first().waitFor();
  await collector.look('collector-day');
  await collector.go(`collector/job/index?id=${pickupId}`);
  await collector.sees('接单后显示门牌和联系人');
  await collector.press('接单');
  await collector.sees('3号楼2单元501室');
  await collector.look('collector-job');
});

test('the resident sees somebody coming, and arriving', async () => {
  await resident.sees('回收员在路上');
  await resident.look('pickup-assigned');
  await collector.press('我已到达');
  await collector.sees('开始称重');
  await resident.sees('回收员已到达');
});

test('the collector weighs without a network, and nothing is lost', async () => {
  await collector.press('开始称重');
  await collector.sees('连接蓝牙秤');
  await collector.press('连接蓝牙秤');
  await collector.page.getByText('SAMPLE-10001 已连接').waitFor();
  await collector.look('collector-scale');
  await collector.press('手工录入');
  await collector.context.setOffline(true);
  await collector.type('重量', KILOGRAMS);
  await collector.press('生成袋码');
  await collector.press('记一袋');
  await collector.look('collector-weigh');
  await collector.press(/确认并付款/);
  await collector.sees('1 项待提交');
  await collector.look('collector-offline');
  await collector.context.setOffline(false);
  await collector.page.getByText('1 项待提交').waitFor({ state: 'detached', timeout: 60_000 });
  await collector.press('交接', 'link');
  await collector.sees('我带着的');
  await collector.look('collector-bags');
});

test('the resident sees weight, price and amount, and says yes', async () => {
  await resident.sees('称重结果');
  await resident.sees('¥4.16');
  await resident.look('weighed');
  await resident.press('重量和金额都对');
  await resident.press('查看回收凭证', 'link');
  await resident.sees('这一袋去了哪里');
  await resident.look('receipt');
});

test('the money is in the wallet', async () => {
  await resident.go('pages/wallet/index');
  await resident.sees('+¥4.16');
  await resident.look('wallet');
  await resident.go('pages/pickups/index');
  await resident.sees('已称重到账');
  await resident.look('pickups');
});

test('a resident who does not believe the weight says so', async () => {
  await resident.go(`resident/pickup/index?id=${pickupId}`);
  await resident.press('有异议');
  await resident.sees('哪里不对?');
  await resident.look('dispute');
  await resident.press('提交申诉');
  await resident.sees('申诉中,金额已冻结');
});

test('sorted goods and appliances show what they come to', async () => {
  await resident.go('pages/home/index');
  await resident.press(/分类称重/, 'link');
  await resident.page.getByRole('switch').first().click();
  await resident.look('itemised');
  await resident.go('pages/home/index');
  await resident.press(/家电大件/, 'link');
  await resident.press(/加一件/);
  await resident.look('appliances');
});

test('the guide knows where a thing goes', async () => {
  await resident.go('resident/guide/index');
  await resident.type('搜一样东西', '电池');
  await resident.sees('有害垃圾');
  await resident.look('guide');
});

test('elder mode is large, and one button', async () => {
  await resident.go('pages/me/index');
  await resident.look('me');
  await resident.press(/长辈模式/, 'switch');
  await resident.go('pages/home/index');
  await resident.sees('叫人上门收');
  await resident.look('elder');
  await resident.go('pages/me/index');
  await resident.press(/长辈模式/, 'switch');
});

test('English and the dark are there, too', async () => {
  await resident.page.emulateMedia({ colorScheme: 'dark' });
  await resident.go('pages/home/index');
  await resident.sees('一袋,不用分');
  await resident.look('home-dark');
  await resident.page.emulateMedia({ colorScheme: 'light' });
  await resident.go('pages/me/index');
  await resident.press(/语言/);
  await resident.go('pages/home/index');
  await resident.sees('One bag, no sorting');
  await resident.look('home-en');
});

test('nothing went wrong unseen', () => {
  assert.deepEqual([...resident.errors, ...collector.errors], []);
});
