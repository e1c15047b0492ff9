import { describe, expect, it } from 'vitest';
import {
  centresOf,
  found,
  mayHaveUsername,
  needsUsername,
  scopeComplete,
  scopeFor,
  scopeParts,
  type Staff,
} from './model';

const STATION = '7d1f0c5e-0000-4000-8000-000000000001';
const CENTRE = '7d1f0c5e-0000-4000-8000-000000000002';

const person = (name: string, roles: string[], centreId: string | null = null): Staff => ({
  id: name,
  name,
  roles,
  username: `user-${name}`,
  scope: { stationId: null, centreId, recyclerId: null, divisionCode: null },
  signInReady: true,
  phoneMasked: null,
  version: 1,
  registeredAt: '2027-01-01T00:00:00Z',
  closedAt: null,
});

describe('the place of roles', () => {
  it('is asked for as the roles need it', () => {
    expect([...scopeParts(['collector'])]).toEqual(['stationId']);
    expect([...scopeParts(['driver'])]).toEqual(['stationId', 'centreId']);
    expect([...scopeParts(['finance', 'recycler'])]).toEqual(['divisionCode', 'recyclerId']);
    expect(scopeParts([]).size).toBe(0);
  });

  it('is complete when each role has somewhere to be', () => {
    expect(scopeComplete(['driver'], { centreId: CENTRE })).toBe(true);
    expect(scopeComplete(['driver', 'station-keeper'], { centreId: CENTRE })).toBe(false);
    expect(scopeComplete(['finance'], {})).toBe(true);
  });

  it('leaves out what means nothing for the roles', () => {
    expect(
      scopeFor(['centre-clerk'], { stationId: STATION, centreId: CENTRE, divisionCode: '' }),
    ).toEqual({ stationId: null, centreId: CENTRE, recyclerId: null, divisionCode: null });
  });
});

describe('signing in', () => {
  it('needs a user name for whoever does not use the mini-program', () => {
    expect(needsUsername(['driver'])).toBe(false);
    expect(needsUsername(['driver', 'finance'])).toBe(true);
    expect(mayHaveUsername(['collector'])).toBe(false);
    expect(mayHaveUsername(['collector', 'driver'])).toBe(true);
  });
});

describe('the list of people', () => {
  const people = [person('柳青禾', ['driver'], CENTRE), person('Ann', ['finance'])];

  it('is searched by name, user name and role', () => {
    expect(found(people, ' ANN ', '')).toEqual([people[1]]);
    expect(found(people, 'user-', 'driver')).toEqual([people[0]]);
    expect(found(people, '', '')).toEqual(people);
  });

  it('tells the centres that somebody works at, each once', () => {
    expect(centresOf([...people, ...people])).toEqual([CENTRE]);
  });
});
