import { newId, type BodyOf, type Outcome } from '@liangwang/api';
import { store } from '@/platform/store';
import { services } from '@/shared/services/services';

const QUEUE = 'booking';
const LAST_ADDRESS_KEY = 'liangwang.last-address';

export const lastUsedAddress = (): string | undefined => store.get(LAST_ADDRESS_KEY);
export const rememberAddress = (id: string): void => store.set(LAST_ADDRESS_KEY, id);

/** Books, with an id that is stored before anything is sent. */
export async function book(
  body: BodyOf<'bookPickup'>,
): Promise<{ id: string; outcome: Outcome<'bookPickup'> }> {
  const id = newId();
  rememberAddress(body.addressId);
  const outcome = await services().acts.perform(QUEUE, 'bookPickup', { path: { id }, body });
  return { id, outcome };
}

export const cancel = (
  id: string,
  reasonCode: BodyOf<'cancelPickup'>['reasonCode'],
): Promise<Outcome<'cancelPickup'>> =>
  services().acts.perform(QUEUE, 'cancelPickup', {
    path: { id, cancellationId: newId() },
    body: { reasonCode },
  });

export const reschedule = (id: string, slotStart: string): Promise<Outcome<'reschedulePickup'>> =>
  services().acts.perform(QUEUE, 'reschedulePickup', {
    path: { id, reschedulingId: newId() },
    body: { slotStart },
  });

/** Asks where the collector stays. */
export const urge = (id: string): Promise<Outcome<'urgePickup'>> =>
  services().acts.perform(QUEUE, 'urgePickup', { path: { id, urgeId: newId() } });
