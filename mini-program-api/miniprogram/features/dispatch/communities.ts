import type { Client, KeyValue, Schemas } from '@liangwang/api';
import { keeping } from '@/shared/load/kept';

const PAGES_MAX = 10;

/** The names of communities by id; kept, for a collector without a network has to know them, too. */
export function communityNames(
  client: Client,
  store: KeyValue,
): () => Promise<Record<string, string>> {
  return keeping(store, 'communities', async () => {
    const names: Record<string, string> = {};
    let cursor: string | undefined;
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const found: Schemas['PageCommunityView'] = await client.call('findCommunities', {
        query: { size: 100, cursor },
      });
      found.items.forEach((community) => (names[community.id] = community.nameZh));
      if (!found.next) {
        break;
      }
      cursor = found.next;
    }
    return names;
  });
}
