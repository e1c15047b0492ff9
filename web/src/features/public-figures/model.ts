import { shareOf } from '@/shared/format/decimal';
import type { Named } from '@/shared/i18n/locale';

/** A weighing stage. Stages stand side by side; nobody adds them. */
export type Stage =
  'collected' | 'handed-over' | 'received' | 'sorted' | 'shipped' | 'residue' | 'loss';

/** Two neighbouring weighings of the same load. */
export type Seam = 'door-station' | 'manifest-weighbridge' | 'outbound-recycler';

export type CarbonStage = 'estimated' | 'verified' | 'shipped';

export type SourceClass = 'measured' | 'declared' | 'estimated';

/** The answer of `/api/v1/public/figures` and of every event of the live stream. */
export interface Figures {
  readonly city: City;
  /** The day in the city's zone, as 2026-11-23. */
  readonly day: string;
  readonly updatedAt: string;
  readonly pickups: Pickups;
  readonly households: number;
  readonly paidFen: number;
  readonly stages: readonly StageFigure[];
  readonly differences: readonly Difference[];
  readonly districts: readonly District[];
  readonly materials: readonly MaterialFigure[];
  readonly carbon: readonly CarbonFigure[];
  readonly indicators: readonly Indicator[];
}

export interface City extends Named {
  readonly code: string;
  readonly zone: string;
}

export interface Pickups {
  readonly booked: number;
  readonly open: number;
  readonly weighed: number;
  readonly refused: number;
  readonly cancelled: number;
  readonly noShow: number;
}

export interface StageFigure {
  readonly stage: Stage;
  readonly grams: number;
  readonly records: number;
}

/** What the earlier weighing found more than the later one; below zero when the later one found more. */
export interface Difference {
  readonly between: Seam;
  readonly grams: number;
}

export interface District extends Named {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly collectedGrams: number;
  readonly households: number;
  readonly paidFen: number;
}

export interface MaterialFigure extends Named {
  readonly code: string;
  readonly stage: Stage;
  readonly grams: number;
}

export interface CarbonFigure {
  readonly stage: CarbonStage;
  readonly co2eGrams: number;
  readonly lowCo2eGrams: number;
  readonly highCo2eGrams: number;
  readonly factorSet: string;
  readonly noteZh: string;
  readonly noteEn: string;
}

export interface Indicator extends Named {
  readonly code: string;
  readonly unit: string;
  /** An exact decimal, or null with the reason in `missing`. */
  readonly value: string | null;
  readonly missing: { readonly zh: string; readonly en: string } | null;
  readonly target: string | null;
  readonly targetYear: number | null;
  readonly definitionVersion: string;
  readonly period: string;
  readonly numerator: readonly Component[];
  readonly denominator: readonly Component[];
}

/** One term of an indicator; below zero when it is deducted. */
export interface Component extends Named {
  readonly component: string;
  readonly grams: number;
  readonly sourceClass: SourceClass;
  readonly source: string;
}

/** How far the day has come, because an empty page has to say what to do next. */
export type Progress = 'nothing-yet' | 'booked-only' | 'weighing';

export function progressOf(figures: Figures): Progress {
  if (figures.stages.some((stage) => stage.grams > 0)) {
    return 'weighing';
  }
  return figures.pickups.booked > 0 ? 'booked-only' : 'nothing-yet';
}

export function gramsAt(figures: Figures, stage: Stage): number {
  return stageAt(figures, stage).grams;
}

export function stageAt(figures: Figures, stage: Stage): StageFigure {
  return figures.stages.find((known) => known.stage === stage) ?? { stage, grams: 0, records: 0 };
}

export function differenceAt(figures: Figures, seam: Seam): number {
  return figures.differences.find(({ between }) => between === seam)?.grams ?? 0;
}

/** What the difference accounts hold together: nobody has explained it yet. */
export function unexplainedGrams(figures: Figures): number {
  return figures.differences.reduce((sum, { grams }) => sum + grams, 0);
}

/** Which weight a seam is measured against, for its share. */
const WEIGHED_BEFORE: Record<Seam, Stage> = {
  'door-station': 'handed-over',
  'manifest-weighbridge': 'received',
  'outbound-recycler': 'shipped',
};

/** The size of a difference in thousandths of what passed the seam. */
export function differencePermille(figures: Figures, { between, grams }: Difference): number {
  return shareOf(Math.abs(grams), gramsAt(figures, WEIGHED_BEFORE[between]), 1000);
}

/** How a day's bookings ended, in parts of 1000 of all bookings. */
export interface PickupSegment {
  readonly state: 'weighed' | 'open' | 'refused' | 'cancelled' | 'noShow';
  readonly count: number;
  readonly permille: number;
}

export function pickupSegments({ booked, ...counts }: Pickups): PickupSegment[] {
  return (['weighed', 'open', 'refused', 'cancelled', 'noShow'] as const).map((state) => ({
    state,
    count: counts[state],
    permille: shareOf(counts[state], booked, 1000),
  }));
}

/** The biggest first; the bar of the biggest is full. */
export interface Bar<T> {
  readonly item: T;
  readonly permille: number;
}

export function barsOf<T>(items: readonly T[], grams: (item: T) => number): Bar<T>[] {
  const largest = Math.max(0, ...items.map(grams));
  return [...items]
    .sort((left, right) => grams(right) - grams(left))
    .map((item) => ({ item, permille: shareOf(grams(item), largest, 1000) }));
}

export const districtBars = (figures: Figures): Bar<District>[] =>
  barsOf(figures.districts, (district) => district.collectedGrams);

export function materialBars(figures: Figures, stage: Stage): Bar<MaterialFigure>[] {
  return barsOf(
    figures.materials.filter((material) => material.stage === stage && material.grams > 0),
    (material) => material.grams,
  );
}

const CARBON_STAGES: readonly CarbonStage[] = ['estimated', 'verified', 'shipped'];

/** In the order of the chain, with the place of range and value on one scale for all of them. */
export interface CarbonColumn {
  readonly figure: CarbonFigure;
  readonly lowPermille: number;
  readonly valuePermille: number;
  readonly highPermille: number;
}

export function carbonColumns(figures: Figures): CarbonColumn[] {
  const top = Math.max(0, ...figures.carbon.map(({ highCo2eGrams }) => highCo2eGrams));
  const place = (co2eGrams: number): number => shareOf(Math.max(0, co2eGrams), top, 1000);
  return CARBON_STAGES.flatMap((stage) =>
    figures.carbon.filter((carbon) => carbon.stage === stage),
  ).map((figure) => ({
    figure,
    lowPermille: place(figure.lowCo2eGrams),
    valuePermille: place(figure.co2eGrams),
    highPermille: place(figure.highCo2eGrams),
  }));
}

/** Where value and target stand on the indicator's line, in thousandths of its length. */
export interface Gauge {
  readonly valuePermille: number | null;
  readonly targetPermille: number;
  /** The number at the right end of the line. */
  readonly end: number;
  readonly reached: boolean;
}

const HUNDREDTHS = 100;

/** None when the target is not a number, as in "grows every year". */
export function gaugeOf({ value, target }: Indicator): Gauge | null {
  const aim = hundredthsOf(target);
  if (aim === null || aim <= 0) {
    return null;
  }
  const known = hundredthsOf(value);
  const end = lineEnd(Math.max(aim, known ?? 0));
  const place = (hundredths: number): number => shareOf(hundredths, end * HUNDREDTHS, 1000);
  return {
    valuePermille: known === null ? null : place(Math.max(0, known)),
    targetPermille: place(aim),
    end,
    reached: known !== null && known >= aim,
  };
}

/** A decimal string in hundredths, further digits cut off; null when it is not a plain decimal. */
export function hundredthsOf(decimal: string | null): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal ?? '');
  if (match === null) {
    return null;
  }
  const [, sign, whole, fraction = ''] = match;
  const hundredths = Number(`${whole}${fraction.slice(0, 2).padEnd(2, '0')}`);
  return sign === '-' ? -hundredths : hundredths;
}

/** Leaves a fifth of the line beyond the larger of value and target, up to the next ten. */
function lineEnd(hundredths: number): number {
  const tens = Math.ceil((hundredths * 5) / (4 * 10 * HUNDREDTHS));
  return Math.max(1, tens) * 10;
}
