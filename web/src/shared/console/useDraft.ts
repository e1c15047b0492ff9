import { reactive, watch } from 'vue';

export interface Draft<Content extends object> {
  readonly content: Content;
  clear(): void;
}

/** What is being typed into a form; it outlives another page and a reload, as long as the tab. */
export function useDraft<Content extends object>(
  name: string,
  empty: () => Content,
): Draft<Content> {
  const key = `liangwang.draft.${name}`;
  const kept = sessionStorage.getItem(key);
  const content = reactive({
    ...empty(),
    ...(kept === null ? {} : (JSON.parse(kept) as Partial<Content>)),
  }) as Content;
  watch(content, () => sessionStorage.setItem(key, JSON.stringify(content)), { deep: true });
  return { content, clear: () => void Object.assign(content, empty()) };
}
