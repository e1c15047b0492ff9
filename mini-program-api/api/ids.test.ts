import { expect, it } from 'vitest';
import { newId } from './ids';

it('makes ids that the contract accepts', () => {
  for (let count = 0; count < 200; count += 1) {
    expect(newId()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  }
});

it('makes them of the bytes that it is given', () => {
  expect(newId(() => new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
});
