// The built page in a real browser against a server that speaks the public contract.
//   npm run e2e

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { DESK, launchBrowser, PHONE } from './browser.mjs';
import { FixtureServer } from './fixture-server.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BYTES_AT_FIRST_LOAD_MAX = 900_000;

describe('the public page', () => {
  let browser;
  let server;
  let address;
  let page;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  beforeEach(async () => {
    server = new FixtureServer();
    address = await server.start();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  });

  async function open(path, options = { viewport: DESK }) {
    const context = await browser.newContext(options);
    page = await context.newPage();
    await page.goto(address + path);
    return page;
  }

  const textOf = (selector) => page.locator(selector).innerText();
  const shows = (selector, text) => page.locator(selector, { hasText: text }).waitFor();

  test('shows the day by stage, district, indicator and carbon', async () => {
    server.weighed(1_000);
    await open('/');
    await shows('[data-figure="collected"]', '47.36 吨');
    assert.match(await textOf('[data-stage="shipped"]'), /30\.8\d 吨/);
    assert.match(await textOf('[data-figure="paid"]'), /34,099\.20 元/);
    assert.match(await textOf('[data-indicator="IND-LIFE-01"]'), /0\.90.*%.*目标.*40%/s);
    assert.match(await textOf('[data-carbon="estimated"]'), /19\.42 吨/);
    assert.equal(await page.locator('.tiles > li').count(), 9);
    await page.locator('.drawing svg path').first().waitFor();
  });

  test('changes a number by a live event', async () => {
    server.weighed(1_000);
    await open('/');
    await shows('[data-figure="collected"]', '47.36');
    await shows('.state', '实时');
    server.weighed(1_001);
    await shows('[data-figure="collected"]', '47.41');
  });

  test('opens an indicator to its numerator, denominator, definition and source classes', async () => {
    server.weighed(1_000);
    await open('/');
    const card = page.locator('#indicators article').first();
    await card.locator('summary').click();
    const text = await card.innerText();
    for (const word of ['分子', '分母', '口径版本 2025-05', '实测', '估算', '生活垃圾清运量']) {
      assert.ok(text.includes(word), `${word} is not in: ${text}`);
    }
  });

  test('speaks the other language, says so to the browser, and remembers it', async () => {
    server.weighed(1_000);
    await open('/');
    await page.getByRole('button', { name: 'English' }).click();
    await shows('h1', 'Collected today at the doors of Anyang');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.match(page.url(), /lang=en/);
    await page.goto(address);
    await shows('h1', 'Collected today');
  });

  test('is English when the address asks for it', async () => {
    await open('/?lang=en');
    await shows('#empty-title', 'No weighings yet today');
    assert.equal(await page.title(), 'Anyang · two networks, public figures');
  });

  test('says what to do next while the day is empty', async () => {
    await open('/');
    await shows('#empty-title', '今天还没有称重记录');
    await shows('.next', 'Replay a city day');
    server.weighed(1);
    await shows('[data-figure="collected"]', '47.4 千克');
    assert.equal(await page.locator('#empty-title').count(), 0);
  });

  test('never scrolls sideways on a phone, in either language', async () => {
    server.weighed(2_939);
    for (const lang of ['zh', 'en']) {
      await open(`/?lang=${lang}`, { viewport: PHONE });
      await shows('[data-figure="collected"]', '139.19');
      await openAll();
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wider <= 0, `${wider} px too wide in ${lang}`);
    }
  });

  test('has no serious accessibility issue, light or dark, wide or narrow', async () => {
    server.weighed(1_000);
    for (const colorScheme of ['light', 'dark']) {
      for (const viewport of [DESK, PHONE]) {
        await open('/', { viewport, colorScheme, reducedMotion: 'reduce' });
        await page.locator('.drawing svg').waitFor();
        await openAll();
        assert.deepEqual(await seriousIssues(), []);
      }
    }
  });

  test('has no serious accessibility issue while it is empty or broken', async () => {
    await open('/?lang=en', { viewport: DESK, reducedMotion: 'reduce' });
    await shows('#empty-title', 'No weighings');
    assert.deepEqual(await seriousIssues(), []);
    await server.stop();
    await shows('.state', 'Offline');
    assert.deepEqual(await seriousIssues(), []);
  });

  test('keeps its figures up to date by asking while the stream is broken', async () => {
    server.weighed(1_000);
    await open('/');
    await shows('.state', '实时');
    server.breakStream();
    await shows('.state', '重连中');
    server.weighed(2_000);
    await shows('[data-figure="collected"]', '94.72');
    server.restoreStream();
    await shows('.state', '实时');
  });

  test('says offline with the time of what it shows, and recovers without a reload', async () => {
    server.weighed(1_000, '2026-11-23T05:12:44.120Z');
    await open('/');
    await shows('[data-figure="collected"]', '47.36');
    await page.context().setOffline(true);
    await shows('.state', '离线');
    await shows('.notice', '13:12:44');
    assert.match(await textOf('[data-figure="collected"]'), /47\.36/);
    await page.context().setOffline(false);
    await shows('.state', '实时');
  });

  test('says that the platform does not answer, and shows the figures once it does', async () => {
    server.weighed(1_000);
    await open('/', { viewport: DESK, serviceWorkers: 'block' });
    await page.route('**/api/**', (route) => route.abort());
    await page.reload();
    await shows('h1', '暂时读不到数据');
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: '立即重试' }).click();
    await shows('[data-figure="collected"]', '47.36');
  });

  test('asks nothing of any other host, keeps a strict policy, complains of nothing, and stays small', async () => {
    server.weighed(1_000);
    const context = await browser.newContext({ viewport: DESK });
    page = await context.newPage();
    const hosts = new Set();
    let bytes = 0;
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    page.on('response', async (response) => {
      if (response.url().includes('/assets/')) {
        bytes += (await response.body()).length;
      }
    });
    const complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.locator('.drawing svg').hover({ position: { x: 100, y: 100 } });
    await page.locator('.drawing b').waitFor();
    assert.deepEqual(complaints, []);
    assert.deepEqual([...hosts], [address]);
    assert.ok(bytes < BYTES_AT_FIRST_LOAD_MAX, `${bytes} bytes before compression`);
  });

  test('prints with everything opened', async () => {
    server.weighed(1_000);
    await open('/');
    await shows('[data-figure="collected"]', '47.36');
    await page.pdf({ format: 'A4' });
    assert.equal(await page.locator('details:not([open])').count(), 0);
  });

  const openAll = () =>
    page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));

  async function seriousIssues() {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }
});
