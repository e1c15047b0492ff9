import type { Schemas } from '@liangwang/api';
import { shareOf } from '@/shared/format/decimal';
import { gramsTyped } from '@/shared/format/typed';

export type MassLine = Schemas['MassLineView'];
export type Container = Schemas['ContainerView'];
export type Weighing = Schemas['DoorWeighing'];
export type Handover = Schemas['HandoverView'];
export type Trip = Schemas['TripView'];
export type TripState = Schemas['TripState'];
export type Reading = Schemas['ReadingRequest'];

export const totalGrams = (lines: readonly { readonly grams: number }[]): number =>
  lines.reduce((sum, line) => sum + line.grams, 0);

/** A bar of a chart; its length is in thousandths of the longest one's. */
export interface Bar {
  readonly key: string;
  readonly grams: number;
  readonly length: number;
}

/** The heaviest first. */
export function barsOf(masses: readonly { readonly key: string; readonly grams: number }[]): Bar[] {
  const longest = Math.max(0, ...masses.map((mass) => mass.grams));
  return masses
    .filter((mass) => mass.grams > 0)
    .map(({ key, grams }) => ({ key, grams, length: shareOf(grams, longest, 1_000) }))
    .sort((one, other) => other.grams - one.grams || one.key.localeCompare(other.key));
}

/** What one collector still carries. */
export interface Load {
  readonly collectorId: string;
  readonly weighings: readonly Weighing[];
  readonly grams: number;
  readonly lastAt: string;
}

/** By collector, who came last first; a weighing that was corrected to nothing carries nothing. */
export function loadsOf(weighings: readonly Weighing[]): Load[] {
  const carried = weighings.filter((one) => !one.handedOver && one.state !== 'REVERSED');
  const byCollector = new Map<string, Weighing[]>();
  carried.forEach((one) =>
    byCollector.set(one.collectorId, [...(byCollector.get(one.collectorId) ?? []), one]),
  );
  return [...byCollector]
    .map(([collectorId, own]) => ({
      collectorId,
      weighings: own,
      grams: own.reduce((sum, one) => sum + one.totalGrams, 0),
      lastAt: own.map((one) => one.weighedAt).reduce((one, other) => (one > other ? one : other)),
    }))
    .sort((one, other) => other.lastAt.localeCompare(one.lastAt));
}

/** A reading as it is typed, one container of one material. */
export interface TypedReading {
  readonly key: string;
  materialCode: string;
  containerCode: string;
  kilograms: string;
}

export const containerTyped = (typed: string): string => typed.trim().toUpperCase();

const CONTAINER_CODE = /^[A-Z0-9-]{1,32}$/;
export const isCode = (typed: string): boolean => CONTAINER_CODE.test(containerTyped(typed));

/** The readings to send, or nothing while one of them is not complete. A row without a weight is left out. */
export function readingsOf(typed: readonly TypedReading[]): Reading[] | undefined {
  const rows = typed.filter((row) => row.kilograms.trim() !== '');
  const readings = rows.map((row) => ({
    materialCode: row.materialCode,
    containerCode: containerTyped(row.containerCode),
    grams: gramsTyped(row.kilograms) ?? 0,
  }));
  return readings.every((one) => one.grams > 0 && one.materialCode && isCode(one.containerCode))
    ? readings
    : undefined;
}

/** Door and station side by side; the difference is door less station, as in the books. */
export interface Difference {
  readonly materialCode: string;
  readonly doorGrams: number;
  readonly stationGrams: number;
  readonly differenceGrams: number;
}

export function differencesOf(
  weighings: readonly Weighing[],
  readings: readonly { readonly materialCode: string; readonly grams: number }[],
): Difference[] {
  const door = sums(weighings.flatMap((one) => one.lines));
  const station = sums(readings);
  return [...new Set([...door.keys(), ...station.keys()])].sort().map((materialCode) => {
    const doorGrams = door.get(materialCode) ?? 0;
    const stationGrams = station.get(materialCode) ?? 0;
    return { materialCode, doorGrams, stationGrams, differenceGrams: doorGrams - stationGrams };
  });
}

function sums(lines: readonly { readonly materialCode: string; readonly grams: number }[]) {
  const found = new Map<string, number>();
  lines.forEach(({ materialCode, grams }) =>
    found.set(materialCode, (found.get(materialCode) ?? 0) + grams),
  );
  return found;
}

const WAY: readonly TripState[] = ['PLANNED', 'LOADED', 'DEPARTED', 'ARRIVED', 'TAKEN_IN'];

export interface Step {
  readonly state: TripState;
  readonly reached: boolean;
  readonly current: boolean;
}

/** The way of a trip and how far it has come; one that was called off stops there. */
export function stepsOf(state: TripState): Step[] {
  if (state === 'CANCELLED') {
    return [
      { state: 'PLANNED', reached: true, current: false },
      { state: 'CANCELLED', reached: true, current: true },
    ];
  }
  const here = WAY.indexOf(state);
  return WAY.map((step, index) => ({
    state: step,
    reached: index <= here,
    current: index === here,
  }));
}

export interface Driver {
  readonly id: string;
  readonly plate: string;
}

/** Who drove for this station before, with the truck of the last time. */
export function driversOf(trips: readonly Trip[]): Driver[] {
  const newest = [...trips].sort((one, other) => other.plannedAt.localeCompare(one.plannedAt));
  const drivers = new Map<string, string>();
  newest.forEach((trip) => {
    if (!drivers.has(trip.driverId)) {
      drivers.set(trip.driverId, trip.plate);
    }
  });
  return [...drivers].map(([id, plate]) => ({ id, plate }));
}

/** Where trucks may go: the centres that have a weighbridge. */
export const centresOf = (scales: readonly Schemas['ScaleView'][]): string[] => [
  ...new Set(
    scales.flatMap((scale) =>
      scale.kind === 'weighbridge' && scale.centreId !== null ? [scale.centreId] : [],
    ),
  ),
];

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isPersonNumber = (typed: string): boolean => PERSON.test(typed.trim());

/** The first characters of an id, enough to tell people of one station apart. */
export const shortId = (id: string): string => id.slice(0, 8);
