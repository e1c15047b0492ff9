import { Problem, createActs, createClient, type Client } from '@liangwang/api';
import { watchNetwork } from '@/platform/network';
import { store } from '@/platform/store';
import { platformTransport } from '@/platform/transport';
import { renewSession } from '@/features/people/signIn';
import { provideServices } from '@/shared/services/services';
import { loadPreferences } from '@/shared/session/preferences';
import { createSession } from '@/shared/session/session';

const RESUME_EVERY_MILLIS = 30_000;

/** Puts the mini-program together. What was left unsent is sent now, and whenever there is a network again. */
export function start(): void {
  loadPreferences(store);
  const session = createSession(store);
  const plain = createClient({ ...platformTransport(), token: session.token });
  const client = renewing(plain, () => session.signedIn.value, session.isStale);
  const acts = createActs({ client, store, owner: session.personId });
  provideServices({ client, acts, session });
  const resume = () => void acts.resume().catch(() => undefined);
  watchNetwork(resume);
  setInterval(resume, RESUME_EVERY_MILLIS);
  resume();

  /** Signs in again, unseen, when the token has run out; every call waits for the same sign-in. */
  function renewing(inner: Client, signedIn: () => boolean, stale: () => boolean): Client {
    let renewal: Promise<boolean> | undefined;
    const renew = () => {
      renewal ??= renewSession(inner, session, store).finally(() => (renewal = undefined));
      return renewal;
    };
    const renewed = async <Answer>(name: string, send: () => Promise<Answer>): Promise<Answer> => {
      if (name !== 'signIn' && signedIn() && stale()) {
        await renew();
      }
      try {
        return await send();
      } catch (failure) {
        const over = failure instanceof Problem && failure.signedOut && name !== 'signIn';
        if (over && (await renew())) {
          return send();
        }
        throw failure;
      }
    };
    return {
      call: (name, input) => renewed(name, () => inner.call(name, input)),
      read: (name, input) => renewed(name, () => inner.read(name, input)),
    };
  }
}
