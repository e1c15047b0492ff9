import { describe, expect, it } from 'vitest';
import { drawn, frameOf, inDivision, named, readable, scaleBar } from './model';

const southWest = { latitude: 36, longitude: 114 };
const northEast = { latitude: 36.1, longitude: 114.2 };

describe('the schematic map', () => {
  const frame = frameOf([southWest, northEast], 600, 50);

  it('draws north at the top and east at the right, inside the margin', () => {
    expect(drawn(southWest, frame).x).toBeCloseTo(50);
    expect(drawn(northEast, frame).x).toBeCloseTo(550);
    expect(drawn(northEast, frame).y).toBeCloseTo(50);
    expect(drawn(southWest, frame).y).toBeCloseTo(frame.height - 50);
  });

  it('keeps the proportions of the ground', () => {
    expect(frame.perLongitude / frame.perLatitude).toBeCloseTo(Math.cos((36.05 * Math.PI) / 180));
  });

  it('has a frame for one spot and for none', () => {
    const alone = frameOf([southWest], 600, 50);
    expect(drawn(southWest, alone).x).toBeCloseTo(300);
    expect(Number.isFinite(frameOf([], 600, 50).height)).toBe(true);
  });

  it('writes no label on another', () => {
    const labels = [
      { id: 'first', x: 0, y: 0 },
      { id: 'over it', x: 10, y: 10 },
      { id: 'below', x: 10, y: 15 },
      { id: 'beside', x: 40, y: 0 },
    ];
    expect([...readable(labels)]).toEqual(['first', 'below', 'beside']);
  });

  it('has a scale bar of a round length, at most a quarter wide', () => {
    const { metres, length } = scaleBar(frame);
    expect(metres).toBe(5_000);
    expect(length).toBeLessThanOrEqual(150);
    expect(length).toBeGreaterThan(50);
  });
});

describe('stations and communities', () => {
  const places = [
    { code: 'WF-01', nameZh: '槐荫苑', divisionCode: '990101' },
    { code: 'BG-01', nameZh: '星河里', divisionCode: '990102' },
  ];

  it('are chosen by district, name and code', () => {
    expect(inDivision(places, '')).toEqual(places);
    expect(inDivision(places, '990102')).toEqual([places[1]]);
    expect(named(places, ' 槐 ')).toEqual([places[0]]);
    expect(named(places, 'bg-')).toEqual([places[1]]);
  });
});
