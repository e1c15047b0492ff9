import type { Schemas } from '@liangwang/api';
import { expiryOf, type Expiry } from '@/shared/format/day';

export type Price = Schemas['PriceView'];
export type Scale = Schemas['ScaleView'];
export type Factor = Schemas['FactorView'];

/** All prices of an area at an instant. */
export type PricesAt = (at: string) => Promise<readonly Price[]>;

/** The prices of one material, the oldest first: a chain in which each begins where the one before ends. */
export async function priceHistory(
  pricesAt: PricesAt,
  materialCode: string,
  now: Date,
  steps: number,
): Promise<readonly Price[]> {
  const at = async (instant: number) =>
    (await pricesAt(new Date(instant).toISOString())).find(
      (price) => price.materialCode === materialCode,
    );
  const current = await at(now.getTime());
  if (current === undefined) {
    return [];
  }
  const chain = [current];
  for (let next: Price | undefined = current; next?.validTo && chain.length < steps;) {
    next = await at(Date.parse(next.validTo));
    if (next) {
      chain.push(next);
    }
  }
  for (let before: Price | undefined = current; before && chain.length < steps;) {
    before = await at(Date.parse(before.validFrom) - 1);
    if (before) {
      chain.unshift(before);
    }
  }
  return chain;
}

/** A step of the chart, in shares of its width and height. */
export interface Step {
  readonly price: Price;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** Prices as steps over time; the last one goes on for a while after today. */
export function stepsOf(history: readonly Price[], now: Date): readonly Step[] {
  const starts = history.map((price) => Date.parse(price.validFrom));
  const first = starts[0];
  if (first === undefined) {
    return [];
  }
  const last = Math.max(now.getTime(), starts.at(-1) ?? first);
  const end = last + Math.max((last - first) / 8, 1);
  const highest = Math.max(...history.map((price) => price.fenPerUnit), 1);
  return history.map((price, index) => ({
    price,
    from: ((starts[index] ?? first) - first) / (end - first),
    to: ((starts[index + 1] ?? end) - first) / (end - first),
    height: price.fenPerUnit / highest,
  }));
}

/** Scales by state of their certificate, those that end first on top. */
export function scalesBy(
  scales: readonly Scale[],
  kind: string,
  state: string,
  today: string,
): readonly Scale[] {
  return scales
    .filter(
      (scale) =>
        (kind === '' || scale.kind === kind) &&
        (state === '' || expiryOf(scale.validUntil, today) === state),
    )
    .sort(
      (one, other) =>
        one.validUntil.localeCompare(other.validUntil) || one.serial.localeCompare(other.serial),
    );
}

/** How many scales are in each state of their certificate. */
export function expiries(
  scales: readonly Scale[],
  today: string,
): Readonly<Record<Expiry, number>> {
  const counts = { valid: 0, soon: 0, expired: 0 };
  scales.forEach((scale) => (counts[expiryOf(scale.validUntil, today)] += 1));
  return counts;
}

/** From the lowest to the highest number of a set, so that ranges can be drawn on one line. */
export function extent(factors: readonly Factor[]): readonly [number, number] {
  const numbers = factors.flatMap(({ kgPerKg, low, high }) =>
    [kgPerKg, low, high].filter((text) => text !== null).map(Number),
  );
  return [Math.min(0, ...numbers), Math.max(1, ...numbers)];
}

/** Where a number stands on the line, in percent. */
export const along = (value: string | number, [low, high]: readonly [number, number]): number =>
  (100 * (Number(value) - low)) / (high - low);
