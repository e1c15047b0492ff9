import type { QueryOf, Schemas } from '@liangwang/api';
import { pointed } from '@/shared/format/decimal';

export type Figure = Schemas['FigureView'];
export type FigureRecord = Schemas['RecordView'];
export type Source = Schemas['SourceView'];
export type Trace = Schemas['Trace'];
export type Indicator = Schemas['IndicatorFigure'];
export type Declaration = Schemas['DeclarationView'];
export type DeclaredFigure = Schemas['DeclaredFigureRequest'];
export type Rebuild = Schemas['RebuildView'];

export const STAGES = [
  'collected',
  'handed-over',
  'received',
  'sorted',
  'shipped',
  'residue',
  'loss',
] as const;
export type Stage = (typeof STAGES)[number];

export const GROUPS = ['stage', 'day', 'division', 'community', 'station', 'material'] as const;
export type Group = (typeof GROUPS)[number];

/** What a figure is asked for, as the address keeps it; empty is without. */
export interface Filters {
  groupBy: string;
  from: string;
  to: string;
  division: string;
  community: string;
  station: string;
  material: string;
  stage: string;
}

export const NO_FILTERS: Readonly<Filters> = {
  groupBy: 'stage',
  from: '',
  to: '',
  division: '',
  community: '',
  station: '',
  material: '',
  stage: '',
};

type RecordQuery = Omit<QueryOf<'listFigureRecords'>, 'cursor' | 'size'>;

/** The filters as the platform takes them; a period is of both days or of the one that is given. */
export const recordQueryOf = (filters: Readonly<Filters>): RecordQuery => ({
  from: filters.from || undefined,
  to: filters.to || undefined,
  division: filters.division || undefined,
  community: filters.community || undefined,
  station: filters.station || undefined,
  material: filters.material || undefined,
  stage: filters.stage || undefined,
});

/** The filters below one row: those of the list, and what the row was grouped by. */
export function below(
  filters: Readonly<Filters>,
  figure: Pick<Figure, 'key' | 'stage'>,
): Readonly<Filters> | undefined {
  const { key, stage } = figure;
  if (filters.groupBy === 'stage') {
    return { ...filters, stage };
  }
  if (key === null) {
    return undefined;
  }
  return filters.groupBy === 'day'
    ? { ...filters, stage, from: key, to: key }
    : { ...filters, stage, [filters.groupBy]: key };
}

/** Grams as kilograms, to the gram. */
export const kilograms = (grams: number): string => pointed(grams, 3);

export const carbonGrams = (figure: Figure): number | null => figure.carbon[0]?.co2eGrams ?? null;

/** What can be drawn in one chart: one stage, as stages are never added; the given one, or the first that has rows. */
export function drawnStage(figures: readonly Figure[], wanted: string): string | undefined {
  const present = STAGES.filter((stage) => figures.some((figure) => figure.stage === stage));
  return present.find((stage) => stage === wanted) ?? present[0];
}

export const BARS_MAX = 20;

/** The rows of a chart: days in order, everything else the largest first. */
export function drawn(
  figures: readonly Figure[],
  groupBy: string,
  stage: string | undefined,
): readonly Figure[] {
  if (groupBy === 'stage') {
    return STAGES.flatMap((one) => figures.filter((figure) => figure.stage === one));
  }
  const mine = figures.filter((figure) => figure.stage === stage);
  return groupBy === 'day'
    ? mine.slice(-BARS_MAX)
    : [...mine].sort((one, other) => other.grams - one.grams).slice(0, BARS_MAX);
}

/** How far a rebuild has come, in hundredths; it is done only when the platform says so. */
export function progressOf({ state, position, horizon }: Rebuild): number {
  if (state === 'done') {
    return 100;
  }
  return horizon <= 0 ? 0 : Math.min(99, Math.floor((position * 100) / horizon));
}

const TONNES = /^(\d{1,9})(?:\.(\d{1,6}))?$/;

/** Grams of what a person typed as tonnes: "4854.6". Exact, without a float. */
export function gramsOfTonnes(tonnes: string): number | undefined {
  const parts = TONNES.exec(tonnes.trim());
  if (parts === null) {
    return undefined;
  }
  const [, whole = '0', decimals = ''] = parts;
  return Number(whole) * 1_000_000 + Number(decimals.padEnd(6, '0'));
}

/** Whether the plan's number is reached; nothing where it can not be compared. */
export function reached({
  value,
  target,
}: Pick<Indicator, 'value' | 'target'>): boolean | undefined {
  const passed = target?.startsWith('>') === true;
  const aim = Number(target?.replace('>', '') ?? Number.NaN);
  if (value === null || Number.isNaN(aim)) {
    return undefined;
  }
  return passed ? Number(value) > aim : Number(value) >= aim;
}
