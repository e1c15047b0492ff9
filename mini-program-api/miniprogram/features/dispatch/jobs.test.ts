import type { Act } from '@liangwang/api';
import { describe, expect, it } from 'vitest';
import { openJobs, ownJobs, shownJobs, stateAfter, type Job, type State } from './jobs';

const job = (id: string, state: State, slotStart: string, collectorId: string | null = null) =>
  ({ id, state, kind: 'MIXED_BAG', slotStart, slotEnd: slotStart, collectorId }) as unknown as Job;

const act = (operation: string, id: string): Act =>
  ({
    operation,
    input:
      operation === 'weighAtDoor'
        ? { path: { id: 'w' }, body: { pickupId: id } }
        : { path: { id } },
  }) as unknown as Act;

describe('jobs', () => {
  it('are what the collector did, also before it is sent', () => {
    const waiting = [act('claimPickup', 'a'), act('arriveAtPickup', 'a'), act('weighAtDoor', 'b')];
    expect(stateAfter('a', 'BOOKED', waiting)).toBe('ARRIVED');
    expect(stateAfter('b', 'ARRIVED', waiting)).toBe('WEIGHED');
    expect(stateAfter('c', 'BOOKED', waiting)).toBe('BOOKED');
  });

  it('that are held come by slot, after the door at which one stands', () => {
    const all = [
      job('late', 'ASSIGNED', '2026-11-23T06:00:00Z', 'me'),
      job('early', 'ASSIGNED', '2026-11-23T02:00:00Z', 'me'),
      job('here', 'ARRIVED', '2026-11-23T08:00:00Z', 'me'),
      job('theirs', 'ASSIGNED', '2026-11-23T02:00:00Z', 'somebody else'),
      job('done', 'WEIGHED', '2026-11-23T02:00:00Z', 'me'),
    ];
    const own = ownJobs(shownJobs(all, [], 'me'));
    expect(own.map((one) => one.job.id)).toEqual(['here', 'early', 'late']);
  });

  it('that are open leave out what was claimed a moment ago without a network', () => {
    const all = [
      job('a', 'BOOKED', '2026-11-23T06:00:00Z'),
      job('b', 'BOOKED', '2026-11-23T04:00:00Z'),
    ];
    const shown = shownJobs(all, [act('claimPickup', 'b')], 'me');
    expect(openJobs(shown).map((one) => one.job.id)).toEqual(['a']);
    expect(ownJobs(shown).map((one) => [one.job.id, one.unsent])).toEqual([['b', true]]);
  });
});
