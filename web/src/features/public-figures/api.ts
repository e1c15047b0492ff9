import type { Transport } from '@/shared/http/transport';
import type { Figures } from './model';

const FIGURES = '/api/v1/public/figures';
const LIVE = '/api/v1/public/live';

/** The server spoke, but not of figures: an old copy, or a proxy's page. */
export class FiguresUnreadable extends Error {}

export async function getFigures(transport: Transport): Promise<Figures> {
  const answer = await transport.getJson(FIGURES);
  if (!areFigures(answer)) {
    throw new FiguresUnreadable(`${FIGURES} answered something else`);
  }
  return answer;
}

export interface FiguresListener {
  onFigures(figures: Figures): void;
  onFailure(): void;
}

/** An event that holds no figures counts as a failure of the stream. */
export function listenToFigures(transport: Transport, listener: FiguresListener): () => void {
  return transport.listen(LIVE, 'figures', {
    onData: (data) => (areFigures(data) ? listener.onFigures(data) : listener.onFailure()),
    onFailure: listener.onFailure,
  });
}

const LISTS = ['stages', 'differences', 'districts', 'materials', 'carbon', 'indicators'] as const;

function areFigures(data: unknown): data is Figures {
  const figures = data as Partial<Figures> | null | undefined;
  return figures?.city !== undefined && LISTS.every((list) => Array.isArray(figures[list]));
}
