import type { KeyValue } from '@liangwang/api';

/** What the browser keeps over a restart. */
export const browserStore: KeyValue = {
  get: (key) => localStorage.getItem(key) ?? undefined,
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};
