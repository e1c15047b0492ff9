import { describe, expect, it } from 'vitest';
import { classTone, guide, search, shownPrices } from './model';

const material = (
  code: string,
  nameZh: string,
  nameEn: string,
  classZh: string | null = '可回收物',
) => ({ code, nameZh, nameEn, classZh, subclassZh: null }) as Parameters<typeof search>[0][number];

const MATERIALS = [
  material('R0901', '低值可回收物(混合)', 'Low-value mixed recyclables'),
  material('R0101', '废黄纸板(瓦楞纸箱)', 'Corrugated cardboard'),
  material('H03', '电池', 'Batteries', '有害垃圾'),
];

describe('the catalogue', () => {
  it('shows what most people bring, where it has a price', () => {
    const prices = [{ materialCode: 'R0101', fenPerUnit: 100 }] as unknown as Parameters<
      typeof shownPrices
    >[1];
    expect(shownPrices(MATERIALS, prices).map((row) => row.material.code)).toEqual(['R0101']);
  });

  it('is found by name, class and code, in both languages', () => {
    const codes = (typed: string) => search(MATERIALS, typed).map((one) => one.code);
    expect(codes('纸箱')).toEqual(['R0101']);
    expect(codes('BATT')).toEqual(['H03']);
    expect(codes('有害')).toEqual(['H03']);
    expect(codes('r09')).toEqual(['R0901']);
    expect(codes('  ')).toEqual([]);
  });

  it('gives each of the four classes its colour', () => {
    expect(['可回收物', '有害垃圾', '厨余垃圾', '其他垃圾', null].map(classTone)).toEqual([
      'blue',
      'red',
      'green',
      'grey',
      'grey',
    ]);
  });
});

describe('the sorting guide', () => {
  it('knows things by the words of people', () => {
    expect(guide(MATERIALS, '快递')).toMatchObject([
      { thing: '快递盒', material: { code: 'R0101' } },
    ]);
  });

  it('goes on with materials, and leaves out what the city does not know', () => {
    expect(guide(MATERIALS, '电池').map((row) => row.thing)).toEqual(['电池']);
    expect(guide(MATERIALS, '低值').map((row) => row.material.code)).toEqual(['R0901']);
    expect(guide(MATERIALS, '沙发')).toEqual([]);
  });
});
