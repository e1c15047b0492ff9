import type { Schemas } from '@liangwang/api';

type Material = Schemas['MaterialView'];
type Price = Schemas['PriceView'];

export interface PricedMaterial {
  readonly material: Material;
  readonly price: Price;
}

/** What most people bring, one of a kind: shown where there is no room for everything. */
const OFTEN = ['R0901', 'R0101', 'R0103', 'R0201', 'R0303', 'R0301', 'R0501'];

/** The prices by weight that people ask for most. */
export function shownPrices(
  materials: readonly Material[],
  prices: readonly Price[],
): PricedMaterial[] {
  return OFTEN.flatMap((code) => {
    const material = materials.find((one) => one.code === code);
    const price = prices.find((one) => one.materialCode === code);
    return material && price ? [{ material, price }] : [];
  });
}

/** A material by what somebody types: name, class or code. */
export function search(materials: readonly Material[], typed: string): Material[] {
  const wanted = typed.trim().toLowerCase();
  return wanted === ''
    ? []
    : materials.filter((one) =>
        [one.nameZh, one.nameEn, one.code, one.subclassZh ?? '', one.classZh ?? ''].some((name) =>
          name.toLowerCase().includes(wanted),
        ),
      );
}

/** The colour of a class of GB/T 19095-2019. */
export function classTone(classZh: string | null): 'blue' | 'red' | 'green' | 'grey' {
  switch (classZh) {
    case '可回收物':
      return 'blue';
    case '有害垃圾':
      return 'red';
    case '厨余垃圾':
      return 'green';
    default:
      return 'grey';
  }
}

/** The words that people use for things, and the material that each of them is. */
const THINGS: Readonly<Record<string, string>> = {
  快递盒: 'R0101',
  纸箱: 'R0101',
  报纸: 'R0102',
  课本: 'R0103',
  杂志: 'R0104',
  牛奶盒: 'R0106',
  矿泉水瓶: 'R0201',
  可乐瓶: 'R0201',
  洗发水瓶: 'R0202',
  油桶: 'R0202',
  塑料盆: 'R0203',
  塑料袋: 'R0204',
  泡沫箱: 'R0205',
  铁锅: 'R0301',
  罐头盒: 'R0302',
  易拉罐: 'R0303',
  铝锅: 'R0304',
  电线: 'R0305',
  不锈钢盆: 'R0306',
  酒瓶: 'R0401',
  碎玻璃: 'R0402',
  旧衣服: 'R0501',
  床单: 'R0502',
  鞋子: 'R0503',
  书包: 'R0503',
  冰箱: 'R0601',
  洗衣机: 'R0601',
  空调: 'R0601',
  电视: 'R0602',
  电脑: 'R0603',
  手机: 'R0604',
  电饭锅: 'R0605',
  打印机: 'R0606',
  木桌: 'R0701',
  衣柜: 'R0701',
  沙发: 'R0702',
  床垫: 'R0702',
  轮胎: 'R0801',
  灯管: 'H01',
  杀虫剂: 'H02',
  油漆: 'H02',
  过期药: 'H02',
  电池: 'H03',
  剩饭: 'K01',
  果皮: 'K01',
  骨头: 'O',
  纸尿裤: 'O',
  卫生纸: 'O',
  烟头: 'O',
  陶瓷碗: 'O',
};

/** Things by what somebody types, then materials by their names. */
export function guide(
  materials: readonly Material[],
  typed: string,
): { readonly thing: string; readonly material: Material }[] {
  const wanted = typed.trim();
  const things = Object.entries(THINGS).flatMap(([thing, code]) => {
    const material = materials.find((one) => one.code === code);
    return material && (wanted === '' || thing.includes(wanted)) ? [{ thing, material }] : [];
  });
  if (wanted === '') {
    return things;
  }
  const known = new Set(things.map(({ material }) => material.code));
  const others = search(materials, wanted).filter(({ code }) => !known.has(code));
  return [...things, ...others.map((material) => ({ thing: '', material }))];
}
