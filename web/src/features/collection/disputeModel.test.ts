import { describe, expect, it } from 'vitest';
import { correctedLines, isChanged, isId, typedLines, type PaidLine } from './disputeModel';

const line = (changes: Partial<PaidLine> = {}): PaidLine => ({
  materialCode: 'R0901',
  grams: 12_500,
  pieces: 0,
  bagCode: 'AY-7F3K9Q',
  scaleId: 'scale',
  manual: false,
  contaminationCode: null,
  byPiece: false,
  fenPerUnit: 80,
  fen: 1_000,
  ...changes,
});

describe('a correction', () => {
  it('starts with what was weighed', () => {
    const typed = typedLines([line(), line({ pieces: 2, byPiece: true })]);

    expect(typed.map(({ kilograms, pieces }) => [kilograms, pieces])).toEqual([
      ['12.5', ''],
      ['12.5', '2'],
    ]);
    expect(isChanged(typed)).toBe(false);
  });

  it('sends all lines, and the scale only of those whose weight stays', () => {
    const [kept, changed] = typedLines([line(), line({ contaminationCode: 'food-waste' })]);
    const typed = [kept, changed].flatMap((one) => (one ? [one] : []));
    typed.slice(1).forEach((one) => (one.kilograms = '11,75'));

    expect(isChanged(typed)).toBe(true);
    expect(correctedLines(typed)).toEqual([
      { materialCode: 'R0901', grams: 12_500, bagCode: 'AY-7F3K9Q', scaleId: 'scale' },
      {
        materialCode: 'R0901',
        grams: 11_750,
        bagCode: 'AY-7F3K9Q',
        contaminationCode: 'food-waste',
      },
    ]);
  });

  it.each(['', '0', 'x', '1.2345'])('is not sent with %s as weight', (kilograms) => {
    expect(correctedLines([{ line: line(), kilograms, pieces: '' }])).toBeUndefined();
  });

  it('needs pieces exactly where they were counted', () => {
    const counted = line({ pieces: 2 });

    expect(
      correctedLines([{ line: counted, kilograms: '1', pieces: '3' }])?.map(({ pieces }) => pieces),
    ).toEqual([3]);
    expect(correctedLines([{ line: counted, kilograms: '1', pieces: '' }])).toBeUndefined();
    expect(correctedLines([{ line: line(), kilograms: '1', pieces: '3' }])).toBeUndefined();
  });
});

it('knows the number of a dispute', () => {
  expect(isId(' 348a8fc8-35c1-3295-b1bb-c36934a52dd1 ')).toBe(true);
  expect(isId('348a8fc8')).toBe(false);
});
