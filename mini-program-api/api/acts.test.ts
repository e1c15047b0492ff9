import { beforeEach, describe, expect, it } from 'vitest';
import { createActs, type KeyValue } from './acts';
import type { Client } from './client';
import { NoAnswer, Problem } from './problems';

const ID = '7d1f0c5e-0000-4000-8000-000000000001';

class Memory implements KeyValue {
  readonly values = new Map<string, string>();
  get = (key: string) => this.values.get(key);
  set = (key: string, value: string) => void this.values.set(key, value);
  remove = (key: string) => void this.values.delete(key);
  keys = () => [...this.values.keys()];
}

type Answer = unknown | Error;

/** A platform that answers as told, and remembers what it was asked. */
function platform() {
  const asked: { name: string; input: unknown }[] = [];
  const answers: Answer[] = [];
  const client: Pick<Client, 'call'> = {
    async call(name, input) {
      asked.push({ name, input: structuredClone(input) });
      await Promise.resolve();
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) {
        throw answer;
      }
      return answer as never;
    },
  };
  return { client, asked, answers };
}

const refusal = (code: string, status = 409) => new Problem(code, status, code, code, '');

describe('acts', () => {
  let store: Memory;
  let world: ReturnType<typeof platform>;
  let owner: string | undefined;

  const newActs = () =>
    createActs({ client: world.client, store, owner: () => owner, now: () => new Date(0) });

  const cancel = (acts: ReturnType<typeof newActs>, queue = 'booking', id = ID) =>
    acts.perform(queue, 'cancelPickup', {
      path: { id, cancellationId: id },
      body: { reasonCode: 'changed-mind' },
    });

  beforeEach(() => {
    store = new Memory();
    world = platform();
    owner = 'somebody';
  });

  it('are stored before they are sent, and gone after the answer', async () => {
    const acts = newActs();
    world.answers.push({ state: 'CANCELLED' });
    const outcome = cancel(acts);

    expect(store.values.size).toBe(1);

    expect(await outcome).toEqual({ kind: 'done', answer: { state: 'CANCELLED' } });
    expect(store.values.size).toBe(0);
  });

  it('wait when nobody answers, and are the same request after a restart', async () => {
    world.answers.push(new NoAnswer('cut'));
    expect(await cancel(newActs())).toEqual({ kind: 'waiting' });

    world.answers.splice(0, 1, { state: 'CANCELLED' });
    const restarted = newActs();
    expect(restarted.waiting()).toHaveLength(1);
    await restarted.resume();

    expect(world.asked).toHaveLength(2);
    expect(world.asked[1]).toEqual(world.asked[0]);
    expect(restarted.waiting()).toEqual([]);
  });

  it('are sent in the order in which they were done', async () => {
    const acts = newActs();
    world.answers.push(new NoAnswer('cut'));
    for (const id of ['a', 'b', 'c', 'd']) {
      await cancel(acts, 'collector', id);
    }

    world.answers.splice(0, 1, {});
    world.asked.length = 0;
    await newActs().resume();

    expect(world.asked.map((call) => (call.input as { path: { id: string } }).path.id)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('do not overtake each other when they are done at once', async () => {
    const acts = newActs();
    world.answers.push({});

    await Promise.all(['a', 'b', 'c'].map((id) => cancel(acts, 'collector', id)));

    expect(world.asked.map((call) => (call.input as { path: { id: string } }).path.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('wait behind one that got no answer', async () => {
    const acts = newActs();
    world.answers.push(new NoAnswer('cut'));

    const outcomes = await Promise.all([cancel(acts, 'q', 'a'), cancel(acts, 'q', 'b')]);

    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['waiting', 'waiting']);
    expect(world.asked.every((call) => JSON.stringify(call.input).includes('"a"'))).toBe(true);
  });

  it('of one queue do not hold up another', async () => {
    const acts = newActs();
    world.answers.push(new NoAnswer('cut'), {});

    await cancel(acts, 'first', 'a');
    const other = await cancel(acts, 'second', 'b');

    expect(other.kind).toBe('done');
    expect(acts.waiting().map((act) => act.queue)).toEqual(['first']);
  });

  it('end when they are refused, and what follows goes on', async () => {
    const acts = newActs();
    world.answers.push(refusal('pickup-taken'), {});

    const outcomes = await Promise.all([cancel(acts, 'q', 'a'), cancel(acts, 'q', 'b')]);

    expect(outcomes[0]).toMatchObject({ kind: 'refused', problem: { code: 'pickup-taken' } });
    expect(outcomes[1]?.kind).toBe('done');
    expect(acts.waiting()).toEqual([]);
  });

  it('keep a refusal until the person has seen it, when asked to', async () => {
    world.answers.push(refusal('pickup-taken'));
    const acts = newActs();
    await acts.perform(
      'collector',
      'claimPickup',
      { path: { id: ID, claimId: ID } },
      { keepRefused: true, note: '接单' },
    );

    const [seen] = newActs().refused('collector');
    expect(seen).toMatchObject({ note: '接单', problem: { code: 'pickup-taken' } });

    acts.forget(seen?.actId ?? '');
    expect(acts.refused()).toEqual([]);
    expect(store.values.size).toBe(0);
  });

  it.each([
    ['nobody is signed in any more', refusal('unauthorized', 401)],
    ['the platform is down', refusal('unavailable', 503)],
    ['it is asked to come later', refusal('too-many-requests', 429)],
  ])('wait when %s', async (_, answer) => {
    world.answers.push(answer);
    const acts = newActs();

    expect((await cancel(acts)).kind).toBe('waiting');
    expect(acts.waiting()).toHaveLength(1);
  });

  it('are never sent in the name of somebody else', async () => {
    world.answers.push(new NoAnswer('cut'));
    await cancel(newActs());
    world.asked.length = 0;

    owner = 'somebody else';
    await newActs().resume();
    expect(world.asked).toEqual([]);

    owner = undefined;
    await newActs().resume();
    expect(world.asked).toEqual([]);
  });

  it('need somebody who does them', async () => {
    owner = undefined;
    await expect(cancel(newActs())).rejects.toThrow('nobody is signed in');
  });

  it('tell who watches that something changed', async () => {
    world.answers.push({});
    const acts = newActs();
    let changes = 0;
    const end = acts.watch(() => (changes += 1));

    await cancel(acts);
    expect(changes).toBe(2);

    end();
    await cancel(acts);
    expect(changes).toBe(2);
  });
});
