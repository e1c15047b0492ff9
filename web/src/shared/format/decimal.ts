/** Rounds half away from zero. Integers in, an integer out; exact for every safe integer. */
export function dividedHalfUp(value: number, divisor: number): number {
  const positive = BigInt(Math.abs(value));
  const by = BigInt(divisor);
  const rounded = Number((positive * 2n + by) / (by * 2n));
  return value < 0 ? -rounded : rounded;
}

/** How many of `parts` equal parts of `whole` belong to `part`: 1 of 3 in 1000 parts is 333. Nothing of nothing is 0. */
export function shareOf(part: number, whole: number, parts: number): number {
  if (whole <= 0) {
    return 0;
  }
  return Number((BigInt(part) * BigInt(parts) * 2n + BigInt(whole)) / (BigInt(whole) * 2n));
}

/** Writes an integer with a decimal point: 12345 with 2 decimals is 123.45, in groups of three digits. */
export function pointed(scaled: number, decimals: number): string {
  const digits = Math.abs(scaled)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${scaled < 0 ? '−' : ''}${whole}${fraction}`;
}

/** 1234 is 1,234, in both languages. */
export const countText = (count: number): string => pointed(count, 0);

/** 404 of 1000 parts is 40.4 %. */
export const permilleText = (permille: number): string => `${pointed(permille, 1)}%`;
