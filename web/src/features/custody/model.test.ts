import { describe, expect, it } from 'vitest';
import {
  barsOf,
  centresOf,
  differencesOf,
  driversOf,
  isCode,
  isPersonNumber,
  loadsOf,
  readingsOf,
  stepsOf,
  type Trip,
  type Weighing,
} from './model';

const weighing = (collectorId: string, weighedAt: string, more: Partial<Weighing> = {}): Weighing =>
  ({
    id: weighedAt,
    collectorId,
    weighedAt,
    state: 'PAID',
    handedOver: false,
    totalGrams: 1_000,
    lines: [{ materialCode: 'R0101', grams: 1_000 }],
    ...more,
  }) as Weighing;

const row = (materialCode: string, containerCode: string, kilograms: string) => ({
  key: containerCode,
  materialCode,
  containerCode,
  kilograms,
});

describe('a chart of stock', () => {
  it('has the heaviest first and lengths against it', () => {
    const bars = barsOf([
      { key: 'a', grams: 250 },
      { key: 'b', grams: 1_000 },
      { key: 'c', grams: 0 },
    ]);

    expect(bars).toEqual([
      { key: 'b', grams: 1_000, length: 1_000 },
      { key: 'a', grams: 250, length: 250 },
    ]);
  });
});

describe('what collectors carry', () => {
  it('is by collector, who came last first, without what was handed over or undone', () => {
    const loads = loadsOf([
      weighing('one', '2026-01'),
      weighing('two', '2026-03'),
      weighing('one', '2026-02'),
      weighing('three', '2026-04', { handedOver: true }),
      weighing('three', '2026-05', { state: 'REVERSED' }),
    ]);

    expect(loads.map(({ collectorId, grams }) => [collectorId, grams])).toEqual([
      ['two', 1_000],
      ['one', 2_000],
    ]);
  });
});

describe('readings', () => {
  it('are sent in grams, with the code as it is printed', () => {
    expect(readingsOf([row('R0101', ' box-07 ', '18.24'), row('R0901', '', '')])).toEqual([
      { materialCode: 'R0101', containerCode: 'BOX-07', grams: 18_240 },
    ]);
  });

  it.each([row('R0101', '', '1'), row('R0101', 'BOX 7', '1'), row('R0101', 'BOX-7', '0')])(
    'are incomplete with %o',
    (reading) => {
      expect(readingsOf([reading])).toBeUndefined();
    },
  );

  it('differ from the door by material, also where only one side has any', () => {
    const found = differencesOf(
      [weighing('one', '2026-01'), weighing('one', '2026-02')],
      [
        { materialCode: 'R0101', grams: 1_940 },
        { materialCode: 'R0201', grams: 50 },
      ],
    );

    expect(found).toEqual([
      { materialCode: 'R0101', doorGrams: 2_000, stationGrams: 1_940, differenceGrams: 60 },
      { materialCode: 'R0201', doorGrams: 0, stationGrams: 50, differenceGrams: -50 },
    ]);
  });
});

describe('a trip', () => {
  it('has come as far as its state', () => {
    expect(stepsOf('DEPARTED').filter((step) => step.reached)).toHaveLength(3);
    expect(stepsOf('DEPARTED').find((step) => step.current)?.state).toBe('DEPARTED');
  });

  it('ends where it was called off', () => {
    expect(stepsOf('CANCELLED').map((step) => step.state)).toEqual(['PLANNED', 'CANCELLED']);
  });

  it('offers who drove before, with the last truck', () => {
    const trip = (driverId: string, plate: string, plannedAt: string) =>
      ({ driverId, plate, plannedAt }) as Trip;

    expect(driversOf([trip('d', 'old', '2026-01'), trip('d', 'new', '2026-02')])).toEqual([
      { id: 'd', plate: 'new' },
    ]);
  });

  it('goes to a centre with a weighbridge', () => {
    const scale = (kind: string, centreId: string | null) =>
      ({ kind, centreId }) as Parameters<typeof centresOf>[0][number];

    expect(
      centresOf([scale('weighbridge', 'c'), scale('weighbridge', 'c'), scale('door', null)]),
    ).toEqual(['c']);
  });
});

describe('what is typed', () => {
  it('is a code or a number of a person', () => {
    expect(isCode('s-10442')).toBe(true);
    expect(isCode('S 10442')).toBe(false);
    expect(isPersonNumber(' c6b8d8fe-fb9c-3970-a223-5a6af8959a59 ')).toBe(true);
    expect(isPersonNumber('driver-1')).toBe(false);
  });
});
