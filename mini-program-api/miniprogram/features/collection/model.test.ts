import { describe, expect, it } from 'vitest';
import { byMaterial, mayDispute, type PaidLine, type Weighing } from './model';

const line = (
  materialCode: string,
  grams: number,
  fen: number,
  more: Partial<PaidLine> = {},
): PaidLine => ({
  materialCode,
  grams,
  pieces: 0,
  bagCode: `AY-${grams}`,
  scaleId: null,
  contaminationCode: null,
  manual: false,
  byPiece: false,
  fenPerUnit: 80,
  fen,
  ...more,
});

describe('a receipt', () => {
  it('adds up what was rounded line by line', () => {
    const [sum] = byMaterial([line('R0901', 6, 0), line('R0901', 7, 1, { manual: true })]);
    expect(sum).toMatchObject({ grams: 13, fen: 1, bags: ['AY-6', 'AY-7'], typed: true });
  });

  it('keeps materials apart', () => {
    expect(byMaterial([line('a', 1, 1), line('b', 2, 2), line('a', 3, 3)])).toHaveLength(2);
    expect(byMaterial([])).toEqual([]);
  });
});

describe('a dispute', () => {
  const weighing = (state: Weighing['state']) =>
    ({ state, weighedAt: '2026-11-23T00:00:00Z' }) as Weighing;

  it('is for a day', () => {
    const at = (instant: string) => mayDispute(weighing('PAID'), Date.parse(instant));
    expect(at('2026-11-23T23:59:59Z')).toBe(true);
    expect(at('2026-11-24T00:00:00Z')).toBe(false);
  });

  it('is for what was paid and is not disputed already', () => {
    const now = Date.parse('2026-11-23T01:00:00Z');
    expect(mayDispute(weighing('DISPUTED'), now)).toBe(false);
    expect(mayDispute(weighing('REVERSED'), now)).toBe(false);
  });
});
