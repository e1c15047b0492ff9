import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '@/shared/i18n/language';
import { amountFen, gramsOf } from './amounts';
import examples from './amount-examples.json';
import { kilograms, money, price, signedMoney, weight, yuan } from './format';

afterEach(() => setLanguage('zh'));

describe('amounts', () => {
  it.each(examples.amounts)('$grams g at $fenPerKg fen per kg are $fen fen', (example) => {
    expect(amountFen(example.grams, example.fenPerKg)).toBe(example.fen);
  });

  it('are never a part of a fen', () => {
    for (let grams = 0; grams < 5_000; grams += 7) {
      expect(Number.isInteger(amountFen(grams, 133))).toBe(true);
    }
  });
});

describe('typed weights', () => {
  it.each([
    ['5', 5_000],
    ['5.2', 5_200],
    ['5.', 5_000],
    ['0.05', 50],
    ['12.345', 12_345],
    [' 3。4 ', 3_400],
    ['3,4', 3_400],
  ])('reads %s kg', (typed, grams) => {
    expect(gramsOf(typed)).toBe(grams);
  });

  it.each(['', '.', 'x', '-1', '1.2345', '1e3', '1 2', '100000'])('does not read %j', (typed) => {
    expect(gramsOf(typed)).toBeUndefined();
  });
});

describe('money', () => {
  it('is yuan with two digits', () => {
    expect([0, 5, 99, 1_250, 123_456_789].map(yuan)).toEqual([
      '0.00',
      '0.05',
      '0.99',
      '12.50',
      '1,234,567.89',
    ]);
  });

  it('shows its direction', () => {
    expect(money(-1_250)).toBe('−¥12.50');
    expect(signedMoney(808)).toBe('+¥8.08');
    expect(signedMoney(0)).toBe('¥0.00');
  });
});

describe('weights', () => {
  it('are kilograms and keep every gram', () => {
    expect([0, 20, 999, 5_200, 12_345, 1_234_560].map(kilograms)).toEqual([
      '0.00',
      '0.02',
      '0.999',
      '5.20',
      '12.345',
      '1,234.56',
    ]);
    expect(weight(10_100)).toBe('10.10 kg');
  });
});

describe('prices', () => {
  it('are said in the language of the person', () => {
    expect(price(80, false)).toBe('0.80 元/公斤');
    expect(price(3_000, true)).toBe('30.00 元/件');
    setLanguage('en');
    expect(price(80, false)).toBe('¥0.80/kg');
  });
});
