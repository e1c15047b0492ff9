import type { Transport } from '@/shared/http/transport';
import { getFigures, listenToFigures } from './api';
import type { Figures } from './model';

/**
 * `live`: figures come as they change. `polling`: the stream is broken, figures are asked for. `offline`: nobody answers;
 * what is shown is the last that was known.
 */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline';

export interface FiguresWatcher {
  onFigures(figures: Figures): void;
  onConnection(connection: Connection): void;
}

export interface Watch {
  /** Tries at once instead of waiting for the next turn. */
  retry(): void;
  /** The browser says that there is no network. */
  lost(): void;
  stop(): void;
}

const POLL_MILLIS = 5_000;
/** A proxy may hold a stream back without refusing it. */
const FIRST_FIGURES_MILLIS = 4_000;
/** A quiet stream may be a dead one; a new one begins with the present figures. */
const QUIET_MILLIS = 45_000;

/** Follows the city's figures by stream, by asking when the stream is broken, until stopped. */
export function watchFigures(transport: Transport, watcher: FiguresWatcher): Watch {
  let close = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;

  function later(step: () => void, millis: number): void {
    clearTimeout(timer);
    timer = setTimeout(step, millis);
  }

  function listen(): void {
    close();
    const mine = ++attempt;
    const current = (step: () => void): void => void (mine === attempt && step());
    later(() => void ask(), FIRST_FIGURES_MILLIS);
    close = listenToFigures(transport, {
      onFigures: (figures) => current(() => streamed(figures)),
      onFailure: () => current(() => void ask()),
    });
  }

  function streamed(figures: Figures): void {
    watcher.onConnection('live');
    watcher.onFigures(figures);
    later(listen, QUIET_MILLIS);
  }

  // From here on the stream of this attempt counts as broken, and the answer tells whether the city still speaks at all.
  async function ask(): Promise<void> {
    close();
    const mine = ++attempt;
    const answer = await getFigures(transport).catch(() => null);
    if (mine !== attempt) {
      return;
    }
    watcher.onConnection(answer === null ? 'offline' : 'polling');
    if (answer !== null) {
      watcher.onFigures(answer);
    }
    later(listen, POLL_MILLIS);
  }

  function stop(): void {
    attempt++;
    clearTimeout(timer);
    close();
  }

  watcher.onConnection('connecting');
  listen();
  return {
    retry: listen,
    lost() {
      stop();
      watcher.onConnection('offline');
      later(listen, POLL_MILLIS);
    },
    stop,
  };
}
