import { describe, expect, it } from 'vitest';
import { inDivision, placed, projectionOf, scaleBar } from './mapModel';

const WEST = { latitude: 36, longitude: 113.8 };
const EAST = { latitude: 36, longitude: 114.9 };
const NORTH = { latitude: 36.2, longitude: 114.3 };

describe('the map', () => {
  it('has north up and east to the right, all within the drawing', () => {
    const { at, width, height } = projectionOf([WEST, EAST, NORTH], 1000);
    const [west, east, north] = [at(WEST), at(EAST), at(NORTH)];

    expect(west.x).toBeCloseTo(48);
    expect(east.x).toBeCloseTo(width - 48);
    expect(north.y).toBeCloseTo(48);
    expect(west.y).toBeCloseTo(height - 48);
  });

  it('keeps a kilometre as long to the east as to the north', () => {
    const { at, kilometre } = projectionOf([WEST, EAST, NORTH], 1000);
    const here = at(WEST);
    const east = at({ ...WEST, longitude: WEST.longitude + 0.1 });
    const north = at({ ...WEST, latitude: WEST.latitude + 0.1 });

    expect(here.y - north.y).toBeCloseTo(11.132 * kilometre);
    expect((east.x - here.x) / (here.y - north.y)).toBeCloseTo(0.81, 2);
  });

  it('gives a single place land around it, and nothing an empty drawing', () => {
    expect(projectionOf([WEST], 1000).at(WEST)).toEqual({ x: 500, y: 500 });
    expect(projectionOf([], 1000).height).toBeGreaterThan(0);
  });

  it('says a length that is round and fits', () => {
    const projection = projectionOf([WEST, EAST], 1000);

    expect(scaleBar(projection)).toBe(20);
    expect(scaleBar(projectionOf([WEST], 1000))).toBe(0.2);
  });

  it('moves labels that would lie upon each other', () => {
    const label = (key: string, x: number, y: number) => ({ key, text: '文峰区', dot: { x, y } });
    const [first, second, far] = placed([
      label('a', 100, 100),
      label('b', 105, 104),
      label('c', 600, 104),
    ]);

    expect(first?.at.y).toBe(105);
    expect(second?.at.y).toBe(125);
    expect(far?.at.y).toBe(109);
  });

  it('comes to an end with labels at any fraction of a pixel', () => {
    const labels = Array.from({ length: 40 }, (_, index) => ({
      key: String(index),
      text: '文峰区',
      dot: { x: 100 + index / 7, y: 100 + index / 3 },
    }));

    expect(placed(labels)).toHaveLength(40);
  });

  it('shows one division or all', () => {
    const items = [{ divisionCode: '410502' }, { divisionCode: '410503' }];

    expect(inDivision(items, '')).toHaveLength(2);
    expect(inDivision(items, '410503')).toEqual([{ divisionCode: '410503' }]);
  });
});
