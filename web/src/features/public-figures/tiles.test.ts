import { describe, expect, test } from 'vitest';
import { a_district } from './figures.example';
import { levelOf, tilesOf } from './tiles';

const at = (code: string, latitude: number, longitude: number) =>
  a_district(code, { latitude, longitude });

describe('the schematic of the districts', () => {
  test('puts the west left and the north on top', () => {
    const tiles = tilesOf([
      at('SE', 35, 115),
      at('NW', 36, 113),
      at('SW', 35, 113.1),
      at('NE', 36, 114.9),
    ]);
    const places = Object.fromEntries(tiles.map((t) => [t.district.code, [t.row, t.column]]));
    expect(places).toEqual({ NW: [1, 1], SW: [2, 1], NE: [1, 2], SE: [2, 2] });
  });

  test('gives every district a place of its own, however many there are', () => {
    for (let count = 0; count <= 20; count++) {
      const districts = Array.from({ length: count }, (_, n) =>
        at(`${n}`, (n * 7) % 5, (n * 3) % 4),
      );
      const places = new Set(tilesOf(districts).map(({ row, column }) => `${row}/${column}`));
      expect(places.size).toBe(count);
    }
  });

  test('shades by quarters of the largest', () => {
    expect([0, 1, 25, 26, 75, 100].map((grams) => levelOf(grams, 100))).toEqual([0, 1, 1, 2, 3, 4]);
  });
});
