import { describe, expect, it } from 'vitest';
import { fenTyped, gramsTyped, kilogramsTyped } from './typed';

describe('a weight that is typed in kilograms', () => {
  it.each([
    ['8420', 8_420_000],
    ['8420.5', 8_420_500],
    ['0,250', 250],
    [' 12.034 ', 12_034],
    ['999999999.999', 999_999_999_999],
  ])('%s is exact in grams', (typed, grams) => {
    expect(gramsTyped(typed)).toBe(grams);
  });

  it.each(['', '-1', '1.2345', '1e3', 'abc', '1.', '.5', '1 000'])('%s is no weight', (typed) => {
    expect(gramsTyped(typed)).toBeUndefined();
  });

  it('is shown as it would be typed', () => {
    for (const typed of ['0', '0.001', '8420.5', '12.034', '100']) {
      expect(kilogramsTyped(gramsTyped(typed) ?? -1)).toBe(typed);
    }
  });
});

describe('a price that is typed in yuan', () => {
  it.each([
    ['1.1', 110],
    ['0', 0],
    ['47.50', 4_750],
    [' 100000 ', 10_000_000],
  ])('%s is exact in fen', (typed, fen) => {
    expect(fenTyped(typed)).toBe(fen);
  });

  it.each(['', '-1', '1.234', '1e3', '¥1', '1.'])('%s is no price', (typed) => {
    expect(fenTyped(typed)).toBeUndefined();
  });
});
