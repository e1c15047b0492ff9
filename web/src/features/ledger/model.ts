import type { Schemas } from '@liangwang/api';
import { pointed } from '@/shared/format/decimal';
import type { Locale } from '@/shared/i18n/locale';

export type Account = Schemas['AccountView'];
export type AccountKind = Schemas['AccountKind'];
export type Movement = Schemas['MovementView'];
export type Transfer = Schemas['TransferView'];
export type Leg = Schemas['LegView'];
export type Check = Schemas['CheckView'];
export type Total = Schemas['TotalView'];

export const COUNTS = ['grams', 'fen', 'points'] as const;
export type Counts = (typeof COUNTS)[number];

const MONEY = 'CNY';
const POINTS = 'PT';
const MATERIAL = 'g:';

export const PLAIN_UNITS = [MONEY, POINTS] as const;

export const unitOfMaterial = (code: string): string => `${MATERIAL}${code}`;

/** The material that a unit counts; nothing for money and points. */
export const materialOf = (unit: string): string | undefined =>
  unit.startsWith(MATERIAL) ? unit.slice(MATERIAL.length) : undefined;

export function countsOf(unit: string): Counts {
  if (unit === MONEY) {
    return 'fen';
  }
  return unit === POINTS ? 'points' : 'grams';
}

const SCALE: Readonly<Record<Counts, { decimals: number } & Readonly<Record<Locale, string>>>> = {
  grams: { decimals: 3, zh: '千克', en: 'kg' },
  fen: { decimals: 2, zh: '元', en: 'CNY' },
  points: { decimals: 0, zh: '分', en: 'points' },
};

/** An amount to the last gram and fen: books are never rounded. */
export function amountText(amount: number, counts: Counts, locale: Locale): string {
  const { decimals, [locale]: unit } = SCALE[counts];
  return `${pointed(amount, decimals)} ${unit}`;
}

/** What moved always shows its direction. */
export const movedText = (amount: number, counts: Counts, locale: Locale): string =>
  `${amount > 0 ? '+' : ''}${amountText(amount, counts, locale)}`;

/**
 * Which transfer undid this one, among the movements of an account, the last first: a reversal comes later and touches
 * the same accounts, so whoever sees a movement has its reversal already.
 */
export const reversalOf = (
  movements: readonly Movement[],
  transferId: string,
): string | undefined => movements.find((one) => one.reverses === transferId)?.transferId;

export interface Balance {
  readonly counts: Counts;
  readonly totals: readonly Total[];
  /** Always 0 in books that are right. */
  readonly sum: number;
}

/** The balance of grams, of money and of points, each by kind of account. */
export const balancesOf = (totals: readonly Total[]): readonly Balance[] =>
  COUNTS.map((counts) => {
    const mine = totals.filter((total) => total.counts === counts);
    return { counts, totals: mine, sum: mine.reduce((sum, total) => sum + total.amount, 0) };
  });

/** Legs by unit, so that each group can be seen to be 0. */
export function legsByUnit(legs: readonly Leg[]): readonly (readonly Leg[])[] {
  const units = [...new Set(legs.map((leg) => leg.unit))];
  return units.map((unit) => legs.filter((leg) => leg.unit === unit));
}
