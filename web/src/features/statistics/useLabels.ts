import { computed, type ComputedRef } from 'vue';
import { useCommunities } from '@/shared/console/useCommunities';
import { useNames } from '@/shared/console/useNames';
import { useLocale } from '@/shared/i18n/locale';
import { TEXTS } from './messages';

/** What the key of a row is called, by what rows are grouped by. */
export function useLabels(): ComputedRef<(groupBy: string, key: string | null) => string> {
  const { locale } = useLocale();
  const { material, station, division } = useNames();
  const community = useCommunities();

  return computed(() => (groupBy: string, key: string | null) => {
    const texts = TEXTS[locale.value];
    if (key === null) {
      return texts.noKey;
    }
    const find: Readonly<Record<string, (key: string) => string>> = {
      material: material.value,
      station: station.value,
      division: division.value,
      community: community.value,
      stage: (stage) => texts.stages[stage] ?? stage,
    };
    return find[groupBy]?.(key) ?? key;
  });
}
