import type { Act, BodyOf, Schemas } from '@liangwang/api';
import { gramsTyped } from '@/shared/format/typed';

export type Trip = Schemas['TripView'];
export type Intake = Schemas['IntakeView'];
export type Lot = Schemas['LotView'];
export type Outbound = Schemas['OutboundView'];
export type Recycler = Schemas['Recycler'];
export type Receipt = Schemas['ConfirmationRequest'];
export type Material = Schemas['MaterialView'];

/** Trips that stand in the yard and wait for the weighbridge, the oldest first. */
export const arrived = (
  trips: readonly Trip[],
  waiting: readonly Act<'recordIntake'>[] = [],
): readonly Trip[] =>
  trips
    .filter((trip) => trip.state === 'ARRIVED')
    .filter((trip) => !waiting.some((act) => act.input.body.tripId === trip.id))
    .sort((one, other) => one.plannedAt.localeCompare(other.plannedAt));

export const manifestGrams = (trip: Trip): number => sumOf(trip.manifest ?? []);

export const sumOf = (lines: readonly { readonly grams: number }[]): number =>
  lines.reduce((sum, line) => sum + line.grams, 0);

/** What a truck brought, as typed in kilograms; nothing while it is not known or cannot be. */
export function netGrams(grossKilograms: string, tareKilograms: string): number | undefined {
  const gross = gramsTyped(grossKilograms);
  const tare = gramsTyped(tareKilograms);
  return gross === undefined || tare === undefined || gross <= tare ? undefined : gross - tare;
}

/** What the net is above the manifest; the platform writes it the other way round. */
export const aboveManifest = (intake: Intake): number => 0 - intake.varianceGrams;

export const isReversed = (intake: Intake): boolean => intake.reversalId !== null;

/** An intake goes back onto its truck only as a whole. */
export const canBeReversed = (intake: Intake): boolean =>
  !isReversed(intake) && intake.lines.every((line) => line.leftGrams === line.intakeGrams);

export const leftGramsOf = (intake: Intake): number =>
  isReversed(intake) ? 0 : intake.lines.reduce((sum, line) => sum + (line.leftGrams ?? 0), 0);

/** One material of one intake that is not sorted yet. */
export interface LeftLine {
  readonly key: string;
  readonly intakeId: string;
  readonly stationId: string;
  readonly at: string;
  readonly materialCode: string;
  readonly leftGrams: number;
}

/** What can go into a run: what the intakes have left, without what already waits to be sent. */
export function leftLines(
  intakes: readonly Intake[],
  waiting: readonly Act<'recordSortingRun'>[] = [],
): readonly LeftLine[] {
  const taken = waiting.flatMap((act) => act.input.body.inputs);
  return intakes
    .filter((intake) => !isReversed(intake))
    .flatMap(({ id, stationId, at, lines }) =>
      lines.map(({ materialCode, leftGrams }) => ({
        key: `${id}/${materialCode}`,
        intakeId: id,
        stationId,
        at,
        materialCode,
        leftGrams:
          (leftGrams ?? 0) -
          sumOf(taken.filter((one) => one.intakeId === id && one.materialCode === materialCode)),
      })),
    )
    .filter((line) => line.leftGrams > 0);
}

export interface OutputDraft {
  materialCode: string;
  kilograms: string;
}

/** A run while it is typed: kilograms as text, inputs by the key of their line. */
export interface RunDraft {
  inputs: Record<string, string>;
  outputs: OutputDraft[];
  residue: string;
  loss: string;
}

export const emptyRun = (): RunDraft => ({
  inputs: {},
  outputs: [{ materialCode: '', kilograms: '' }],
  residue: '',
  loss: '',
});

export interface Balance {
  readonly inGrams: number;
  readonly outGrams: number;
  readonly residueGrams: number;
  readonly lossGrams: number;
  /** What went in and is not accounted for; below zero when more came out. */
  readonly restGrams: number;
  /** Everything is typed well and in is out, residue and loss together. */
  readonly closes: boolean;
}

const isBlank = (output: OutputDraft): boolean =>
  output.materialCode === '' && output.kilograms.trim() === '';

const gramsOrNone = (kilograms: string): number | undefined =>
  kilograms.trim() === '' ? 0 : gramsTyped(kilograms);

export const tooMuch = (line: LeftLine, kilograms: string): boolean =>
  (gramsTyped(kilograms) ?? 0) > line.leftGrams;

/** in = out + residue + loss, of the lines that are there. */
export function balanceOf(draft: RunDraft, lines: readonly LeftLine[]): Balance {
  const inputs = lines.filter((line) => line.key in draft.inputs);
  const ins = inputs.map((line) => gramsTyped(draft.inputs[line.key] ?? ''));
  const outputs = draft.outputs.filter((output) => !isBlank(output));
  const outs = outputs.map((output) => gramsTyped(output.kilograms));
  const residue = gramsOrNone(draft.residue);
  const loss = gramsOrNone(draft.loss);
  const inGrams = totalOf(ins);
  const outGrams = totalOf(outs);
  const restGrams = inGrams - outGrams - (residue ?? 0) - (loss ?? 0);
  const typedWell =
    ins.length > 0 &&
    [...ins, ...outs].every((grams) => grams !== undefined && grams > 0) &&
    [residue, loss].every((grams) => grams !== undefined) &&
    outputs.every((output) => output.materialCode !== '') &&
    inputs.every((line) => !tooMuch(line, draft.inputs[line.key] ?? ''));
  return {
    inGrams,
    outGrams,
    residueGrams: residue ?? 0,
    lossGrams: loss ?? 0,
    restGrams,
    closes: typedWell && restGrams === 0,
  };
}

const totalOf = (grams: readonly (number | undefined)[]): number =>
  grams.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** The run as it is sent; lots get their ids here, so that a repeated request makes no other lots. */
export function runOf(
  draft: RunDraft,
  lines: readonly LeftLine[],
  newId: () => string,
): BodyOf<'recordSortingRun'> {
  return {
    inputs: lines
      .filter((line) => line.key in draft.inputs)
      .map(({ key, intakeId, materialCode }) => ({
        intakeId,
        materialCode,
        grams: gramsTyped(draft.inputs[key] ?? '') ?? 0,
      })),
    outputs: draft.outputs
      .filter((output) => !isBlank(output))
      .map(({ materialCode, kilograms }) => ({
        lotId: newId(),
        materialCode,
        grams: gramsTyped(kilograms) ?? 0,
      })),
    residueGrams: gramsOrNone(draft.residue) ?? 0,
    lossGrams: gramsOrNone(draft.loss) ?? 0,
  };
}

/** What sorting makes: the lowest categories that go to somebody, not the mixed bag it starts from. */
export function sortable(materials: readonly Material[]): readonly Material[] {
  const parents = new Set(materials.map((material) => material.parentCode));
  return materials.filter(
    ({ code, parentCode, recyclable, harmful, mixedBag }) =>
      parentCode !== null && !parents.has(code) && (recyclable || harmful) && !mixedBag,
  );
}

/** What people call a lot, on its label and aloud. */
export function lotCode(id: string): string {
  const digits = id.replaceAll('-', '').slice(0, 8).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** A licence holds until the end of its last day. */
export const isLicensed = (recycler: Recycler, today: string): boolean =>
  recycler.licensedUntil >= today;

/** Lots that may leave for that firm now. */
export const shippable = (
  lots: readonly Lot[],
  recycler: Recycler | undefined,
  waiting: readonly Act<'shipLots'>[] = [],
): readonly Lot[] =>
  lots
    .filter((lot) => !waiting.some((act) => act.input.body.lotIds.includes(lot.id)))
    .filter((lot) => recycler === undefined || recycler.accepts.includes(lot.materialCode));

const MANIFEST = /^[A-Z0-9-]{1,32}$/;
export const isManifestNumber = (typed: string): boolean => MANIFEST.test(typed);

/** Grams that the recycler is expected to find: what was shipped without what goes back. */
export const expectedGrams = (outbound: Outbound, returned: readonly string[]): number =>
  sumOf(outbound.lots.filter((lot) => !returned.includes(lot.lotId)));

/** A reading lies on the interval of its scale, as the platform checks. */
export const isOnInterval = (
  grams: number | undefined,
  intervalGrams: number | undefined,
): boolean => grams === undefined || intervalGrams === undefined || grams % intervalGrams === 0;
