import type { Schemas } from '@liangwang/api';
import { dayOf } from '@/shared/format/time';

export type Movement = Schemas['WalletMovementView'];

export interface DayOfMovements {
  readonly day: string;
  readonly movements: readonly Movement[];
}

/** Movements day by day, in the order in which they come. */
export function byDay(movements: readonly Movement[]): DayOfMovements[] {
  const days: { day: string; movements: Movement[] }[] = [];
  for (const movement of movements) {
    const day = dayOf(movement.at);
    const last = days.at(-1);
    if (last?.day === day) {
      last.movements.push(movement);
    } else {
      days.push({ day, movements: [movement] });
    }
  }
  return days;
}

/** What a movement is called: by its cause, and whether it only sets aside or gives back. */
export type MovementName = 'weighing' | 'frozen' | 'released' | 'correction' | 'other';

export function nameOf(movement: Movement): MovementName {
  const amount = movement.fen ?? movement.points ?? 0;
  if (movement.held) {
    return amount > 0 ? 'frozen' : 'released';
  }
  if (movement.reverses) {
    return 'correction';
  }
  return movement.causeKind === 'door-weighing' ? 'weighing' : 'other';
}
