import { describe, expect, it } from 'vitest';
import {
  amountText,
  balancesOf,
  countsOf,
  legsByUnit,
  materialOf,
  movedText,
  reversalOf,
  unitOfMaterial,
  type Leg,
  type Movement,
} from './model';

const movement = (transferId: string, reverses: string | null = null): Movement => ({
  transferId,
  causeKind: 'handover',
  causeId: transferId,
  at: '2026-11-23T08:00:00Z',
  personId: 'p',
  reverses,
  amount: 1,
});

const leg = (unit: string, amount: number): Leg => ({
  owner: 'o',
  kind: 'STATION_STOCK',
  unit,
  amount,
});

describe('the books', () => {
  it('know what a unit counts', () => {
    expect(['CNY', 'PT', 'g:R0901'].map(countsOf)).toEqual(['fen', 'points', 'grams']);
    expect(materialOf(unitOfMaterial('R0901'))).toBe('R0901');
    expect(materialOf('CNY')).toBeUndefined();
  });

  it('say an amount to the last gram and fen', () => {
    expect(amountText(-5_200, 'grams', 'zh')).toBe('−5.200 千克');
    expect(amountText(416, 'fen', 'zh')).toBe('4.16 元');
    expect(amountText(12_345, 'points', 'en')).toBe('12,345 points');
    expect(movedText(416, 'fen', 'en')).toBe('+4.16 CNY');
    expect(movedText(0, 'fen', 'en')).toBe('0.00 CNY');
  });

  it('find the reversal of a movement among the later ones', () => {
    const movements = [movement('c'), movement('b', 'a'), movement('a')];

    expect(reversalOf(movements, 'a')).toBe('b');
    expect(reversalOf(movements, 'c')).toBeUndefined();
  });

  it('balance grams, money and points apart', () => {
    const [grams, fen, points] = balancesOf([
      { kind: 'COLLECTOR_CUSTODY', counts: 'grams', amount: 5_200 },
      { kind: 'COMMUNITY_SOURCE', counts: 'grams', amount: -5_200 },
      { kind: 'RESIDENT_MONEY', counts: 'fen', amount: 416 },
    ]);

    expect(grams).toMatchObject({ counts: 'grams', sum: 0 });
    expect(grams?.totals).toHaveLength(2);
    expect(fen?.sum).toBe(416);
    expect(points?.totals).toEqual([]);
  });

  it('keep the legs of one unit together', () => {
    const legs = [leg('g:A', -1), leg('CNY', 5), leg('g:A', 1), leg('CNY', -5)];

    expect(legsByUnit(legs).map((group) => group.map((one) => one.amount))).toEqual([
      [-1, 1],
      [5, -5],
    ]);
  });
});
