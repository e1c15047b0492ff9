import { newId, type BodyOf, type Outcome } from '@liangwang/api';
import { services } from '@/shared/services/services';

/** Says no to a weighing: what was paid is frozen until somebody has looked. */
export const dispute = (
  weighingId: string,
  body: BodyOf<'disputeDoorWeighing'>,
): Promise<Outcome<'disputeDoorWeighing'>> =>
  services().acts.perform('collection', 'disputeDoorWeighing', {
    path: { id: weighingId, disputeId: newId() },
    body,
  });

export const REASONS = ['WEIGHT', 'MATERIAL', 'PRICE', 'PIECES', 'NOT_MINE', 'OTHER'] as const;
