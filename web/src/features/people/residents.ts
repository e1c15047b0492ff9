const DIGITS = /^1\d{10}$/;

/** A number as it is dialled in the mainland, without blanks, hyphens or the country's code. */
export const phoneTyped = (typed: string): string =>
  typed.replace(/[\s-]/g, '').replace(/^(\+|00)86(?=1)/, '');

export const isPhone = (typed: string): boolean => DIGITS.test(phoneTyped(typed));

/** Enough of a number to know it again: 138****1234. */
export function phoneMasked(typed: string): string {
  const phone = phoneTyped(typed);
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** A look of this session, as the page lists it; the number itself is not kept. */
export interface Look {
  readonly id: string;
  readonly at: string;
  readonly phoneMasked: string;
  readonly reason: string;
  readonly found: boolean;
}
