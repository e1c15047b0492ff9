import type { Schemas } from '@liangwang/api';
import { ref, watch } from 'vue';
import { useLoad } from '@/shared/load/useLoad';
import { services } from '@/shared/services/services';

const PAUSE_MILLIS = 250;

/** Communities of a division that fit what somebody types. */
export function useCommunities() {
  const { client } = services();
  const typed = ref('');
  const division = ref('');
  const found = useLoad<Schemas['CommunityView'][]>(async () => {
    const query = { query: typed.value.trim(), division: division.value, size: 30 };
    return (await client.call('findCommunities', { query })).items;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Who types is asked for once they pause.
  watch([typed, division], () => {
    clearTimeout(timer);
    timer = setTimeout(() => void found.load(), PAUSE_MILLIS);
  });

  return { typed, division, found };
}
