import { problemText } from '@liangwang/api';
import {
  computed,
  shallowRef,
  watch,
  type ComputedRef,
  type ShallowRef,
  type WatchSource,
} from 'vue';
import { useLocale } from '@/shared/i18n/locale';

export type LoadState = 'loading' | 'ready' | 'failed';

export interface Load<Value> {
  readonly value: ShallowRef<Value | undefined>;
  readonly state: ShallowRef<LoadState>;
  /** Why nothing came, in the reader's language. */
  readonly problem: ComputedRef<string>;
  reload(): Promise<void>;
}

/** Loads when the component starts and whenever a source changes; an older answer never replaces a newer one. */
export function useLoad<Value>(
  load: () => Promise<Value>,
  sources: WatchSource[] = [],
): Load<Value> {
  const { locale } = useLocale();
  const value = shallowRef<Value>();
  const state = shallowRef<LoadState>('loading');
  const failure = shallowRef<unknown>();
  let latest = 0;

  async function reload(): Promise<void> {
    const mine = ++latest;
    state.value = 'loading';
    try {
      const loaded = await load();
      if (mine === latest) {
        value.value = loaded;
        state.value = 'ready';
      }
    } catch (reason) {
      if (mine === latest) {
        failure.value = reason;
        state.value = 'failed';
      }
    }
  }

  watch(sources, reload);
  void reload();
  const problem = computed(() => problemText(failure.value, locale.value));
  return { value, state, problem, reload };
}
