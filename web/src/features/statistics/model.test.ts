import { describe, expect, it } from 'vitest';
import {
  below,
  drawn,
  drawnStage,
  gramsOfTonnes,
  kilograms,
  NO_FILTERS,
  progressOf,
  reached,
  recordQueryOf,
  type Figure,
  type Rebuild,
} from './model';

const figure = (key: string | null, stage: string, grams = 1): Figure => ({
  key,
  stage,
  grams,
  differenceGrams: 0,
  fen: 0,
  records: 1,
  households: null,
  carbon: [],
});

const rebuild = (position: number, horizon: number, state = 'running'): Rebuild => ({
  id: 'r',
  state,
  startedAt: '2026-11-23T08:00:00Z',
  finishedAt: null,
  events: position,
  position,
  horizon,
});

describe('figures', () => {
  it('ask only for what is filtered', () => {
    expect(recordQueryOf({ ...NO_FILTERS, division: '410502' })).toEqual({ division: '410502' });
  });

  it('lead down to the records of one row', () => {
    const filters = { ...NO_FILTERS, groupBy: 'community', from: '2026-11-01', to: '2026-11-30' };

    expect(below(filters, figure('c', 'collected'))).toMatchObject({
      community: 'c',
      stage: 'collected',
      from: '2026-11-01',
    });
  });

  it('lead from a day to this day only', () => {
    const filters = { ...NO_FILTERS, groupBy: 'day', from: '2026-11-01' };

    expect(below(filters, figure('2026-11-09', 'shipped'))).toMatchObject({
      from: '2026-11-09',
      to: '2026-11-09',
      stage: 'shipped',
    });
  });

  it('do not lead down where a row has no key to filter by', () => {
    expect(below({ ...NO_FILTERS, groupBy: 'material' }, figure(null, 'residue'))).toBeUndefined();
    expect(below(NO_FILTERS, figure(null, 'residue'))).toMatchObject({ stage: 'residue' });
  });

  it('never draw two stages in one chart', () => {
    const figures = [
      figure('a', 'shipped', 5),
      figure('a', 'collected', 9),
      figure('b', 'shipped', 7),
    ];

    expect(drawnStage(figures, '')).toBe('collected');
    expect(drawnStage(figures, 'shipped')).toBe('shipped');
    expect(drawnStage([], 'shipped')).toBeUndefined();
    expect(drawn(figures, 'material', 'shipped').map((one) => one.key)).toEqual(['b', 'a']);
  });

  it('draw stages in the order of the chain and days in the order of time', () => {
    const stages = [figure('shipped', 'shipped'), figure('collected', 'collected')];
    const days = [figure('2026-11-01', 'sorted', 1), figure('2026-11-02', 'sorted', 9)];

    expect(drawn(stages, 'stage', undefined).map((one) => one.stage)).toEqual([
      'collected',
      'shipped',
    ]);
    expect(drawn(days, 'day', 'sorted').map((one) => one.key)).toEqual([
      '2026-11-01',
      '2026-11-02',
    ]);
  });

  it('show kilograms to the gram', () => {
    expect(kilograms(12_345_678)).toBe('12,345.678');
  });
});

describe('a rebuild', () => {
  it('is complete only when it is done', () => {
    expect(progressOf(rebuild(0, 0))).toBe(0);
    expect(progressOf(rebuild(50, 200))).toBe(25);
    expect(progressOf(rebuild(200, 200))).toBe(99);
    expect(progressOf(rebuild(200, 200, 'done'))).toBe(100);
  });
});

describe('a declared figure', () => {
  it('is typed in tonnes and kept in grams', () => {
    expect(gramsOfTonnes('4854.6')).toBe(4_854_600_000);
    expect(gramsOfTonnes('0.000001')).toBe(1);
    expect(gramsOfTonnes('1.0000001')).toBeUndefined();
    expect(gramsOfTonnes('-1')).toBeUndefined();
  });
});

describe('a target', () => {
  it('is reached, missed or can not be compared', () => {
    expect(reached({ value: '40.00', target: '40' })).toBe(true);
    expect(reached({ value: '39.99', target: '40' })).toBe(false);
    expect(reached({ value: '0.00', target: '>0' })).toBe(false);
    expect(reached({ value: '0.01', target: '>0' })).toBe(true);
    expect(reached({ value: null, target: '40' })).toBeUndefined();
    expect(reached({ value: '1', target: null })).toBeUndefined();
  });
});
