const KILOGRAMS = /^(\d{1,9})(?:[.,](\d{1,3}))?$/;

/**
 * Grams of what a person typed as kilograms: "8420", "8420.5", "0,250". Exact, without a float; nothing for what is no
 * weight.
 */
export function gramsTyped(kilograms: string): number | undefined {
  const parts = KILOGRAMS.exec(kilograms.trim());
  if (parts === null) {
    return undefined;
  }
  const [, whole = '0', decimals = ''] = parts;
  return Number(whole) * 1_000 + Number(decimals.padEnd(3, '0'));
}

/** Grams as a person types kilograms: 8420500 as "8420.5". */
export function kilogramsTyped(grams: number): string {
  const decimals = String(grams % 1_000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = String(Math.trunc(grams / 1_000));
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

const YUAN = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/** Fen of what a person typed as yuan: "1.1" is 110. Exact; nothing for what is no price. */
export function fenTyped(yuan: string): number | undefined {
  const parts = YUAN.exec(yuan.trim());
  if (parts === null) {
    return undefined;
  }
  const [, whole = '0', decimals = ''] = parts;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
