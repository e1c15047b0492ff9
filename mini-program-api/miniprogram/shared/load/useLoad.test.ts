import { NoAnswer } from '@liangwang/api';
import { expect, it } from 'vitest';
import { useLoad } from './useLoad';

it('waits, and then shows what was fetched', async () => {
  const prices = useLoad(async () => [80]);
  expect(prices.waiting.value).toBe(true);

  await prices.load();

  expect(prices.value.value).toEqual([80]);
  expect(prices.waiting.value).toBe(false);
});

it('says why there is nothing', async () => {
  const prices = useLoad(() => Promise.reject(new NoAnswer('cut')));
  await prices.load();

  expect(prices.failed.value).toBe(true);
  expect(prices.offline.value).toBe(true);
  expect(prices.failureText.value).toContain('网络');
});

it('keeps what it had when it can not be fetched again', async () => {
  let cut = false;
  const prices = useLoad(async () => {
    if (cut) {
      throw new NoAnswer('cut');
    }
    return [80];
  });
  await prices.load();
  cut = true;
  await prices.load();

  expect(prices.value.value).toEqual([80]);
  expect(prices.stale.value).toBe(true);
  expect(prices.failed.value).toBe(false);
});

it('shows the newest answer when they come in another order', async () => {
  const answers: ((value: string) => void)[] = [];
  const shown = useLoad(() => new Promise<string>((resolve) => answers.push(resolve)));
  const both = Promise.all([shown.load(), shown.load()]);

  answers[1]?.('new');
  answers[0]?.('old');
  await both;

  expect(shown.value.value).toBe('new');
});
