import type { Client, Schemas } from '@liangwang/api';
import { daysLater, dayOf } from '@/shared/format/time';

export interface SlotDay {
  readonly day: string;
  readonly slots: readonly Schemas['SlotView'][];
}

/** The slots of the next days, today first; days without any are left out. */
export async function slotsAhead(
  client: Client,
  communityId: string,
  days: number,
  now: Date = new Date(),
): Promise<SlotDay[]> {
  const today = dayOf(now);
  const wanted = Array.from({ length: days }, (_, later) => daysLater(today, later));
  const all = await Promise.all(
    wanted.map(async (day) => ({
      day,
      slots: (await client.call('listSlots', { query: { communityId, day } })).items,
    })),
  );
  return all.filter(({ slots }) => slots.length > 0);
}
