import { describe, expect, it } from 'vitest';
import { arrived, manifestGrams, netGrams, type Trip } from './model';

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
