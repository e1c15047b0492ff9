import { describe, expect, it } from 'vitest';
import { dayOf, daysLeft, expiryOf } from './day';

describe('a last day', () => {
  it('still counts itself', () => {
    expect(daysLeft('2027-03-01', '2027-03-01')).toBe(0);
    expect(expiryOf('2027-03-01', '2027-03-01')).toBe('soon');
    expect(expiryOf('2027-03-01', '2027-03-02')).toBe('expired');
  });

  it('stands out for two months before it', () => {
    expect(expiryOf('2027-03-02', '2027-01-01')).toBe('soon');
    expect(expiryOf('2027-03-03', '2027-01-01')).toBe('valid');
  });

  it('is counted over a leap day and a new year', () => {
    expect(daysLeft('2028-03-01', '2028-02-28')).toBe(2);
    expect(daysLeft('2028-01-01', '2027-12-31')).toBe(1);
  });

  it('is written with two digits', () => {
    expect(dayOf(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05');
  });
});
