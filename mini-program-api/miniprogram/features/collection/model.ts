import type { Schemas } from '@liangwang/api';

export type Weighing = Schemas['DoorWeighing'];
export type PaidLine = Schemas['PaidLine'];

/** How long a weighing can be disputed. The platform decides; this only says when to stop offering it. */
const DISPUTE_MILLIS = 24 * 60 * 60 * 1_000;

export const mayDispute = (weighing: Weighing, now: number): boolean =>
  weighing.state === 'PAID' && now - Date.parse(weighing.weighedAt) < DISPUTE_MILLIS;

/** Lines of the same material at the same price, added up, as a receipt shows them. */
export interface MaterialSum {
  readonly materialCode: string;
  readonly grams: number;
  readonly pieces: number;
  readonly byPiece: boolean;
  readonly fenPerUnit: number;
  readonly fen: number;
  readonly bags: readonly string[];
  /** Some of it was typed in and not read from a scale. */
  readonly typed: boolean;
}

export function byMaterial(lines: readonly PaidLine[]): MaterialSum[] {
  const sums = new Map<string, MaterialSum>();
  for (const line of lines) {
    const known = sums.get(line.materialCode);
    sums.set(line.materialCode, {
      materialCode: line.materialCode,
      grams: (known?.grams ?? 0) + line.grams,
      pieces: (known?.pieces ?? 0) + line.pieces,
      byPiece: line.byPiece,
      fenPerUnit: line.fenPerUnit,
      // Each line was rounded on its own: what was paid is the sum of what was rounded.
      fen: (known?.fen ?? 0) + line.fen,
      bags: [...(known?.bags ?? []), line.bagCode],
      typed: (known?.typed ?? false) || line.manual,
    });
  }
  return [...sums.values()];
}
