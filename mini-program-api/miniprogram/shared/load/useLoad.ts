import { NoAnswer, problemText } from '@liangwang/api';
import { computed, ref, shallowRef } from 'vue';
import { language } from '@/shared/i18n/language';

/**
 * Something that is fetched: loading, there, or failed, and there still while it is fetched again.
 *
 * @param known what is shown until the first answer, when something is known from the last time
 */
export function useLoad<Value>(fetchValue: () => Promise<Value>, known?: Value) {
  const value = shallowRef<Value | undefined>(known);
  const failure = shallowRef<unknown>();
  const loading = ref(false);
  let newest = 0;

  async function load(): Promise<void> {
    newest += 1;
    const mine = newest;
    loading.value = true;
    try {
      const fetched = await fetchValue();
      if (mine === newest) {
        value.value = fetched;
        failure.value = undefined;
      }
    } catch (reason) {
      if (mine === newest) {
        failure.value = reason;
      }
    } finally {
      if (mine === newest) {
        loading.value = false;
      }
    }
  }

  return {
    value,
    failure,
    loading,
    load,
    /** Nothing to show yet, and no failure either. */
    waiting: computed(() => value.value === undefined && failure.value === undefined),
    /** Nothing to show, and a reason for it. */
    failed: computed(() => value.value === undefined && failure.value !== undefined),
    /** What is shown may be old: it could not be fetched again. */
    stale: computed(() => value.value !== undefined && failure.value !== undefined),
    offline: computed(() => failure.value instanceof NoAnswer),
    failureText: computed(() =>
      failure.value === undefined ? '' : problemText(failure.value, language.value),
    ),
  };
}
