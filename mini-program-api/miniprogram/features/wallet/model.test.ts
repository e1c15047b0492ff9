import { describe, expect, it } from 'vitest';
import { byDay, nameOf, type Movement } from './model';

const movement = (at: string, more: Partial<Movement> = {}): Movement => ({
  transferId: at,
  at,
  causeKind: 'door-weighing',
  causeId: at,
  held: false,
  fen: null,
  points: null,
  reverses: null,
  ...more,
});

describe('a statement', () => {
  it('is told day by day of the city', () => {
    const days = byDay([
      movement('2026-11-23T17:00:00Z'),
      movement('2026-11-23T15:00:00Z'),
      movement('2026-11-23T01:00:00Z'),
    ]);
    expect(days.map(({ day, movements }) => [day, movements.length])).toEqual([
      ['2026-11-24', 1],
      ['2026-11-23', 2],
    ]);
    expect(byDay([])).toEqual([]);
  });

  it('calls things by their cause', () => {
    expect(nameOf(movement('', { fen: 808 }))).toBe('weighing');
    expect(nameOf(movement('', { fen: 808, held: true }))).toBe('frozen');
    expect(nameOf(movement('', { fen: -808, held: true }))).toBe('released');
    expect(nameOf(movement('', { fen: -808, reverses: 'x' }))).toBe('correction');
    expect(nameOf(movement('', { fen: 1, causeKind: 'new' }))).toBe('other');
  });
});
