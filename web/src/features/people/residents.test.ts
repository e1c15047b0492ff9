import { describe, expect, it } from 'vitest';
import { isPhone, phoneMasked, phoneTyped } from './residents';

describe('a number that is typed', () => {
  it.each(['13800001234', '138 0000 1234', '138-0000-1234', '+8613800001234', '008613800001234'])(
    '%s is what one dials',
    (typed) => {
      expect(phoneTyped(typed)).toBe('13800001234');
      expect(isPhone(typed)).toBe(true);
    },
  );

  it.each(['', '1380000123', '138000012345', '23800001234', '138****1234'])(
    '%s is not a whole number',
    (typed) => {
      expect(isPhone(typed)).toBe(false);
    },
  );

  it('is kept with its middle hidden', () => {
    expect(phoneMasked('138 0000 1234')).toBe('138****1234');
  });
});
