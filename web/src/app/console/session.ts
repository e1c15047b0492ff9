import { createClient, fetchTransport, type Client, type Schemas } from '@liangwang/api';
import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { shallowReactive } from 'vue';

export type Person = Schemas['Me'];

/** Whether somebody is signed in: `away` means that the sign-in of staff does not answer yet. */
export type SessionState = 'starting' | 'out' | 'in' | 'away' | 'nobody';

export interface Session {
  readonly state: SessionState;
  readonly person: Person | undefined;
  readonly client: Client;
  start(): Promise<void>;
  signIn(): Promise<void>;
  signOut(): Promise<void>;
}

const RETURN_TO = 'liangwang.return-to';

/** Sign-in of staff by OpenID Connect: code flow with PKCE; tokens live as long as the tab. */
export function createSession(page: Window): Session {
  let users: UserManager | undefined;
  let user: User | null = null;

  const client = createClient({
    baseUrl: '',
    transport: fetchTransport,
    token: () => user?.access_token,
    onSignedOut: () => {
      user = null;
      session.state = 'out';
    },
  });

  const session = shallowReactive({
    state: 'starting' as SessionState,
    person: undefined as Person | undefined,
    client,

    async start(): Promise<void> {
      session.state = 'starting';
      try {
        users ??= await manager();
        user = await returnedOrKept(users);
        session.person = user === null ? undefined : await client.call('getMe', {});
        session.state = stateOf(session.person);
      } catch {
        session.state = user === null ? 'away' : 'nobody';
      }
    },

    async signIn(): Promise<void> {
      page.sessionStorage.setItem(RETURN_TO, page.location.hash);
      try {
        await users?.signinRedirect();
      } catch {
        session.state = 'away';
      }
    },

    async signOut(): Promise<void> {
      user = null;
      await users?.signoutRedirect();
    },
  });
  return session;

  async function manager(): Promise<UserManager> {
    const { staff } = await client.call('getSignIn', {});
    const home = `${page.location.origin}/console/`;
    const created = new UserManager({
      authority: staff.authority,
      client_id: staff.clientId,
      redirect_uri: home,
      post_logout_redirect_uri: home,
      scope: 'openid',
      automaticSilentRenew: true,
      userStore: new WebStorageStateStore({ store: page.sessionStorage }),
    });
    created.events.addUserLoaded((renewed) => {
      user = renewed;
    });
    created.events.addSilentRenewError(() => {
      session.state = 'out';
    });
    return created;
  }

  async function returnedOrKept(found: UserManager): Promise<User | null> {
    const query = new URLSearchParams(page.location.search);
    if (query.has('code') && query.has('state')) {
      const returned = await found.signinCallback();
      const hash = page.sessionStorage.getItem(RETURN_TO) ?? '';
      page.history.replaceState(null, '', `/console/${hash}`);
      return returned ?? null;
    }
    const kept = await found.getUser();
    return kept === null || kept.expired === true ? null : kept;
  }
}

function stateOf(person: Person | undefined): SessionState {
  if (person === undefined) {
    return 'out';
  }
  return person.roles.length === 0 ? 'nobody' : 'in';
}
