import { problemText } from '@liangwang/api';
import { computed, onBeforeUnmount, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import type { PageOf } from '@/shared/api/usePages';
import { useLocale } from '@/shared/i18n/locale';
import { csvLine, csvStart, type Cell } from './csv';

export interface Sheet<Item> {
  readonly name: string;
  readonly header: readonly string[];
  readonly page: (cursor: string | undefined) => Promise<PageOf<Item>>;
  readonly cells: (item: Item) => readonly Cell[];
}

export interface Download {
  readonly running: Ref<boolean>;
  /** Rows that have come so far. */
  readonly rows: Ref<number>;
  readonly finished: Ref<boolean>;
  readonly problem: ComputedRef<string>;
  start<Item>(sheet: Sheet<Item>): Promise<void>;
  cancel(): void;
}

/** Reads a list to its end, page by page, and gives it to the browser as a file. */
export function useDownload(): Download {
  const { locale } = useLocale();
  const running = ref(false);
  const finished = ref(false);
  const rows = ref(0);
  const failure = shallowRef<unknown>();
  let latest = 0;

  async function start<Item>(sheet: Sheet<Item>): Promise<void> {
    const mine = ++latest;
    running.value = true;
    finished.value = false;
    failure.value = undefined;
    rows.value = 0;
    try {
      const parts = [csvStart(sheet.header)];
      let cursor: string | undefined;
      do {
        const page = await sheet.page(cursor);
        if (mine !== latest) {
          return;
        }
        parts.push(page.items.map((item) => csvLine(sheet.cells(item))).join(''));
        rows.value += page.items.length;
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      save(new Blob(parts, { type: 'text/csv;charset=utf-8' }), sheet.name);
      finished.value = true;
    } catch (reason) {
      if (mine === latest) {
        failure.value = reason;
      }
    } finally {
      if (mine === latest) {
        running.value = false;
      }
    }
  }

  function cancel(): void {
    latest += 1;
    running.value = false;
  }

  onBeforeUnmount(cancel);
  return {
    running,
    rows,
    finished,
    problem: computed(() => (failure.value ? problemText(failure.value, locale.value) : '')),
    start,
    cancel,
  };
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser still reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
