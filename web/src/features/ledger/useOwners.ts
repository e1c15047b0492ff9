import { computed, type ComputedRef } from 'vue';
import { useClient } from '@/shared/api/provided';
import { useLoad } from '@/shared/api/useLoad';
import { useCommunities } from '@/shared/console/useCommunities';
import { useNames } from '@/shared/console/useNames';
import { useLocale } from '@/shared/i18n/locale';
import { countsOf, materialOf, type AccountKind } from './model';
import { TEXTS } from './messages';

export interface Owners {
  /** What the owner is called where there is a public name; people stay ids. */
  readonly owner: ComputedRef<(kind: AccountKind, id: string) => string>;
  readonly unit: ComputedRef<(unit: string) => string>;
}

/** Names for what stands in the books. */
export function useOwners(): Owners {
  const client = useClient();
  const { locale } = useLocale();
  const { station, material } = useNames();
  const community = useCommunities();
  const { value: recyclers } = useLoad(() => client.call('getRecyclers', {}));

  const recycler = (id: string): string =>
    recyclers.value?.items.find((one) => one.id === id)?.nameZh ?? id.slice(0, 8);

  return {
    owner: computed(() => (kind: AccountKind, id: string) => {
      if (kind === 'COMMUNITY_SOURCE') {
        return community.value(id);
      }
      if (kind === 'STATION_STOCK') {
        return station.value(id);
      }
      return kind === 'RECYCLER_RECEIVED' ? recycler(id) : id.slice(0, 8);
    }),
    unit: computed(() => (unit: string) => {
      const code = materialOf(unit);
      return code === undefined ? TEXTS[locale.value].counts[countsOf(unit)] : material.value(code);
    }),
  };
}
