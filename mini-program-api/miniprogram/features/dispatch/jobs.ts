import type { Act, Schemas } from '@liangwang/api';

export type Job = Schemas['PickupRowView'];
export type State = Schemas['PickupState'];

/** All that a collector does stands in one queue: it arrives in the order in which it was done. */
export const COLLECTOR_QUEUE = 'collector';

/** A job as the collector has left it, also while the platform does not know yet. */
export interface ShownJob {
  readonly job: Job;
  readonly state: State;
  readonly mine: boolean;
  /** Something was done that is not sent yet. */
  readonly unsent: boolean;
}

const AFTER: Readonly<Record<string, State>> = {
  claimPickup: 'ASSIGNED',
  arriveAtPickup: 'ARRIVED',
  returnPickup: 'BOOKED',
  refusePickup: 'REFUSED',
  reportNoShow: 'NO_SHOW',
  weighAtDoor: 'WEIGHED',
};

interface Target {
  readonly path?: { readonly id?: string };
  readonly body?: { readonly pickupId?: string };
}

/** Which pickup an act is about. */
export function pickupOf(act: Act): string | undefined {
  const { path, body } = act.input as unknown as Target;
  return act.operation === 'weighAtDoor' ? body?.pickupId : path?.id;
}

/** The state of a pickup after everything that waits to be sent. */
export function stateAfter(id: string, state: State, waiting: readonly Act[]): State {
  return waiting
    .filter((act) => pickupOf(act) === id)
    .reduce((known, act) => AFTER[act.operation] ?? known, state);
}

/** The jobs as the collector has left them. */
export const shownJobs = (
  jobs: readonly Job[],
  waiting: readonly Act[],
  collectorId: string | undefined,
): ShownJob[] =>
  jobs.map((job) => {
    const unsent = waiting.some((act) => pickupOf(act) === job.id);
    const state = stateAfter(job.id, job.state, waiting);
    const claimed = waiting.some(
      (act) => act.operation === 'claimPickup' && pickupOf(act) === job.id,
    );
    return { job, state, unsent, mine: job.collectorId === collectorId || claimed };
  });

const byslot = (one: ShownJob, other: ShownJob): number =>
  Date.parse(one.job.slotStart) - Date.parse(other.job.slotStart);

/** What the collector holds, the next slot first; who stands at a door comes before everything. */
export const ownJobs = (jobs: readonly ShownJob[]): ShownJob[] =>
  jobs
    .filter(({ mine, state }) => mine && (state === 'ASSIGNED' || state === 'ARRIVED'))
    .sort(
      (one, other) =>
        Number(other.state === 'ARRIVED') - Number(one.state === 'ARRIVED') || byslot(one, other),
    );

/** What anybody of the station may take. */
export const openJobs = (jobs: readonly ShownJob[]): ShownJob[] =>
  jobs.filter(({ state, unsent }) => state === 'BOOKED' && !unsent).sort(byslot);
