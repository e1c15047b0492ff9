import type { KeyValue, Schemas } from '@liangwang/api';
import { computed, reactive } from 'vue';

export type Me = Schemas['Me'];
export type Session = Schemas['Session'];

/** What somebody can be on a phone. */
export type PhoneRole = 'resident' | 'collector' | 'station-keeper' | 'driver';

const PHONE_ROLES: readonly PhoneRole[] = ['resident', 'collector', 'station-keeper', 'driver'];
const KEY = 'liangwang.session';
const ROLE_KEY = 'liangwang.role';

interface State {
  session: Session | undefined;
  role: PhoneRole | undefined;
}

/** Who is signed in on this phone, and as what. */
export function createSession(store: KeyValue, now: () => number = Date.now) {
  const state = reactive<State>({ session: kept(store), role: undefined });
  const person = computed(() => state.session?.person);
  const roles = computed(() => rolesOf(person.value));
  const role = computed<PhoneRole>(() =>
    state.role && roles.value.includes(state.role) ? state.role : (roles.value[0] ?? 'resident'),
  );
  state.role = store.get(ROLE_KEY) as PhoneRole | undefined;

  return {
    person,
    /** What the token grants on a phone, workers' roles first. */
    roles,
    /** As what the person acts at present. */
    role,
    signedIn: computed(() => state.session !== undefined),
    token: () => state.session?.token,
    personId: () => state.session?.person.id,
    /** Whether the token has run out, or will while a request is under way. */
    isStale: () =>
      state.session !== undefined && Date.parse(state.session.expiresAt) - now() < MARGIN_MILLIS,
    begin(session: Session) {
      state.session = session;
      store.set(KEY, JSON.stringify(session));
    },
    end() {
      state.session = undefined;
      state.role = undefined;
      store.remove(KEY);
      store.remove(ROLE_KEY);
    },
    actAs(wanted: PhoneRole) {
      state.role = wanted;
      store.set(ROLE_KEY, wanted);
    },
  };
}

export type SessionOfPhone = ReturnType<typeof createSession>;

const MARGIN_MILLIS = 30_000;

function kept(store: KeyValue): Session | undefined {
  try {
    return JSON.parse(store.get(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function rolesOf(person: Me | undefined): PhoneRole[] {
  const granted = PHONE_ROLES.filter((role) => person?.roles.includes(role));
  return [
    ...granted.filter((role) => role !== 'resident'),
    ...granted.filter((role) => role === 'resident'),
  ];
}
