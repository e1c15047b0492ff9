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
import type { LoadState } from './useLoad';

/** A page as the platform sends it. */
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Pages<Item> {
  readonly items: ShallowRef<readonly Item[]>;
  readonly state: ShallowRef<LoadState>;
  readonly problem: ComputedRef<string>;
  readonly hasMore: ComputedRef<boolean>;
  more(): Promise<void>;
  reload(): Promise<void>;
}

/** A list that grows page by page; it starts anew whenever a source (a filter) changes. */
export function usePages<Item>(
  load: (cursor: string | undefined) => Promise<PageOf<Item>>,
  sources: WatchSource[] = [],
): Pages<Item> {
  const { locale } = useLocale();
  const items = shallowRef<readonly Item[]>([]);
  const state = shallowRef<LoadState>('loading');
  const next = shallowRef<string | null>(null);
  const failure = shallowRef<unknown>();
  let latest = 0;

  async function read(cursor: string | undefined): Promise<void> {
    const mine = ++latest;
    state.value = 'loading';
    try {
      const page = await load(cursor);
      if (mine === latest) {
        items.value = cursor === undefined ? page.items : [...items.value, ...page.items];
        next.value = page.next;
        state.value = 'ready';
      }
    } catch (reason) {
      if (mine === latest) {
        failure.value = reason;
        state.value = 'failed';
      }
    }
  }

  const reload = () => read(undefined);
  watch(sources, reload);
  void reload();
  return {
    items,
    state,
    problem: computed(() => problemText(failure.value, locale.value)),
    hasMore: computed(() => next.value !== null),
    more: () => (next.value === null ? Promise.resolve() : read(next.value)),
    reload,
  };
}
