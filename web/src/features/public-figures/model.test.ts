import { describe, expect, test } from 'vitest';
import { a_day_with, a_district, a_quiet_day, an_indicator } from './figures.example';
import {
  carbonColumns,
  differencePermille,
  districtBars,
  gaugeOf,
  gramsAt,
  hundredthsOf,
  pickupSegments,
  progressOf,
  unexplainedGrams,
  type CarbonFigure,
} from './model';

describe('the progress of a day', () => {
  test('is nothing yet before anybody has booked', () => {
    expect(progressOf(a_quiet_day)).toBe('nothing-yet');
  });

  test('is booked only until the first weighing', () => {
    const pickups = { ...a_quiet_day.pickups, booked: 3, open: 3 };
    expect(progressOf({ ...a_quiet_day, pickups })).toBe('booked-only');
  });

  test('is weighing as soon as one stage has a gram', () => {
    expect(progressOf(a_day_with({ shipped: 1 }))).toBe('weighing');
  });
});

test('a stage that is not named has no grams', () => {
  expect(gramsAt(a_quiet_day, 'sorted')).toBe(0);
});

describe('differences', () => {
  const day = a_day_with(
    { 'handed-over': 100_000, received: 90_000 },
    { 'door-station': 2_000, 'manifest-weighbridge': -900 },
  );

  test('together are what nobody has explained, with their signs', () => {
    expect(unexplainedGrams(day)).toBe(1_100);
  });

  test('are measured against what passed their seam, without their sign', () => {
    expect(day.differences.map((difference) => differencePermille(day, difference))).toEqual([
      20, 10,
    ]);
  });

  test('of a seam that nothing passed are no share of anything', () => {
    const idle = a_day_with({}, { 'outbound-recycler': 5 });
    expect(idle.differences.map((difference) => differencePermille(idle, difference))).toEqual([0]);
  });
});

test('district bars begin with the biggest, which is full', () => {
  const districts = [
    a_district('small', { collectedGrams: 250 }),
    a_district('big', { collectedGrams: 1_000 }),
    a_district('none'),
  ];
  const bars = districtBars({ ...a_quiet_day, districts });
  expect(bars.map(({ item, permille }) => [item.code, permille])).toEqual([
    ['big', 1000],
    ['small', 250],
    ['none', 0],
  ]);
});

test('pickup segments are shares of all bookings', () => {
  const segments = pickupSegments({
    booked: 8,
    open: 1,
    weighed: 4,
    refused: 2,
    cancelled: 1,
    noShow: 0,
  });
  expect(segments.map(({ permille }) => permille)).toEqual([500, 125, 250, 125, 0]);
});

test('carbon stands in the order of the chain on one common scale', () => {
  const figure = (stage: CarbonFigure['stage'], co2eGrams: number): CarbonFigure => ({
    stage,
    co2eGrams,
    lowCo2eGrams: -5,
    highCo2eGrams: co2eGrams * 2,
    factorSet: 'S',
    noteZh: '',
    noteEn: '',
  });
  const carbon = [figure('shipped', 25), figure('estimated', 50)];
  const columns = carbonColumns({ ...a_quiet_day, carbon });
  expect(columns.map(({ figure: { stage }, ...at }) => [stage, at])).toEqual([
    ['estimated', { lowPermille: 0, valuePermille: 500, highPermille: 1000 }],
    ['shipped', { lowPermille: 0, valuePermille: 250, highPermille: 500 }],
  ]);
});

describe('the line of an indicator', () => {
  test('ends beyond the target', () => {
    expect(gaugeOf(an_indicator('3.21', '40'))).toEqual({
      valuePermille: 64,
      targetPermille: 800,
      end: 50,
      reached: false,
    });
  });

  test('ends beyond a value that passed the target', () => {
    expect(gaugeOf(an_indicator('90', '40'))).toMatchObject({ end: 120, reached: true });
  });

  test('shows the target alone while the value is missing', () => {
    expect(gaugeOf(an_indicator(null, '40'))).toMatchObject({
      valuePermille: null,
      reached: false,
    });
  });

  test('is not drawn for a target that is no number', () => {
    expect(gaugeOf(an_indicator('3', '>0'))).toBeNull();
    expect(gaugeOf(an_indicator('3', null))).toBeNull();
  });
});

test('decimals are read exactly and never as floating point', () => {
  expect(hundredthsOf('3.2')).toBe(320);
  expect(hundredthsOf('0.129')).toBe(12);
  expect(hundredthsOf('-1.05')).toBe(-105);
  expect(hundredthsOf('about 3')).toBeNull();
  expect(hundredthsOf(null)).toBeNull();
});
