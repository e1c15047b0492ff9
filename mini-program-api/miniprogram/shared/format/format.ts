import { language } from '@/shared/i18n/language';

/** Fen as yuan, exact: 1250 is 12.50. */
export function yuan(fen: number): string {
  const digits = Math.abs(fen).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '−' : ''}${whole}.${digits.slice(-2)}`;
}

/** Fen as yuan with the sign of the currency. */
export const money = (fen: number): string => (fen < 0 ? `−¥${yuan(-fen)}` : `¥${yuan(fen)}`);

/** An amount that came in or went out. */
export const signedMoney = (fen: number): string => (fen > 0 ? `+${money(fen)}` : money(fen));

/** Grams as kilograms, exact: two digits, and the third one when it is not 0. */
export function kilograms(grams: number): string {
  const size = Math.abs(grams);
  const whole = Math.trunc(size / 1_000)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = (size % 1_000).toString().padStart(3, '0');
  return `${grams < 0 ? '−' : ''}${whole}.${fraction.endsWith('0') ? fraction.slice(0, 2) : fraction}`;
}

export const weight = (grams: number): string => `${kilograms(grams)} kg`;

/** A price as people say it: 0.80 元/kg, 30.00 元/件. */
export function price(fenPerUnit: number, byPiece: boolean): string {
  const zh = language.value === 'zh';
  const unit = byPiece ? (zh ? '件' : 'piece') : zh ? '公斤' : 'kg';
  return zh ? `${yuan(fenPerUnit)} 元/${unit}` : `¥${yuan(fenPerUnit)}/${unit}`;
}
