import type { Schemas } from '@liangwang/api';

export type Station = Schemas['StationView'];
export type Community = Schemas['CommunityView'];

/** Somewhere on the earth, in WGS-84 degrees. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Frame {
  readonly west: number;
  readonly north: number;
  /** Units of the drawing for a degree of longitude and of latitude. */
  readonly perLongitude: number;
  readonly perLatitude: number;
  readonly width: number;
  readonly height: number;
}

const METRES_PER_DEGREE = 111_320;
const SMALLEST_DEGREES = 0.01;

/** A frame around all spots, as wide as asked for; a degree of longitude is as much shorter as it is on the ground. */
export function frameOf(spots: readonly Spot[], width: number, margin: number): Frame {
  const latitudes = spots.map((spot) => spot.latitude);
  const longitudes = spots.map((spot) => spot.longitude);
  const [south, north] = around(latitudes);
  const [west, east] = around(longitudes);
  const perLongitude = (width - 2 * margin) / (east - west);
  const perLatitude = perLongitude / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return {
    west: west - margin / perLongitude,
    north: north + margin / perLatitude,
    perLongitude,
    perLatitude,
    width,
    height: (north - south) * perLatitude + 2 * margin,
  };
}

function around(degrees: readonly number[]): readonly [number, number] {
  if (degrees.length === 0) {
    return [0, 1];
  }
  const least = Math.min(...degrees);
  const most = Math.max(...degrees);
  const missing = Math.max(SMALLEST_DEGREES - (most - least), 0) / 2;
  return [least - missing, most + missing];
}

/** Where a spot is drawn: to the right and down. */
export const drawn = (spot: Spot, frame: Frame): { readonly x: number; readonly y: number } => ({
  x: (spot.longitude - frame.west) * frame.perLongitude,
  y: (frame.north - spot.latitude) * frame.perLatitude,
});

/** A round length for the scale bar, at most a quarter of the drawing. */
export function scaleBar(frame: Frame): { readonly metres: number; readonly length: number } {
  const perMetre = frame.perLatitude / METRES_PER_DEGREE;
  const most = frame.width / 4 / perMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, length: metres * perMetre };
}

export const inDivision = <Item extends { readonly divisionCode: string }>(
  items: readonly Item[],
  division: string,
): readonly Item[] => items.filter((item) => division === '' || item.divisionCode === division);

/** Those whose name or code contains the text. */
export const named = <Item extends { readonly code: string; readonly nameZh: string }>(
  items: readonly Item[],
  text: string,
): readonly Item[] =>
  items.filter((item) =>
    `${item.code} ${item.nameZh}`.toLowerCase().includes(text.trim().toLowerCase()),
  );

const LABEL_WIDTH = 40;
const LABEL_HEIGHT = 15;

/** Which of the labels can be written, in their order, so that none stands on another. */
export function readable(
  labels: readonly { readonly id: string; readonly x: number; readonly y: number }[],
): ReadonlySet<string> {
  const kept: (typeof labels)[number][] = [];
  for (const label of labels) {
    const free = kept.every(
      ({ x, y }) => Math.abs(x - label.x) >= LABEL_WIDTH || Math.abs(y - label.y) >= LABEL_HEIGHT,
    );
    if (free) {
      kept.push(label);
    }
  }
  return new Set(kept.map(({ id }) => id));
}
