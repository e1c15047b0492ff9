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
