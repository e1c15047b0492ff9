import type { Schemas } from '@liangwang/api';
import { amountFen } from '@/shared/format/amounts';

/** A reading that the collector has taken and not yet sent. */
export interface Reading {
  readonly materialCode: string;
  readonly grams: number;
  readonly pieces?: number;
  readonly bagCode: string;
  readonly scaleId?: string;
}

export type HeldPrice = Schemas['HeldPriceView'];

/** What a reading is worth at the price that was held: rounded half up, once per line. */
export function fenOf(reading: Reading, prices: readonly HeldPrice[]): number {
  const price = prices.find((one) => one.materialCode === reading.materialCode);
  if (!price) {
    return 0;
  }
  return price.byPiece
    ? price.fenPerUnit * (reading.pieces ?? 0)
    : amountFen(reading.grams, price.fenPerUnit);
}

export const totalsOf = (readings: readonly Reading[], prices: readonly HeldPrice[]) => ({
  grams: readings.reduce((sum, { grams }) => sum + grams, 0),
  fen: readings.reduce((sum, reading) => sum + fenOf(reading, prices), 0),
});

export const linesOf = (readings: readonly Reading[]): Schemas['DoorWeighingLine'][] =>
  readings.map(({ materialCode, grams, pieces, bagCode, scaleId }) => ({
    materialCode,
    grams,
    bagCode,
    ...(pieces === undefined ? {} : { pieces }),
    ...(scaleId === undefined ? {} : { scaleId }),
  }));

/** What can be on the slip of such a pickup: the mixed bag, or what has a price in it. */
export function weighable(
  kind: Schemas['PickupKind'],
  materials: readonly Schemas['MaterialView'][],
): Schemas['MaterialView'][] {
  const leaf = (code: string) => !materials.some((one) => one.parentCode === code);
  switch (kind) {
    case 'MIXED_BAG':
      return materials.filter((one) => one.mixedBag);
    case 'ITEMISED':
      return materials.filter((one) => one.recyclable && !one.mixedBag && leaf(one.code));
    case 'BULKY':
      return materials.filter((one) => one.byPiece && !one.harmful && leaf(one.code));
    case 'HARMFUL':
      return materials.filter((one) => one.harmful && leaf(one.code));
  }
}

/** What is written on a bag, as it is scanned or typed. */
export function bagCodeOf(typed: string): string | undefined {
  const code = typed.trim().toUpperCase();
  return /^[A-Z0-9-]{6,32}$/.test(code) ? code : undefined;
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code for a bag that has none, to be written on it: no letter that looks like a digit. */
export const newBagCode = (random: () => number = Math.random): string =>
  `AY-${Array.from({ length: 8 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('')}`;
