import { describe, expect, test } from 'vitest';
import { countText, dividedHalfUp, permilleText, pointed, shareOf } from './decimal';
import { massText, moneyOf, quantityText, signedMassOf } from './quantity';

describe('grams', () => {
  test.each([
    [0, '0 g'],
    [999, '999 g'],
    [1_000, '1.0 kg'],
    [12_345, '12.3 kg'],
    [12_350, '12.4 kg'],
    [999_949, '999.9 kg'],
    [999_950, '1.00 t'],
    [139_189_500, '139.19 t'],
    [999_994_999, '999.99 t'],
    [1_204_450_000, '1,204.5 t'],
    [2_345_678_500_000, '2,345,679 t'],
  ])('%i are said as %s', (grams, text) => {
    expect(massText(grams, 'en')).toBe(text);
  });

  test('have Chinese units in Chinese', () => {
    expect(massText(139_189_500, 'zh')).toBe('139.19 吨');
    expect(massText(188_500, 'zh')).toBe('188.5 千克');
  });

  test('of a difference show their direction, and zero has none', () => {
    expect(quantityText(signedMassOf(188_500, 'en'))).toBe('+188.5 kg');
    expect(quantityText(signedMassOf(-101_000, 'en'))).toBe('−101.0 kg');
    expect(quantityText(signedMassOf(0, 'en'))).toBe('0 g');
  });
});

describe('money', () => {
  test('is exact to the fen', () => {
    expect(quantityText(moneyOf(812_345, 'zh'))).toBe('8,123.45 元');
    expect(quantityText(moneyOf(5, 'zh'))).toBe('0.05 元');
  });
});

describe('integers', () => {
  test('divide half up, away from zero', () => {
    expect(dividedHalfUp(5, 10)).toBe(1);
    expect(dividedHalfUp(4, 10)).toBe(0);
    expect(dividedHalfUp(-5, 10)).toBe(-1);
  });

  test('give shares that stay exact where a product would pass the safe range', () => {
    expect(shareOf(4_000_000_000_000_000, 8_000_000_000_000_000, 1000)).toBe(500);
    expect(shareOf(1, 3, 1000)).toBe(333);
    expect(shareOf(1, 0, 1000)).toBe(0);
  });

  test('are written in groups of three', () => {
    expect(countText(1_234_567)).toBe('1,234,567');
    expect(pointed(-7, 2)).toBe('−0.07');
    expect(permilleText(404)).toBe('40.4%');
  });
});
