import type { Locale } from '@/shared/i18n/locale';

const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** The time of day, or day and time when it was on another day. */
export function instantText(instant: string, locale: Locale, now = new Date()): string {
  const when = new Date(instant);
  const today = when.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(TAGS[locale], {
    ...(today ? {} : { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(when);
}
