import type { Locale } from '@/shared/i18n/locale';
import { dividedHalfUp, pointed } from './decimal';

/** A number and its unit, apart, because they are set in different sizes. */
export interface Quantity {
  readonly number: string;
  readonly unit: string;
}

const GRAMS_PER_KG = 1_000;
const GRAMS_PER_TONNE = 1_000_000;
/** From here on one decimal of a kilogram rounds to 1000.0 kg, which is better said as a tonne. */
const TONNES_FROM_GRAMS = 999_950;
const WHOLE_TONNES_FROM_GRAMS = 100_000 * GRAMS_PER_TONNE;
const TENTHS_OF_TONNES_FROM_GRAMS = 1_000 * GRAMS_PER_TONNE;

const UNITS = {
  zh: { g: '克', kg: '千克', t: '吨', yuan: '元' },
  en: { g: 'g', kg: 'kg', t: 't', yuan: 'CNY' },
} as const;

/** Grams as a person says them: 950 g, 12.3 kg, 139.19 t, 1,204.5 t. */
export function massOf(grams: number, locale: Locale): Quantity {
  const size = Math.abs(grams);
  if (size >= TONNES_FROM_GRAMS) {
    return scaled(grams, GRAMS_PER_TONNE, tonneDecimals(size), UNITS[locale].t);
  }
  if (size >= GRAMS_PER_KG) {
    return scaled(grams, GRAMS_PER_KG, 1, UNITS[locale].kg);
  }
  return { number: pointed(grams, 0), unit: UNITS[locale].g };
}

/** A difference always shows its direction: +188.5 kg, −3 g, 0 g. */
export function signedMassOf(grams: number, locale: Locale): Quantity {
  const { number, unit } = massOf(grams, locale);
  return { number: grams > 0 ? `+${number}` : number, unit };
}

/** Fen as yuan, exact. */
export function moneyOf(fen: number, locale: Locale): Quantity {
  return { number: pointed(fen, 2), unit: UNITS[locale].yuan };
}

export const quantityText = ({ number, unit }: Quantity): string => `${number} ${unit}`;

export const massText = (grams: number, locale: Locale): string =>
  quantityText(massOf(grams, locale));

function tonneDecimals(grams: number): number {
  if (grams >= WHOLE_TONNES_FROM_GRAMS) {
    return 0;
  }
  return grams >= TENTHS_OF_TONNES_FROM_GRAMS ? 1 : 2;
}

function scaled(grams: number, gramsPerUnit: number, decimals: number, unit: string): Quantity {
  return { number: pointed(dividedHalfUp(grams * 10 ** decimals, gramsPerUnit), decimals), unit };
}
