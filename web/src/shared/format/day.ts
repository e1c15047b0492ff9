import type { Locale } from '@/shared/i18n/locale';

const DAY_MILLIS = 86_400_000;
const SOON_DAYS = 60;

/** Whether something that ends on a day still holds, and whether somebody should do something about it. */
export type Expiry = 'valid' | 'soon' | 'expired';

/** The day of a moment where this browser stands, as 2027-01-31. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** How many days are left after today; negative when the last day is over. */
export const daysLeft = (lastDay: string, today: string): number =>
  Math.round((Date.parse(lastDay) - Date.parse(today)) / DAY_MILLIS);

/** The last day itself still counts. */
export function expiryOf(lastDay: string, today: string): Expiry {
  const left = daysLeft(lastDay, today);
  if (left < 0) {
    return 'expired';
  }
  return left <= SOON_DAYS ? 'soon' : 'valid';
}

/** The day of an instant as a person reads it. */
export const dayText = (instant: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(new Date(instant));
