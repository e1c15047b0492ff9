import { describe, expect, it } from 'vitest';
import { bagCodeOf, fenOf, linesOf, newBagCode, totalsOf, type HeldPrice } from './slip';

const PRICES = [
  { materialCode: 'R0901', byPiece: false, fenPerUnit: 80 },
  { materialCode: 'R0601', byPiece: true, fenPerUnit: 3_000 },
] as unknown as HeldPrice[];

describe('a slip', () => {
  it('is worth what its lines are, each rounded on its own', () => {
    const readings = [
      { materialCode: 'R0901', grams: 6, bagCode: 'AY-0001' },
      { materialCode: 'R0901', grams: 7, bagCode: 'AY-0002' },
      { materialCode: 'R0601', grams: 40_000, pieces: 2, bagCode: 'AY-0003' },
    ];
    expect(totalsOf(readings, PRICES)).toEqual({ grams: 40_013, fen: 0 + 1 + 6_000 });
  });

  it('is worth nothing where there is no price', () => {
    expect(fenOf({ materialCode: 'H03', grams: 500, bagCode: 'AY-0001' }, PRICES)).toBe(0);
  });

  it('names the scale only where one was read', () => {
    const [typed, read] = linesOf([
      { materialCode: 'R0901', grams: 1, bagCode: 'AY-0001' },
      { materialCode: 'R0901', grams: 1, bagCode: 'AY-0002', scaleId: 'scale' },
    ]);
    expect(typed).toEqual({ materialCode: 'R0901', grams: 1, bagCode: 'AY-0001' });
    expect(read?.scaleId).toBe('scale');
  });
});

describe('a bag code', () => {
  it('is taken as it is written, in capitals', () => {
    expect(bagCodeOf(' ay-7f3k9q ')).toBe('AY-7F3K9Q');
    expect(bagCodeOf('short')).toBeUndefined();
    expect(bagCodeOf('袋子一二三四五六')).toBeUndefined();
  });

  it('can be made up for a bag without one', () => {
    expect(newBagCode(() => 0)).toBe('AY-AAAAAAAA');
    expect(bagCodeOf(newBagCode())).toBeDefined();
  });
});
