import type { District } from './model';

/** A district's place on the schematic: rows from the north, columns from the west, both from 1. */
export interface Tile {
  readonly district: District;
  readonly row: number;
  readonly column: number;
  /** 0 for nothing, then 1 to 4 by quarters of the largest. */
  readonly level: number;
}

/**
 * Places the districts as equal tiles: west to east into columns of nearly equal length, north to south within a column.
 *
 * Only neighbourhood is kept, no boundary and no distance, so that any city can be drawn from its centres alone.
 */
export function tilesOf(districts: readonly District[]): Tile[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt(districts.length)));
  const eastward = [...districts].sort((a, b) => a.longitude - b.longitude || byCode(a, b));
  const largest = Math.max(0, ...districts.map(({ collectedGrams }) => collectedGrams));
  return chunked(eastward, columns).flatMap((column, index) =>
    [...column]
      .sort((a, b) => b.latitude - a.latitude || byCode(a, b))
      .map((district, row) => ({
        district,
        row: row + 1,
        column: index + 1,
        level: levelOf(district.collectedGrams, largest),
      })),
  );
}

export function levelOf(grams: number, largest: number): number {
  if (grams <= 0) {
    return 0;
  }
  return Math.ceil((grams / largest) * 4);
}

function chunked<T>(items: readonly T[], parts: number): T[][] {
  const bound = (part: number): number => Math.floor((part * items.length) / parts);
  return Array.from({ length: parts }, (_, part) => items.slice(bound(part), bound(part + 1)));
}

const byCode = (a: District, b: District): number => (a.code < b.code ? -1 : 1);
