import { describe, expect, it } from 'vitest';
import { chipOf, isStale, pointsOf, timeText, type Point } from './dropOff';

const NOW = new Date('2026-11-23T10:00:00Z');

const point = (code: string, more: Partial<Point> = {}): Point =>
  ({
    id: code,
    code,
    stationId: 's',
    state: 'OPEN',
    lastSeenAt: '2026-11-23T09:00:00Z',
    ...more,
  }) as Point;

describe('drop-off points', () => {
  it('are those of the station, what needs somebody first', () => {
    const found = pointsOf(
      [
        point('A'),
        point('B', { state: null, lastSeenAt: null }),
        point('C', { state: 'BROKEN' }),
        point('D', { stationId: 'other', state: 'FULL' }),
        point('E', { state: 'FULL' }),
      ],
      's',
      NOW,
    );

    expect(found.map((one) => one.code)).toEqual(['C', 'E', 'B', 'A']);
  });

  it('are to be looked at once a day', () => {
    expect(isStale(point('A'), NOW)).toBe(false);
    expect(isStale(point('A', { lastSeenAt: '2026-11-22T09:59:59Z' }), NOW)).toBe(true);
    expect(isStale(point('A', { lastSeenAt: null }), NOW)).toBe(true);
  });

  it('are shown as they were seen', () => {
    expect(chipOf('OPEN')).toBe('good');
    expect(chipOf(null)).toBe('');
    expect(timeText('07:30:00')).toBe('07:30');
  });
});
