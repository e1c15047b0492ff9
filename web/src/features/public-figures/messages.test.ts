import { expect, test } from 'vitest';
import { dayText, periodText, timeText } from './messages';

test('a time is told in the zone of the city, wherever the reader is', () => {
  expect(timeText('2026-11-23T05:12:44.120Z', 'Asia/Shanghai', 'zh')).toBe('13:12:44');
  expect(timeText('2026-11-23T16:00:00Z', 'Asia/Shanghai', 'en')).toBe('00:00:00');
});

test('a day is a date and no zone moves it', () => {
  expect(dayText('2026-11-23', 'zh')).toBe('2026年11月23日星期一');
  expect(dayText('2026-11-23', 'en')).toMatch(/Monday,? 23 November 2026/);
});

test('a period of one day is said as that day', () => {
  expect(periodText('2026-11-23/2026-11-23')).toBe('2026-11-23');
  expect(periodText('2026-11-01/2026-11-23')).toBe('2026-11-01 – 2026-11-23');
  expect(periodText('2026-11')).toBe('2026-11');
});
