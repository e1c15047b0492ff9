import { computed, type ComputedRef } from 'vue';
import { useClient } from '@/shared/api/provided';
import { useLoad } from '@/shared/api/useLoad';

const PAGE = 500;

/** What communities are called, by id. */
export function useCommunities(): ComputedRef<(id: string) => string> {
  const client = useClient();

  const { value } = useLoad(async () => {
    const names = new Map<string, string>();
    let cursor: string | undefined;
    do {
      const page = await client.call('findCommunities', { query: { size: PAGE, cursor } });
      page.items.forEach((one) => names.set(one.id, one.nameZh));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return names;
  });

  return computed(() => (id: string) => value.value?.get(id) ?? id.slice(0, 8));
}
