import type { Client } from './client';
import { NoAnswer, Problem } from './problems';
import { routes } from './generated/routes';
import type { ActName, AnswerOf, InputOf, OperationName } from './types';
import { newId } from './ids';

/** A store that survives a restart: `localStorage`, or the one of WeChat. */
export interface KeyValue {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** Something that a person did and that the platform has not answered yet. */
export interface Act<Name extends ActName = ActName> {
  readonly actId: string;
  /** Acts of one queue are sent one after the other, in the order in which they were done. */
  readonly queue: string;
  readonly operation: Name;
  readonly input: InputOf<Name>;
  readonly doneAt: string;
  /** What a person is shown while it waits, such as "5.20 kg". */
  readonly note: string;
}

/** An act that the platform refused for good; it stays until the person has seen it. */
export interface RefusedAct extends Act {
  readonly problem: Pick<Problem, 'code' | 'status' | 'title' | 'titleZh' | 'detail'>;
}

export type Outcome<Name extends ActName> =
  | { readonly kind: 'done'; readonly answer: AnswerOf<Name> }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'waiting' };

export interface Acts {
  /**
   * Stores the act, then sends everything of its queue up to it. An act without an answer waits and is sent again, the
   * very same request, by {@link resume}.
   */
  perform<Name extends ActName>(
    queue: string,
    operation: Name,
    input: InputOf<Name>,
    options?: { readonly note?: string; readonly keepRefused?: boolean },
  ): Promise<Outcome<Name>>;
  /** Sends what waits: after a start, a sign-in, or when there is a network again. */
  resume(): Promise<void>;
  /** What waits, in order. */
  waiting(queue?: string): readonly Act[];
  /** What was refused and not yet seen. */
  refused(queue?: string): readonly RefusedAct[];
  /** The person has seen the refusal. */
  forget(actId: string): void;
  /** Calls back after every change; gives the function that ends it. */
  watch(listener: () => void): () => void;
}

export interface ActsSettings {
  readonly client: Pick<Client, 'call'>;
  readonly store: KeyValue;
  /** Whose acts these are: nobody sends the acts of somebody else. */
  readonly owner: () => string | undefined;
  readonly now?: () => Date;
}

interface Stored extends Act {
  readonly keepRefused: boolean;
  readonly owner: string;
}

const WAITING = 'liangwang.act.';
const REFUSED = 'liangwang.refused-act.';

/** The acts of this device. */
export function createActs(settings: ActsSettings): Acts {
  const now = settings.now ?? (() => new Date());
  const running = new Map<string, Promise<void>>();
  const outcomes = new Map<string, (outcome: Outcome<ActName>) => void>();
  const listeners = new Set<() => void>();
  const tell = () => [...listeners].forEach((listener) => listener());

  const all = <Kind extends Act>(prefix: string, queue?: string): (Kind & { key: string })[] => {
    const mine = `${prefix}${settings.owner() ?? ''}.`;
    return settings.store
      .keys()
      .filter((key) => key.startsWith(mine))
      .sort()
      .flatMap((key) => {
        const value = settings.store.get(key);
        return value === undefined ? [] : [{ ...(JSON.parse(value) as Kind), key }];
      })
      .filter((act) => queue === undefined || act.queue === queue);
  };

  let counter = 0;
  // Sorting the keys gives the order, also after the clock was set back within one run.
  const nextKey = (owner: string, actId: string) => {
    const last = all<Stored>(WAITING).at(-1)?.key.split('.').at(-2) ?? '0';
    counter += 1;
    const order = Math.max(now().getTime() * 1_000 + (counter % 1_000), Number(last) + 1);
    return `${WAITING}${owner}.${String(order).padStart(17, '0')}.${actId}`;
  };

  const finish = (act: Stored & { key: string }, outcome: Outcome<ActName>) => {
    settings.store.remove(act.key);
    if (outcome.kind === 'refused' && act.keepRefused) {
      const { code, status, title, titleZh, detail } = outcome.problem;
      const { key, ...plain } = act;
      settings.store.set(
        key.replace(WAITING, REFUSED),
        JSON.stringify({ ...plain, problem: { code, status, title, titleZh, detail } }),
      );
    }
    outcomes.get(act.actId)?.(outcome);
    outcomes.delete(act.actId);
    tell();
  };

  const leaveWaiting = (queue: string) => {
    for (const act of all<Stored>(WAITING, queue)) {
      outcomes.get(act.actId)?.({ kind: 'waiting' });
      outcomes.delete(act.actId);
    }
  };

  const send = async (queue: string): Promise<void> => {
    for (let act = all<Stored>(WAITING, queue)[0]; act; act = all<Stored>(WAITING, queue)[0]) {
      if (act.owner !== settings.owner()) {
        return;
      }
      try {
        const answer = await settings.client.call(
          act.operation as OperationName,
          act.input as never,
        );
        finish(act, { kind: 'done', answer } as Outcome<ActName>);
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.passing || failure.signedOut) {
          leaveWaiting(queue);
          if (failure instanceof NoAnswer || failure instanceof Problem) {
            return;
          }
          throw failure;
        }
        finish(act, { kind: 'refused', problem: failure });
      }
    }
  };

  // One sender a queue: who comes while it runs waits for it and looks again.
  const drain = async (queue: string): Promise<void> => {
    const before = running.get(queue);
    const mine = (before ?? Promise.resolve()).catch(() => undefined).then(() => send(queue));
    running.set(queue, mine);
    try {
      await mine;
    } finally {
      if (running.get(queue) === mine) {
        running.delete(queue);
      }
    }
  };

  return {
    perform(queue, operation, input, options = {}) {
      const owner = settings.owner();
      if (owner === undefined) {
        return Promise.reject(new Error('nobody is signed in'));
      }
      if (routes[operation].method !== 'PUT') {
        return Promise.reject(new Error(`${operation} can not be repeated`));
      }
      const actId = newId();
      const act: Stored = {
        actId,
        queue,
        operation,
        input: input as Stored['input'],
        doneAt: now().toISOString(),
        note: options.note ?? '',
        keepRefused: options.keepRefused ?? false,
        owner,
      };
      settings.store.set(nextKey(owner, actId), JSON.stringify(act));
      tell();
      return new Promise((resolve, reject) => {
        outcomes.set(actId, resolve as (outcome: Outcome<ActName>) => void);
        drain(queue).catch(reject);
      });
    },
    async resume() {
      const queues = new Set(all<Stored>(WAITING).map((act) => act.queue));
      await Promise.all([...queues].map(drain));
    },
    waiting: (queue) => all<Stored>(WAITING, queue),
    refused: (queue) => all<RefusedAct>(REFUSED, queue),
    forget(actId) {
      all<RefusedAct>(REFUSED)
        .filter((act) => act.actId === actId)
        .forEach((act) => settings.store.remove(act.key));
      tell();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
