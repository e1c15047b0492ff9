import { computed, type ComputedRef } from 'vue';
import {
  moneyOf,
  massOf,
  quantityText,
  signedMassOf,
  type Quantity,
} from '@/shared/format/quantity';
import { nameIn, useLocale, type Named } from '@/shared/i18n/locale';
import { TEXTS } from './messages';

/** Texts and quantities in the reader's language. */
export function useTexts() {
  const { locale } = useLocale();
  return {
    locale,
    t: computed(() => TEXTS[locale.value]) as ComputedRef<(typeof TEXTS)['zh']>,
    name: (named: Named): string => nameIn(locale.value, named),
    mass: (grams: number): Quantity => massOf(grams, locale.value),
    massText: (grams: number): string => quantityText(massOf(grams, locale.value)),
    signedMass: (grams: number): Quantity => signedMassOf(grams, locale.value),
    money: (fen: number): Quantity => moneyOf(fen, locale.value),
    moneyText: (fen: number): string => quantityText(moneyOf(fen, locale.value)),
  };
}
