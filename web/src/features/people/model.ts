import type { Schemas } from '@liangwang/api';

export type Staff = Schemas['Staff'];
export type Scope = Schemas['ScopeRequest'];
export type ScopePart = 'stationId' | 'centreId' | 'recyclerId' | 'divisionCode';

export const ROLES = [
  'collector',
  'station-keeper',
  'driver',
  'centre-clerk',
  'recycler',
  'dispatcher',
  'customer-service',
  'finance',
  'statistician',
  'administrator',
] as const;

/** Where each role can hold; a driver belongs to a station or to a centre. */
const PLACES: Readonly<Record<string, readonly ScopePart[]>> = {
  collector: ['stationId'],
  'station-keeper': ['stationId'],
  driver: ['stationId', 'centreId'],
  'centre-clerk': ['centreId'],
  recycler: ['recyclerId'],
};

const partsOf = (role: string): readonly ScopePart[] => PLACES[role] ?? ['divisionCode'];

/** What has to be asked about the place of these roles. */
export const scopeParts = (roles: readonly string[]): ReadonlySet<ScopePart> =>
  new Set(roles.flatMap(partsOf));

/** A place without which one of the roles cannot be: some part of each role but the division, which only limits. */
export const scopeComplete = (roles: readonly string[], scope: Scope): boolean =>
  roles.every((role) => {
    const parts = partsOf(role);
    return parts.includes('divisionCode') || parts.some((part) => Boolean(scope[part]));
  });

/** Only the parts that mean something for the roles; the platform refuses others. */
export function scopeFor(roles: readonly string[], scope: Scope): Scope {
  const kept = scopeParts(roles);
  const part = (key: ScopePart) => (kept.has(key) && scope[key] ? scope[key] : null);
  return {
    stationId: part('stationId'),
    centreId: part('centreId'),
    recyclerId: part('recyclerId'),
    divisionCode: part('divisionCode'),
  };
}

/** Collectors, keepers and drivers can be known by their phone alone; everybody else signs in by name. */
export const needsUsername = (roles: readonly string[]): boolean =>
  roles.some((role) => !['collector', 'station-keeper', 'driver'].includes(role));

export const mayHaveUsername = (roles: readonly string[]): boolean =>
  roles.some((role) => role !== 'collector');

/** People whose name, user name or role is as asked for. */
export const found = (people: readonly Staff[], text: string, role: string): readonly Staff[] =>
  people.filter(
    (person) =>
      (role === '' || person.roles.includes(role)) &&
      `${person.name} ${person.username ?? ''}`.toLowerCase().includes(text.trim().toLowerCase()),
  );

/** Centres have no list of their own: those that somebody works at. */
export const centresOf = (people: readonly Staff[]): readonly string[] =>
  [...new Set(people.flatMap(({ scope }) => scope.centreId ?? []))].sort();
