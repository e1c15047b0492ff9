import type { KeyValue } from '@liangwang/api';

/** What this phone keeps, also when it is switched off. */
export const store: KeyValue = {
  get(key) {
    const value: unknown = uni.getStorageSync(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  },
  set: (key, value) => uni.setStorageSync(key, value),
  remove: (key) => uni.removeStorageSync(key),
  keys: () => uni.getStorageInfoSync().keys,
};
