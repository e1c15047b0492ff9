/**
 * Grams at a price per kilogram, in fen: rounded half up, once per line, as the platform does. Exact for every weight and
 * price that the platform takes.
 */
export function amountFen(grams: number, fenPerKg: number): number {
  const scaled = grams * fenPerKg + 500;
  return (scaled - (scaled % 1_000)) / 1_000;
}

/** Reads a weight in kilograms as somebody types it, in grams. None when it is no weight, or finer than a gram. */
export function gramsOf(kilograms: string): number | undefined {
  const match = /^\s*(\d{1,5})(?:[.。](\d{0,3}))?\s*$/.exec(kilograms.replace(',', '.'));
  if (!match) {
    return undefined;
  }
  const [, whole = '0', fraction = ''] = match;
  return Number(whole) * 1_000 + Number(fraction.padEnd(3, '0'));
}
