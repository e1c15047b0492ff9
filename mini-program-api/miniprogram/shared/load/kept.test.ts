import { NoAnswer, Problem } from '@liangwang/api';
import { expect, it } from 'vitest';
import { forgetAllKept, forgetKept, keeping, keptBefore } from './kept';

function memory() {
  const values = new Map<string, string>();
  return {
    get: (key: string) => values.get(key),
    set: (key: string, value: string) => void values.set(key, value),
    remove: (key: string) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

it('shows what was fetched last where there is no network', async () => {
  const store = memory();
  await keeping(store, 'jobs', async () => ['a'])();

  const cut = keeping(store, 'jobs', () => Promise.reject<string[]>(new NoAnswer('cut')));

  expect(await cut()).toEqual(['a']);
});

it('does not hide a refusal', async () => {
  const store = memory();
  await keeping(store, 'job', async () => 'door')();
  const gone = keeping(store, 'job', () =>
    Promise.reject<string>(new Problem('x', 404, '', '', '')),
  );

  await expect(gone()).rejects.toBeInstanceOf(Problem);
});

it('forgets when it is told to', async () => {
  const store = memory();
  await keeping(store, 'job.1', async () => 'door')();
  await keeping(store, 'job.2', async () => 'door')();
  forgetKept(store, 'job.1');
  expect(store.keys()).toHaveLength(1);
  forgetAllKept(store);
  expect(store.keys()).toEqual([]);
});

it('knows at once what was there the last time', async () => {
  const store = memory();
  expect(keptBefore(store, 'jobs')).toBeUndefined();
  await keeping(store, 'jobs', async () => ['a'])();
  expect(keptBefore(store, 'jobs')).toEqual(['a']);
});
