import { describe, expect, it } from 'vitest';
import {
  estimate,
  itemsOf,
  lastAddress,
  mayChange,
  mixedBagPrice,
  nextSlot,
  offersFor,
  openPickups,
  stepOf,
  withWish,
  type Material,
  type Price,
} from './model';

const material = (code: string, more: Partial<Material> = {}): Material => ({
  code,
  parentCode: code.slice(0, 3),
  nameZh: code,
  nameEn: code,
  classZh: null,
  subclassZh: null,
  statisticsCategory: null,
  byPiece: false,
  recyclable: true,
  lowValue: false,
  mixedBag: false,
  harmful: false,
  ...more,
});

const price = (materialCode: string, fenPerUnit: number, more: Partial<Price> = {}): Price => ({
  id: materialCode,
  materialCode,
  byPiece: false,
  fenPerUnit,
  feeFenPerPiece: null,
  divisionCode: null,
  validFrom: '2025-01-01T00:00:00Z',
  validTo: null,
  placeholder: false,
  source: '',
  ...more,
});

const slot = (start: string, free: number) => ({ start, end: start, capacity: 60, free });

const MATERIALS = [
  material('R01', { parentCode: 'R', nameZh: '纸类' }),
  material('R0101'),
  material('R0102'),
  material('R0601', { byPiece: true }),
  material('R0702', { byPiece: true, recyclable: false, parentCode: 'B' }),
  material('R0901', { mixedBag: true, parentCode: 'R' }),
  material('H03', { harmful: true, recyclable: false, parentCode: 'H' }),
];
const PRICES = [
  price('R0101', 100),
  price('R0601', 3_000, { byPiece: true }),
  price('R0702', 0, { byPiece: true, feeFenPerPiece: 3_000 }),
  price('R0901', 80),
  price('H03', 0),
];

const codesFor = (kind: Parameters<typeof offersFor>[0]): string[] =>
  offersFor(kind, MATERIALS, PRICES).flatMap(({ offers }) =>
    offers.map((one) => one.material.code),
  );

describe('booking', () => {
  it('takes the first slot with room', () => {
    expect(nextSlot([slot('a', 0), slot('b', 2), slot('c', 9)])?.start).toBe('b');
    expect(nextSlot([slot('a', 0)])).toBeUndefined();
  });

  it('knows what a mixed bag is paid', () => {
    expect(mixedBagPrice(MATERIALS, PRICES)?.fenPerUnit).toBe(80);
    expect(mixedBagPrice([], PRICES)).toBeUndefined();
  });

  it('offers for each kind what the platform takes, when it has a price', () => {
    expect(codesFor('ITEMISED')).toEqual(['R0101']);
    expect(codesFor('BULKY')).toEqual(['R0601', 'R0702']);
    expect(codesFor('HARMFUL')).toEqual(['H03']);
    expect(codesFor('MIXED_BAG')).toEqual([]);
  });

  it('groups offers under their class', () => {
    expect(offersFor('ITEMISED', MATERIALS, PRICES)[0]?.nameZh).toBe('纸类');
  });

  it('estimates line by line, fees apart', () => {
    const wishes = { R0101: { grams: 5_005 }, R0601: { pieces: 2 }, R0702: { pieces: 1 } };
    expect(estimate(wishes, PRICES)).toEqual({ paidFen: 501 + 6_000, feeFen: 3_000 });
  });

  it('takes off the list what is nothing', () => {
    const one = withWish({}, 'R0101', { grams: 1_000 });
    expect(one).toEqual({ R0101: { grams: 1_000 } });
    expect(withWish(one, 'R0101', { grams: 0 })).toEqual({});
    expect(itemsOf(withWish(one, 'R0601', { pieces: 2 }))).toEqual([
      { materialCode: 'R0101', estimatedGrams: 1_000 },
      { materialCode: 'R0601', pieces: 2 },
    ]);
  });

  it('can be changed until the collector is there', () => {
    expect((['BOOKED', 'ASSIGNED', 'ARRIVED', 'WEIGHED'] as const).map(mayChange)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(stepOf('ARRIVED')).toBe(3);
    expect(stepOf('CANCELLED')).toBe(0);
  });

  it('remembers the address of the last time', () => {
    const both = [{ id: 'a' }, { id: 'b' }] as unknown as Parameters<typeof lastAddress>[0];
    expect(lastAddress(both, 'a')?.id).toBe('a');
    expect(lastAddress(both, 'gone')?.id).toBe('b');
    expect(lastAddress([], 'a')).toBeUndefined();
  });

  it('tells open pickups from ended ones', () => {
    const rows = [{ state: 'BOOKED' }, { state: 'WEIGHED' }] as unknown as Parameters<
      typeof openPickups
    >[0];
    expect(openPickups(rows)).toHaveLength(1);
  });
});
