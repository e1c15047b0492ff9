import type { KeyValue } from '@liangwang/api';
import { describe, expect, it } from 'vitest';
import { createSession, type Session } from './session';

class Memory implements KeyValue {
  readonly values = new Map<string, string>();
  get = (key: string) => this.values.get(key);
  set = (key: string, value: string) => void this.values.set(key, value);
  remove = (key: string) => void this.values.delete(key);
  keys = () => [...this.values.keys()];
}

const NOWHERE = { stationId: null, centreId: null, recyclerId: null, divisionCode: null };

const signedIn = (...roles: string[]): Session => ({
  token: 'token',
  expiresAt: '2026-11-23T08:00:00Z',
  person: { id: 'somebody', name: '', roles, scope: NOWHERE },
});

const at = (instant: string) => () => Date.parse(instant);

describe('a session', () => {
  it('is still there after a restart', () => {
    const store = new Memory();
    createSession(store).begin(signedIn('resident'));

    const restarted = createSession(store);

    expect(restarted.signedIn.value).toBe(true);
    expect(restarted.token()).toBe('token');
  });

  it('leaves nothing behind when it ends', () => {
    const store = new Memory();
    const session = createSession(store);
    session.begin(signedIn('collector'));
    session.actAs('collector');

    session.end();

    expect(store.values.size).toBe(0);
    expect(session.personId()).toBeUndefined();
  });

  it('survives a store that was damaged', () => {
    const store = new Memory();
    store.set('liangwang.session', '{');
    expect(createSession(store).signedIn.value).toBe(false);
  });

  it('acts in the working role first, and in the one that was chosen', () => {
    const session = createSession(new Memory());
    session.begin(signedIn('resident', 'collector'));
    expect(session.role.value).toBe('collector');

    session.actAs('resident');
    expect(session.role.value).toBe('resident');
  });

  it('never acts in a role that the token does not grant', () => {
    const session = createSession(new Memory());
    session.begin(signedIn('resident', 'administrator'));
    session.actAs('driver');

    expect(session.roles.value).toEqual(['resident']);
    expect(session.role.value).toBe('resident');
  });

  it('is stale a little before it runs out', () => {
    const session = createSession(new Memory(), at('2026-11-23T07:59:00Z'));
    expect(session.isStale()).toBe(false);
    session.begin(signedIn('resident'));
    expect(session.isStale()).toBe(false);

    const later = createSession(new Memory(), at('2026-11-23T07:59:45Z'));
    later.begin(signedIn('resident'));
    expect(later.isStale()).toBe(true);
  });
});
