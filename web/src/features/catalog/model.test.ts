import { describe, expect, it } from 'vitest';
import {
  along,
  expiries,
  extent,
  priceHistory,
  scalesBy,
  stepsOf,
  type Factor,
  type Price,
  type Scale,
} from './model';

const NOW = new Date('2027-06-01T00:00:00Z');

const price = (fen: number, validFrom: string, validTo: string | null): Price => ({
  id: validFrom,
  materialCode: 'R0101',
  byPiece: false,
  fenPerUnit: fen,
  feeFenPerPiece: null,
  divisionCode: null,
  validFrom,
  validTo,
  placeholder: false,
  source: '',
});

const first = price(80, '2027-01-01T00:00:00.000Z', '2027-03-01T00:00:00.000Z');
const second = price(100, '2027-03-01T00:00:00.000Z', '2027-07-01T00:00:00.000Z');
const third = price(120, '2027-07-01T00:00:00.000Z', null);
const all = [first, second, third];
const pricesAt = async (at: string) =>
  all.filter((one) => one.validFrom <= at && (one.validTo === null || at < one.validTo));

describe('the history of a price', () => {
  it('goes back to the first and on to what is decided already', async () => {
    expect(await priceHistory(pricesAt, 'R0101', NOW, 10)).toEqual(all);
  });

  it('is empty for what has no price, and never longer than asked for', async () => {
    expect(await priceHistory(pricesAt, 'R0102', NOW, 10)).toEqual([]);
    expect(await priceHistory(pricesAt, 'R0101', NOW, 2)).toEqual([second, third]);
  });

  it('is drawn as steps without a gap', () => {
    const steps = stepsOf(all, NOW);
    expect(steps.map((step) => step.height)).toEqual([80 / 120, 100 / 120, 1]);
    expect(steps[0]?.from).toBe(0);
    expect(steps[1]?.from).toBe(steps[0]?.to);
    expect(steps[2]?.to).toBe(1);
    expect(stepsOf([], NOW)).toEqual([]);
  });

  it('is flat for one price of zero', () => {
    expect(stepsOf([price(0, '2027-01-01T00:00:00Z', null)], NOW)[0]).toMatchObject({
      from: 0,
      to: 1,
      height: 0,
    });
  });
});

describe('scales', () => {
  const scale = (serial: string, kind: string, validUntil: string): Scale => ({
    id: serial,
    serial,
    kind,
    accuracyClass: 'III',
    maxGrams: 60_000,
    intervalGrams: 20,
    verificationIntervalGrams: 20,
    stationId: null,
    centreId: null,
    collector: null,
    certificateNumber: 'C1',
    validUntil,
    synthetic: false,
  });
  const scales = [
    scale('B', 'door', '2028-01-01'),
    scale('A', 'door', '2028-01-01'),
    scale('C', 'station', '2027-06-20'),
    scale('D', 'door', '2027-05-31'),
  ];

  it('show first whose certificate ends first', () => {
    expect(scalesBy(scales, '', '', '2027-06-01').map((one) => one.serial)).toEqual([
      'D',
      'C',
      'A',
      'B',
    ]);
  });

  it('are chosen by kind and by state', () => {
    expect(scalesBy(scales, 'door', 'expired', '2027-06-01')).toEqual([scales[3]]);
    expect(scalesBy(scales, '', 'soon', '2027-06-01')).toEqual([scales[2]]);
    expect(expiries(scales, '2027-06-01')).toEqual({ valid: 2, soon: 1, expired: 1 });
  });
});

describe('factors', () => {
  const factor = (kgPerKg: string, low: string | null, high: string | null): Factor => ({
    materialCode: 'R01',
    baseline: '',
    kgPerKg,
    low,
    high,
    method: '',
    uncertainty: '',
    confidence: '',
    source: '',
    note: null,
  });

  it('share one line from below zero to the highest', () => {
    const line = extent([factor('0.5', '-1', '3'), factor('2', null, null)]);
    expect(line).toEqual([-1, 3]);
    expect(along('1', line)).toBe(50);
    expect(extent([])).toEqual([0, 1]);
  });
});
