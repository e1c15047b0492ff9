import { Problem, type Client, type KeyValue } from '@liangwang/api';
import { loginCode, madeUpCodes, type Codes } from '@/platform/login';
import type { PhoneRole, SessionOfPhone } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/icons';

/** Whose made-up phone this is, in a demonstration. */
const MADE_UP_KEY = 'liangwang.made-up-phone';

/** How somebody can sign in here. */
export interface WaysIn {
  /** Where a stand-in speaks for WeChat; none in service. */
  readonly standIn: string | undefined;
}

/** Asks the platform how one signs in. A platform that does not say has the stand-in behind the same address. */
export async function waysIn(client: Client): Promise<WaysIn> {
  try {
    const { weChatStandIn } = await client.call('getSignIn', {});
    return { standIn: weChatStandIn ?? undefined };
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 404) {
      return { standIn: '' };
    }
    throw failure;
  }
}

/** Signs in with WeChat. */
export const signInWithWeChat = async (
  client: Client,
  session: SessionOfPhone,
  phoneCode?: string,
): Promise<void> => begin(client, session, { code: await loginCode(), ...phone(phoneCode) });

/** Signs in as the owner of a made-up phone. */
export async function signInMadeUp(
  client: Client,
  session: SessionOfPhone,
  store: KeyValue,
  standIn: string,
  user: string,
): Promise<void> {
  await begin(client, session, await madeUpCodes(standIn, user, true));
  store.set(MADE_UP_KEY, JSON.stringify({ standIn, user }));
}

/** Signs the same person in again without a question. False when that can not be done. */
export async function renewSession(
  client: Client,
  session: SessionOfPhone,
  store: KeyValue,
): Promise<boolean> {
  const before = session.personId();
  try {
    await begin(client, session, await codesAgain(store));
  } catch (failure) {
    if (failure instanceof Problem && failure.status < 500 && failure.status !== 429) {
      session.end();
    }
    return false;
  }
  return session.personId() === before;
}

async function codesAgain(store: KeyValue): Promise<Codes> {
  const madeUp = store.get(MADE_UP_KEY);
  if (madeUp === undefined) {
    return { code: await loginCode() };
  }
  const { standIn, user } = JSON.parse(madeUp) as { standIn: string; user: string };
  return madeUpCodes(standIn, user, false);
}

async function begin(client: Client, session: SessionOfPhone, codes: Codes): Promise<void> {
  session.begin(await client.call('signIn', { body: { ...codes } }));
}

const phone = (phoneCode: string | undefined) => (phoneCode === undefined ? {} : { phoneCode });

export function forgetMadeUp(store: KeyValue): void {
  store.remove(MADE_UP_KEY);
}

export interface MadeUpPhone {
  readonly user: string;
  readonly role: PhoneRole;
  readonly icon: IconName;
}

/** Phones of the demonstration: a neighbour, and the staff of one station. */
export const madeUpPhones = (): MadeUpPhone[] => [
  { user: 'neighbour-1', role: 'resident', icon: 'home' },
  { user: 'collector-wf1-1', role: 'collector', icon: 'bag' },
  { user: 'keeper-wf1', role: 'station-keeper', icon: 'station' },
  { user: 'driver-1', role: 'driver', icon: 'truck' },
];
