import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '@/shared/i18n/language';
import { clock, date, dayName, dayOf, daysLater, moment, slotName } from './time';

afterEach(() => setLanguage('zh'));

const NOW = new Date('2026-11-23T04:00:00Z');

describe('time', () => {
  it('is that of the city, wherever the phone is', () => {
    expect(dayOf('2026-11-23T15:59:59Z')).toBe('2026-11-23');
    expect(dayOf('2026-11-23T16:00:00Z')).toBe('2026-11-24');
    expect(clock('2026-11-23T16:05:00Z')).toBe('00:05');
  });

  it('counts days over the end of a month', () => {
    expect(daysLater('2026-11-30', 1)).toBe('2026-12-01');
    expect(daysLater('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('calls near days by their name', () => {
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) => dayName(day, NOW)),
    ).toEqual(['昨天', '今天', '明天', '11月25日 周三']);
    setLanguage('en');
    expect(dayName('2026-11-23', NOW)).toBe('Today');
    expect(date('2026-11-25')).toBe('Wed 25/11');
  });

  it('names slots and moments', () => {
    expect(slotName('2026-11-23T08:00:00Z', '2026-11-23T10:00:00Z', NOW)).toBe('今天 16:00–18:00');
    expect(moment('2026-11-22T17:01:00Z', NOW)).toBe('今天 01:01');
  });
});
