import { computed, type ComputedRef } from 'vue';
import { useClient } from '@/shared/api/provided';
import { useLoad } from '@/shared/api/useLoad';
import { nameIn, useLocale, type Named } from '@/shared/i18n/locale';

export interface Names {
  readonly material: ComputedRef<(code: string) => string>;
  readonly station: ComputedRef<(id: string) => string>;
  readonly division: ComputedRef<(code: string) => string>;
}

/** What ids and codes are called, from the public lists. */
export function useNames(): Names {
  const client = useClient();
  const { locale } = useLocale();
  const { value: materials } = useLoad(() => client.call('listMaterials', {}));
  const { value: stations } = useLoad(() => client.call('listStations', {}));
  const { value: divisions } = useLoad(() => client.call('listDivisions', {}));

  const finder = <Item extends Named>(
    items: () => readonly Item[] | undefined,
    keyOf: (item: Item) => string,
  ) =>
    computed(() => {
      const names = new Map(items()?.map((item) => [keyOf(item), nameIn(locale.value, item)]));
      return (key: string) => names.get(key) ?? key.slice(0, 8);
    });

  return {
    material: finder(
      () => materials.value,
      (item) => item.code,
    ),
    station: finder(
      () => stations.value,
      (item) => item.id,
    ),
    division: finder(
      () => divisions.value,
      (item) => item.code,
    ),
  };
}
