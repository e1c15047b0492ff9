import { describe, expect, it } from 'vitest';
import type { Act } from '@liangwang/api';
import {
  aboveManifest,
  arrived,
  balanceOf,
  canBeReversed,
  expectedGrams,
  isLicensed,
  isManifestNumber,
  isOnInterval,
  leftLines,
  lotCode,
  manifestGrams,
  netGrams,
  runOf,
  shippable,
  sortable,
  type Intake,
  type Lot,
  type Material,
  type Outbound,
  type Recycler,
  type RunDraft,
  type Trip,
} from './model';

const trip = (state: Trip['state'], plannedAt: string): Trip => ({
  id: plannedAt,
  stationId: 's',
  centreId: 'c',
  driverId: 'd',
  plate: '豫E00001',
  state,
  sealNumber: null,
  sealIntact: null,
  plannedAt,
  manifest: [
    { materialCode: 'R0101', grams: 1_000 },
    { materialCode: 'R0901', grams: 250 },
  ],
});

describe('the weighbridge', () => {
  it('takes the trucks that have arrived, the oldest first', () => {
    const trips = [
      trip('ARRIVED', '2026-02'),
      trip('DEPARTED', '2026-00'),
      trip('ARRIVED', '2026-01'),
    ];

    expect(arrived(trips).map((found) => found.id)).toEqual(['2026-01', '2026-02']);
  });

  it('adds up what the manifest says', () => {
    expect(manifestGrams(trip('ARRIVED', 'x'))).toBe(1_250);
    expect(manifestGrams({ ...trip('PLANNED', 'x'), manifest: null })).toBe(0);
  });

  it('knows the net when gross is more than tare', () => {
    expect(netGrams('8420', '5500.5')).toBe(2_919_500);
    expect(netGrams('5500', '5500')).toBeUndefined();
    expect(netGrams('', '5500')).toBeUndefined();
  });
});

const intake = (left: number | null, reversalId: string | null = null): Intake => ({
  id: 'i',
  tripId: 't',
  stationId: 's',
  centreId: 'c',
  at: '2026-01-01T00:00:00Z',
  manifestGrams: 10_200,
  netGrams: 10_000,
  varianceGrams: 200,
  withinTolerance: true,
  lines: [{ materialCode: 'R0901', manifestGrams: 10_200, intakeGrams: 10_000, leftGrams: left }],
  reversalId,
});

const run = (changes: Partial<RunDraft> = {}): RunDraft => ({
  inputs: { 'i/R0901': '10' },
  outputs: [
    { materialCode: 'R0101', kilograms: '8.5' },
    { materialCode: '', kilograms: '' },
  ],
  residue: '1',
  loss: '0.5',
  ...changes,
});

it('takes readings on the interval of the scale', () => {
  expect(isOnInterval(5_515_000, 5_000)).toBe(true);
  expect(isOnInterval(5_512_500, 5_000)).toBe(false);
  expect(isOnInterval(undefined, 5_000)).toBe(true);
});

describe('intakes', () => {
  it('go back only as a whole', () => {
    expect(canBeReversed(intake(10_000))).toBe(true);
    expect(canBeReversed(intake(9_999))).toBe(false);
    expect(canBeReversed(intake(10_000, 'r'))).toBe(false);
  });

  it('say how far the net is above the manifest', () => {
    expect(aboveManifest(intake(0))).toBe(-200);
  });

  it('offer what is left, without what waits for the network', () => {
    const body = { ...runOf(run(), leftLines([intake(10_000)]), () => 'lot') };
    const waiting = { input: { path: { id: 'x' }, body } } as Act<'recordSortingRun'>;

    expect(leftLines([intake(10_000)])).toMatchObject([{ key: 'i/R0901', leftGrams: 10_000 }]);
    expect(leftLines([intake(12_000)], [waiting])).toMatchObject([{ leftGrams: 2_000 }]);
    expect(leftLines([intake(10_000)], [waiting])).toEqual([]);
    expect(leftLines([intake(10_000, 'r')])).toEqual([]);
  });
});

describe('a sorting run', () => {
  const lines = leftLines([intake(10_000)]);

  it('closes when in is out, residue and loss together, to the gram', () => {
    expect(balanceOf(run(), lines)).toEqual({
      inGrams: 10_000,
      outGrams: 8_500,
      residueGrams: 1_000,
      lossGrams: 500,
      restGrams: 0,
      closes: true,
    });
    expect(balanceOf(run({ loss: '0.499' }), lines)).toMatchObject({ restGrams: 1, closes: false });
  });

  it('does not close on what is typed badly, without a category, or more than is left', () => {
    const outputs = [{ materialCode: '', kilograms: '8.5' }];

    expect(balanceOf(run({ outputs }), lines).closes).toBe(false);
    expect(balanceOf(run({ loss: 'x' }), lines).closes).toBe(false);
    expect(balanceOf(run({ inputs: {} }), lines).closes).toBe(false);
    expect(balanceOf(run({ inputs: { 'i/R0901': '11' }, loss: '1.5' }), lines)).toMatchObject({
      restGrams: 0,
      closes: false,
    });
  });

  it('is sent without empty lines', () => {
    expect(runOf(run(), lines, () => 'lot')).toEqual({
      inputs: [{ intakeId: 'i', materialCode: 'R0901', grams: 10_000 }],
      outputs: [{ lotId: 'lot', materialCode: 'R0101', grams: 8_500 }],
      residueGrams: 1_000,
      lossGrams: 500,
    });
  });
});

describe('lots', () => {
  const lot: Lot = {
    id: '3f2a9c1b-0000-4000-8000-000000000000',
    runId: 'r',
    materialCode: 'R0101',
    grams: 9_000,
    madeAt: '2026-01-01T00:00:00Z',
    state: 'STORED',
  };
  const firm: Recycler = {
    id: 'f',
    code: 'RC1',
    nameZh: '示例',
    licensedUntil: '2026-06-30',
    accepts: ['R0201'],
  };

  it('are called by eight digits', () => {
    expect(lotCode(lot.id)).toBe('3F2A-9C1B');
  });

  it('go to a firm that takes them and whose licence holds', () => {
    expect(shippable([lot], undefined)).toEqual([lot]);
    expect(shippable([lot], firm)).toEqual([]);
    expect(isLicensed(firm, '2026-06-30')).toBe(true);
    expect(isLicensed(firm, '2026-07-01')).toBe(false);
  });

  it('leave with a manifest number of capitals, digits and hyphens', () => {
    expect(isManifestNumber('M-2026-000123')).toBe(true);
    expect(isManifestNumber('联单')).toBe(false);
  });

  it('are not expected when they go back', () => {
    const outbound = {
      lots: [
        { lotId: 'a', grams: 5 },
        { lotId: 'b', grams: 7 },
      ],
    } as Outbound;

    expect(expectedGrams(outbound, ['a'])).toBe(7);
  });

  it('are made of the lowest categories, not of the mixed bag', () => {
    const material = (code: string, parentCode: string | null, mixedBag = false): Material =>
      ({ code, parentCode, recyclable: true, harmful: false, mixedBag }) as Material;

    expect(
      sortable([
        material('R', null),
        material('R01', 'R'),
        material('R0101', 'R01'),
        material('R0901', 'R', true),
      ]).map((found) => found.code),
    ).toEqual(['R0101']);
  });
});
