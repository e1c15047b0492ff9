import type { Schemas } from '@liangwang/api';
import { computed, type ComputedRef } from 'vue';
import { useClient } from '@/shared/api/provided';
import { useLoad, type Load } from '@/shared/api/useLoad';

export type Community = Schemas['CommunityView'];

const PAGE_SIZE = 500;

export interface Communities {
  readonly load: Load<readonly Community[]>;
  /** What a community is called; the beginning of its id while that is not known. */
  readonly name: ComputedRef<(id: string) => string>;
}

/** All communities of the city, page by page. */
export function useCommunityNames(): Communities {
  const client = useClient();
  const load = useLoad(async () => {
    const found: Community[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.call('findCommunities', {
        query: { size: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) },
      });
      found.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return found;
  });
  const names = computed(() => new Map(load.value.value?.map((one) => [one.id, one.nameZh])));
  return { load, name: computed(() => (id: string) => names.value.get(id) ?? id.slice(0, 8)) };
}
