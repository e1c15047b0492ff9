import { describe, expect, it } from 'vitest';
import {
  bookableDays,
  bySlot,
  canChange,
  distanceText,
  isPressing,
  jobsByCollector,
  needing,
  overdueMinutes,
  slotText,
  type PickupRow,
} from './model';

const START = '2026-11-24T00:00:00Z';
const END = '2026-11-24T02:00:00Z';
const at = (time: string) => new Date(`2026-11-24T${time}Z`);

const row = (changes: Partial<PickupRow> = {}): PickupRow => ({
  id: 'p',
  kind: 'MIXED_BAG',
  state: 'BOOKED',
  communityId: 'c',
  divisionCode: '410502',
  stationId: 's',
  slotStart: START,
  slotEnd: END,
  bookedAt: '2026-11-23T12:00:00Z',
  collectorId: null,
  urges: 0,
  urgedAt: null,
  ...changes,
});

describe('a job', () => {
  it('is overdue from the end of its slot while nobody has come', () => {
    expect(overdueMinutes(row(), at('02:00:59'))).toBe(0);
    expect(overdueMinutes(row(), at('02:35:00'))).toBe(35);
    expect(overdueMinutes(row({ state: 'ASSIGNED' }), at('03:00:00'))).toBe(60);
    expect(overdueMinutes(row({ state: 'ARRIVED' }), at('03:00:00'))).toBe(0);
    expect(overdueMinutes(row({ state: 'WEIGHED' }), at('03:00:00'))).toBe(0);
  });

  it('presses when its slot runs and nobody holds it', () => {
    expect(isPressing(row(), at('00:00:00'))).toBe(true);
    expect(isPressing(row(), new Date('2026-11-23T23:59:59Z'))).toBe(false);
    expect(isPressing(row({ state: 'ASSIGNED' }), at('01:00:00'))).toBe(false);
  });

  it('can be changed until the collector has arrived', () => {
    expect(canChange(row())).toBe(true);
    expect(canChange(row({ state: 'ASSIGNED' }))).toBe(true);
    expect(canChange(row({ state: 'ARRIVED' }))).toBe(false);
  });
});

describe('the board', () => {
  it('shows what needs attention', () => {
    const late = row({ id: 'late' });
    const urged = row({ id: 'urged', slotEnd: '2026-11-24T06:00:00Z', urges: 2 });
    const now = at('03:00:00');

    expect(needing([late, urged], '', now)).toHaveLength(2);
    expect(needing([late, urged], 'overdue', now)).toEqual([late]);
    expect(needing([late, urged], 'urged', now)).toEqual([urged]);
  });

  it('puts jobs under their slots, in the order of the list', () => {
    const later = { slotStart: END, slotEnd: '2026-11-24T04:00:00Z' };
    const groups = bySlot([row({ id: '1' }), row({ id: '2' }), row({ id: '3', ...later })]);

    expect(groups.map(({ start, rows }) => [start, rows.map(({ id }) => id)])).toEqual([
      [START, ['1', '2']],
      [END, ['3']],
    ]);
  });

  it('counts the jobs that collectors hold', () => {
    const jobs = jobsByCollector([
      row({ collectorId: 'a' }),
      row({ collectorId: 'a' }),
      row({ collectorId: null }),
    ]);

    expect([...jobs]).toEqual([['a', 2]]);
  });
});

describe('times of the city', () => {
  it('name the day of a slot unless it is today', () => {
    expect(slotText(START, END, 'zh', at('00:30:00'))).toBe('08:00–10:00');
    expect(slotText(START, END, 'zh', at('16:30:00'))).toBe('11月24日 08:00–10:00');
    expect(slotText(START, END, 'en', at('16:30:00'))).toBe('24 Nov 08:00–10:00');
  });

  it('give seven days to book, from the day in the city on', () => {
    const days = bookableDays(new Date('2026-11-24T16:30:00Z'));

    expect(days).toHaveLength(7);
    expect(days[0]).toBe('2026-11-25');
    expect(days[6]).toBe('2026-12-01');
  });
});

it('says distances as people do', () => {
  expect(distanceText(640)).toBe('640 m');
  expect(distanceText(1_249)).toBe('1.2 km');
  expect(distanceText(12_000)).toBe('12.0 km');
});
