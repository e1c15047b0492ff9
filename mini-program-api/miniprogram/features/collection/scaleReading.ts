/** What a hand scale sends over Bluetooth, line by line: `ST,GS,+  12.34kg`. */
export interface ScaleReading {
  readonly grams: number;
  /** The load has come to rest; only then it counts. */
  readonly stable: boolean;
}

const LINE = /^\s*(ST|US|OL)\s*,\s*(GS|NT)\s*,\s*([+-])?\s*(\d{1,5})(?:\.(\d{1,3}))?\s*(kg|g)\s*$/i;

/** Reads one line. None when it is no reading, below zero or an overload. */
export function readingOf(line: string): ScaleReading | undefined {
  const match = LINE.exec(line);
  if (!match) {
    return undefined;
  }
  const [, status = '', , sign, whole = '0', fraction = '', unit = ''] = match;
  if (status.toUpperCase() === 'OL' || sign === '-') {
    return undefined;
  }
  const grams =
    unit.toLowerCase() === 'kg'
      ? Number(whole) * 1_000 + Number(fraction.padEnd(3, '0'))
      : Number(whole);
  return { grams, stable: status.toUpperCase() === 'ST' };
}

/** Bytes come in pieces of any length: gives whole lines, and keeps the rest for the next piece. */
export function linesIn(rest: string, piece: string): { lines: string[]; rest: string } {
  const parts = (rest + piece).split(/\r?\n/);
  return { lines: parts.slice(0, -1), rest: parts.at(-1) ?? '' };
}
