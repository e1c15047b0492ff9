import { NoAnswer, type KeyValue } from '@liangwang/api';

const PREFIX = 'liangwang.kept.';

/** What was fetched last is shown where there is no network. Of somebody's own: kept by person. */
export function keeping<Value>(
  store: KeyValue,
  name: string,
  fetchValue: () => Promise<Value>,
): () => Promise<Value> {
  const key = PREFIX + name;
  return async () => {
    try {
      const value = await fetchValue();
      store.set(key, JSON.stringify(value));
      return value;
    } catch (failure) {
      const last = failure instanceof NoAnswer ? store.get(key) : undefined;
      if (last === undefined) {
        throw failure;
      }
      return JSON.parse(last) as Value;
    }
  };
}

/** What was kept the last time, to be shown at once. */
export function keptBefore<Value>(store: KeyValue, name: string): Value | undefined {
  const last = store.get(PREFIX + name);
  return last === undefined ? undefined : (JSON.parse(last) as Value);
}

/** Takes it off the phone: names and doors are gone when the job is. */
export const forgetKept = (store: KeyValue, name: string): void => store.remove(PREFIX + name);

/** Takes everything off the phone that was kept: at the end of a shift, at sign-out. */
export const forgetAllKept = (store: KeyValue): void =>
  store
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => store.remove(key));
