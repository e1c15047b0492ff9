import type { Schemas } from '@liangwang/api';

export type Point = Schemas['DropOffPointView'];
export type PointState = Schemas['DropOffState'];

export const STATES: readonly PointState[] = ['OPEN', 'FULL', 'BROKEN', 'CLOSED'];

const STALE_MILLIS = 24 * 3_600_000;

/** Those that the station looks after; what needs somebody first. */
export function pointsOf(points: readonly Point[], stationId: string, now: Date): Point[] {
  const urgency = (point: Point): number => {
    if (point.state === 'FULL' || point.state === 'BROKEN') {
      return 0;
    }
    return isStale(point, now) ? 1 : 2;
  };
  return points
    .filter((point) => point.stationId === stationId)
    .sort((one, other) => urgency(one) - urgency(other) || one.code.localeCompare(other.code));
}

/** Whether nobody has looked for a day, or ever. */
export const isStale = (point: Point, now: Date): boolean =>
  point.lastSeenAt === null || now.getTime() - Date.parse(point.lastSeenAt) > STALE_MILLIS;

export const chipOf = (state: PointState | null): string => {
  if (state === null) {
    return '';
  }
  return { OPEN: 'good', FULL: 'wait', BROKEN: 'bad', CLOSED: '' }[state];
};

/** 07:30 of 07:30:00. */
export const timeText = (time: string): string => time.slice(0, 5);
