import type { Schemas } from '@liangwang/api';
import { gramsTyped } from '@/shared/format/typed';

export type Trip = Schemas['TripView'];

/** Trips that stand in the yard and wait for the weighbridge, the oldest first. */
export const arrived = (trips: readonly Trip[]): readonly Trip[] =>
  trips
    .filter((trip) => trip.state === 'ARRIVED')
    .sort((one, other) => one.plannedAt.localeCompare(other.plannedAt));

export const manifestGrams = (trip: Trip): number =>
  (trip.manifest ?? []).reduce((sum, line) => sum + line.grams, 0);

/** What a truck brought, as typed in kilograms; nothing while it is not known or cannot be. */
export function netGrams(grossKilograms: string, tareKilograms: string): number | undefined {
  const gross = gramsTyped(grossKilograms);
  const tare = gramsTyped(tareKilograms);
  return gross === undefined || tare === undefined || gross <= tare ? undefined : gross - tare;
}
