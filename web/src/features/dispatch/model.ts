import type { BodyOf, Schemas } from '@liangwang/api';
import { pointed } from '@/shared/format/decimal';
import type { Locale } from '@/shared/i18n/locale';

export type PickupRow = Schemas['PickupRowView'];
export type Pickup = Schemas['PickupView'];
export type PickupState = Schemas['PickupState'];
export type Shift = Schemas['ShiftView'];
export type CancelReason = BodyOf<'cancelPickup'>['reasonCode'];

/** One zone in the whole country; slots are said in it wherever the browser stands. */
export const CITY_ZONE = 'Asia/Shanghai';

export const BOARD_STATES = ['BOOKED', 'ASSIGNED', 'ARRIVED'] as const;
export const ENDED_STATES = ['WEIGHED', 'CANCELLED', 'REFUSED', 'NO_SHOW'] as const;
export const CANCEL_REASONS: readonly CancelReason[] = [
  'operator',
  'changed-mind',
  'booked-wrongly',
  'nobody-at-home',
  'sold-elsewhere',
  'too-late',
  'other',
];

const MINUTE_MILLIS = 60_000;
const DAY_MILLIS = 86_400_000;
const BOOKABLE_DAYS = 7;

type Timed = Pick<PickupRow, 'state' | 'slotStart' | 'slotEnd'>;

/** Minutes since the slot ended while nobody has come; 0 when all is well. */
export function overdueMinutes({ state, slotEnd }: Timed, now: Date): number {
  if (state !== 'BOOKED' && state !== 'ASSIGNED') {
    return 0;
  }
  return Math.max(0, Math.floor((now.getTime() - Date.parse(slotEnd)) / MINUTE_MILLIS));
}

/** The slot runs and nobody has the job yet. */
export const isPressing = ({ state, slotStart }: Timed, now: Date): boolean =>
  state === 'BOOKED' && Date.parse(slotStart) <= now.getTime();

export const canChange = ({ state }: Timed): boolean => state === 'BOOKED' || state === 'ASSIGNED';

export type Attention = '' | 'overdue' | 'urged';

/** Those that need attention, of what was loaded. */
export const needing = (
  rows: readonly PickupRow[],
  attention: string,
  now: Date,
): readonly PickupRow[] =>
  rows.filter(
    (row) =>
      (attention !== 'overdue' || overdueMinutes(row, now) > 0) &&
      (attention !== 'urged' || row.urges > 0),
  );

export interface SlotGroup {
  readonly start: string;
  readonly end: string;
  readonly rows: readonly PickupRow[];
}

/** Jobs under the slot that they belong to, in the order of the list. */
export function bySlot(rows: readonly PickupRow[]): readonly SlotGroup[] {
  const groups = new Map<string, PickupRow[]>();
  for (const row of rows) {
    const key = `${row.slotStart}/${row.slotEnd}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, found]) => {
    const [start = '', end = ''] = key.split('/');
    return { start, end, rows: found };
  });
}

/** "11月24日 08:00–10:00"; without the day when it is today. */
export function slotText(start: string, end: string, locale: Locale, now = new Date()): string {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const time = (instant: string) =>
    new Intl.DateTimeFormat(tag, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: CITY_ZONE,
    }).format(new Date(instant));
  const hours = `${time(start)}–${time(end)}`;
  if (dayOf(new Date(start)) === dayOf(now)) {
    return hours;
  }
  const day = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: CITY_ZONE });
  return `${day.format(new Date(start))} ${hours}`;
}

/** The day in the city, as addresses and the API write it. */
export const dayOf = (when: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: CITY_ZONE }).format(when);

/** The days for which slots can be booked, from today on. */
export const bookableDays = (now: Date): readonly string[] =>
  Array.from({ length: BOOKABLE_DAYS }, (_, ahead) =>
    dayOf(new Date(now.getTime() + ahead * DAY_MILLIS)),
  );

/** 640 m, 1.2 km. */
export function distanceText(metres: number): string {
  return metres < 1_000 ? `${metres} m` : `${pointed(Math.round(metres / 100), 1)} km`;
}

/** How people without a public name are told apart. */
export const shortId = (id: string): string => id.slice(0, 8);

/** How many of the jobs each collector holds. */
export function jobsByCollector(rows: readonly PickupRow[]): ReadonlyMap<string, number> {
  const jobs = new Map<string, number>();
  for (const { collectorId } of rows) {
    if (collectorId) {
      jobs.set(collectorId, (jobs.get(collectorId) ?? 0) + 1);
    }
  }
  return jobs;
}
