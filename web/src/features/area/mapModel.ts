import type { Schemas } from '@liangwang/api';

export type Station = Schemas['StationView'];
export type Community = Schemas['CommunityView'];

/** Where something is on the ground, WGS-84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where something is on the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  /** How long a kilometre is on the drawing. */
  readonly kilometre: number;
  readonly at: (position: Position) => Point;
}

const KILOMETRES_PER_DEGREE = 111.32;
const MARGIN = 48;
/** A single place still gets some land around it. */
const SPAN_KILOMETRES_MIN = 2;

/**
 * Lays positions out on a plane of this width: as they are in the middle of them, which is exact enough for a
 * prefecture. North is up.
 */
export function projectionOf(positions: readonly Position[], width: number): Projection {
  const latitudes = positions.map(({ latitude }) => latitude);
  const longitudes = positions.map(({ longitude }) => longitude);
  const [south, north] = rangeOf(latitudes);
  const [west, east] = rangeOf(longitudes);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max((east - west) * KILOMETRES_PER_DEGREE * squeeze, SPAN_KILOMETRES_MIN);
  const along = Math.max((north - south) * KILOMETRES_PER_DEGREE, SPAN_KILOMETRES_MIN);
  const kilometre = (width - 2 * MARGIN) / Math.max(across, along);
  const height = along * kilometre + 2 * MARGIN;
  const middle = { latitude: (south + north) / 2, longitude: (west + east) / 2 };
  return {
    width,
    height,
    kilometre,
    at: ({ latitude, longitude }) => ({
      x: width / 2 + (longitude - middle.longitude) * KILOMETRES_PER_DEGREE * squeeze * kilometre,
      y: height / 2 - (latitude - middle.latitude) * KILOMETRES_PER_DEGREE * kilometre,
    }),
  };
}

/** The roundest length whose bar is a good sixth of the drawing at the most. */
export function scaleBar({ width, kilometre }: Projection): number {
  const lengths = [50, 20, 10, 5, 2, 1, 0.5, 0.2];
  return lengths.find((length) => length * kilometre <= width / 5) ?? 0.1;
}

export interface Label {
  readonly key: string;
  readonly text: string;
  readonly dot: Point;
}

export interface PlacedLabel extends Label {
  readonly at: Point;
}

const LABEL_WIDTH_PER_LETTER = 16;
const LABEL_HEIGHT = 20;

/** Puts labels beside their dots, and further down where another is in the way. */
export function placed(labels: readonly Label[]): readonly PlacedLabel[] {
  const done: PlacedLabel[] = [];
  for (const label of [...labels].sort((one, other) => one.dot.y - other.dot.y)) {
    let at = { x: label.dot.x + 12, y: label.dot.y + 5 };
    for (let other = inTheWay(at, label, done); other; other = inTheWay(at, label, done)) {
      at = { x: at.x, y: other.at.y + LABEL_HEIGHT };
    }
    done.push({ ...label, at });
  }
  return done;
}

function inTheWay(at: Point, label: Label, done: readonly PlacedLabel[]): PlacedLabel | undefined {
  const end = at.x + label.text.length * LABEL_WIDTH_PER_LETTER;
  return done.find(
    (other) =>
      // Half a pixel for what rounding does to a sum.
      Math.abs(other.at.y - at.y) < LABEL_HEIGHT - 0.5 &&
      other.at.x < end &&
      at.x < other.at.x + other.text.length * LABEL_WIDTH_PER_LETTER,
  );
}

const rangeOf = (values: readonly number[]): readonly [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];

export const inDivision = <Item extends { readonly divisionCode: string }>(
  items: readonly Item[],
  division: string,
): readonly Item[] =>
  division === '' ? items : items.filter(({ divisionCode }) => divisionCode === division);
