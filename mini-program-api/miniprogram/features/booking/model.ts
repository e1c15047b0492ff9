import type { Schemas } from '@liangwang/api';
import { amountFen } from '@/shared/format/amounts';

export type Kind = Schemas['PickupKind'];
export type State = Schemas['PickupState'];
export type Slot = Schemas['SlotView'];
export type Material = Schemas['MaterialView'];
export type Price = Schemas['PriceView'];

/** What somebody has put on the list of an itemised pickup, by material code. */
export type Wishes = Readonly<Record<string, Wish>>;

export interface Wish {
  readonly pieces?: number;
  readonly grams?: number;
}

/** A material that can be booked, with its price. */
export interface Offer {
  readonly material: Material;
  readonly price: Price | undefined;
}

export interface OfferGroup {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly offers: readonly Offer[];
}

/** The first slot that still has room. */
export const nextSlot = (slots: readonly Slot[]): Slot | undefined =>
  slots.find((slot) => slot.free > 0);

/** What a mixed bag is booked as, and what is paid for it. */
export function mixedBagPrice(
  materials: readonly Material[],
  prices: readonly Price[],
): Price | undefined {
  const bag = materials.find((material) => material.mixedBag);
  return bag && prices.find((price) => price.materialCode === bag.code);
}

// As the platform decides it: recyclables by weight, things by the piece, harmful waste on appointment.
function fits(kind: Kind, material: Material): boolean {
  switch (kind) {
    case 'ITEMISED':
      return material.recyclable && !material.byPiece && !material.mixedBag;
    case 'BULKY':
      return material.byPiece && !material.harmful;
    case 'HARMFUL':
      return material.harmful;
    case 'MIXED_BAG':
      return false;
  }
}

/** What can be put on the list of such a pickup, group by group. Only what has a price, for only that is taken. */
export function offersFor(
  kind: Kind,
  materials: readonly Material[],
  prices: readonly Price[],
): OfferGroup[] {
  const byCode = new Map(materials.map((material) => [material.code, material]));
  const groups = new Map<string, { group: Material | undefined; offers: Offer[] }>();
  for (const material of materials) {
    const price = prices.find((one) => one.materialCode === material.code);
    if (fits(kind, material) && price) {
      const parent = material.parentCode ?? '';
      const known = groups.get(parent) ?? { group: byCode.get(parent), offers: [] };
      known.offers.push({ material, price });
      groups.set(parent, known);
    }
  }
  return [...groups].map(([code, { group, offers }]) => ({
    code,
    nameZh: group?.nameZh ?? '',
    nameEn: group?.nameEn ?? '',
    offers,
  }));
}

/** What a pickup may come to; what has to be paid for having things taken away stands apart. */
export interface Estimate {
  readonly paidFen: number;
  readonly feeFen: number;
}

export function estimate(wishes: Wishes, prices: readonly Price[]): Estimate {
  let paidFen = 0;
  let feeFen = 0;
  for (const [code, wish] of Object.entries(wishes)) {
    const price = prices.find((one) => one.materialCode === code);
    if (price) {
      paidFen += price.byPiece
        ? price.fenPerUnit * (wish.pieces ?? 0)
        : amountFen(wish.grams ?? 0, price.fenPerUnit);
      feeFen += (price.feeFenPerPiece ?? 0) * (wish.pieces ?? 0);
    }
  }
  return { paidFen, feeFen };
}

/** The list with one material changed; nothing of it takes it off. */
export function withWish(wishes: Wishes, code: string, wish: Wish): Wishes {
  const others: Wishes = Object.fromEntries(
    Object.entries(wishes).filter(([known]) => known !== code),
  );
  return (wish.pieces ?? 0) > 0 || (wish.grams ?? 0) > 0 ? { ...others, [code]: wish } : others;
}

export const itemsOf = (wishes: Wishes): Schemas['ItemRequest'][] =>
  Object.entries(wishes).map(([materialCode, { pieces, grams }]) => ({
    materialCode,
    ...(pieces === undefined ? {} : { pieces }),
    ...(grams === undefined ? {} : { estimatedGrams: grams }),
  }));

/** Weights to choose from: nobody knows them to the gram before the scale does. */
export const GUESSES_GRAMS = [1_000, 2_000, 5_000, 10_000, 20_000] as const;

export const isOpen = (state: State): boolean =>
  state === 'BOOKED' || state === 'ASSIGNED' || state === 'ARRIVED';

/** Until the collector has arrived. */
export const mayChange = (state: State): boolean => state === 'BOOKED' || state === 'ASSIGNED';

const STEPS: readonly State[] = ['BOOKED', 'ASSIGNED', 'ARRIVED', 'WEIGHED'];

/** How far a pickup has come, of 4 steps. An ended one has come to no step. */
export const stepOf = (state: State): number => STEPS.indexOf(state) + 1;

/** The address that somebody used last, or else the newest. */
export function lastAddress(
  addresses: readonly Schemas['Address'][],
  lastUsed: string | undefined,
): Schemas['Address'] | undefined {
  return addresses.find((address) => address.id === lastUsed) ?? addresses.at(-1);
}

/** What is left of a pickup for its owner to do at home. */
export const openPickups = (
  pickups: readonly Schemas['PickupRowView'][],
): Schemas['PickupRowView'][] => pickups.filter((pickup) => isOpen(pickup.state));
