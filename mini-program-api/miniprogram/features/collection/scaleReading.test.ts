import { describe, expect, it } from 'vitest';
import { linesIn, readingOf } from './scaleReading';

describe('a scale', () => {
  it.each([
    ['ST,GS,+  12.34kg', 12_340, true],
    ['US,GS,+   0.5kg', 500, false],
    ['ST,NT,  1820 g', 1_820, true],
    [' st,gs,7.123kg ', 7_123, true],
  ])('says %s', (line, grams, stable) => {
    expect(readingOf(line)).toEqual({ grams, stable });
  });

  it.each(['', 'OL,GS,+ 99.99kg', 'ST,GS,-  0.02kg', 'ST,GS,+ 1.2345kg', 'noise'])(
    'says nothing with %j',
    (line) => {
      expect(readingOf(line)).toBeUndefined();
    },
  );

  it('may send half a line at a time', () => {
    const first = linesIn('', 'ST,GS,+ 1.0');
    expect(first.lines).toEqual([]);
    const second = linesIn(first.rest, '0kg\r\nUS,GS');
    expect(second.lines.map(readingOf)).toEqual([{ grams: 1_000, stable: true }]);
    expect(second.rest).toBe('US,GS');
  });
});
