import { language } from '@/shared/i18n/language';

/** The zone of the city: its days and hours are meant, wherever the phone is. */
const ZONE_MINUTES = 8 * 60;
const MILLIS_PER_MINUTE = 60_000;
const MILLIS_PER_DAY = 24 * 60 * MILLIS_PER_MINUTE;
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

// Phones of WeChat have no reliable Intl; the city's zone has no summer time.
const local = (instant: string | number | Date): Date =>
  new Date(new Date(instant).getTime() + ZONE_MINUTES * MILLIS_PER_MINUTE);

const two = (value: number): string => value.toString().padStart(2, '0');

/** The city's day of an instant: 2026-11-23. */
export const dayOf = (instant: string | number | Date): string =>
  local(instant).toISOString().slice(0, 10);

/** The day that many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLIS_PER_DAY).toISOString().slice(0, 10);

/** 16:00. */
export function clock(instant: string): string {
  const at = local(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** 16:00–18:00. */
export const span = (start: string, end: string): string => `${clock(start)}–${clock(end)}`;

/** 今天, 明天, or 11月23日 周一. */
export function dayName(day: string, now: Date = new Date()): string {
  const today = dayOf(now);
  const zh = language.value === 'zh';
  if (day === today) {
    return zh ? '今天' : 'Today';
  }
  if (day === daysLater(today, 1)) {
    return zh ? '明天' : 'Tomorrow';
  }
  if (day === daysLater(today, -1)) {
    return zh ? '昨天' : 'Yesterday';
  }
  return date(day);
}

/** 11月23日 周一. */
export function date(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[language.value][at.getUTCDay()] ?? '';
  return language.value === 'zh'
    ? `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${weekday}`
    : `${weekday} ${at.getUTCDate()}/${at.getUTCMonth() + 1}`;
}

/** 今天 16:00–18:00. */
export const slotName = (start: string, end: string, now: Date = new Date()): string =>
  `${dayName(dayOf(start), now)} ${span(start, end)}`;

/** 今天 16:05. */
export const moment = (instant: string, now: Date = new Date()): string =>
  `${dayName(dayOf(instant), now)} ${clock(instant)}`;
