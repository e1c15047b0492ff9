import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StreamListener, Transport } from '@/shared/http/transport';
import { a_day_with } from './figures.example';
import { watchFigures, type Connection } from './live';
import { gramsAt } from './model';

/** A city on a wire that the test can cut. */
class FakeTransport implements Transport {
  answers: () => Promise<unknown> = () => Promise.reject(new Error('nobody answers'));
  asked = 0;
  streams: StreamListener[] = [];
  readonly #open = new Set<StreamListener>();

  getJson(): Promise<unknown> {
    this.asked++;
    return this.answers();
  }

  listen(_path: string, _event: string, listener: StreamListener): () => void {
    this.streams.push(listener);
    this.#open.add(listener);
    return () => void this.#open.delete(listener);
  }

  get open(): number {
    return this.#open.size;
  }

  get stream(): StreamListener {
    const latest = this.streams.at(-1);
    if (latest === undefined) {
      throw new Error('nobody listens');
    }
    return latest;
  }
}

function a_watch() {
  const transport = new FakeTransport();
  const seen: { grams: number[]; connections: Connection[] } = { grams: [], connections: [] };
  const watch = watchFigures(transport, {
    onFigures: (figures) => seen.grams.push(gramsAt(figures, 'collected')),
    onConnection: (connection) => seen.connections.push(connection),
  });
  return { transport, seen, watch };
}

const collected = (grams: number) => a_day_with({ collected: grams });

describe('watching the figures', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('shows every event of the stream and asks for nothing else', async () => {
    const { transport, seen } = a_watch();
    transport.stream.onData(collected(1));
    transport.stream.onData(collected(2));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(seen).toEqual({ grams: [1, 2], connections: ['connecting', 'live', 'live'] });
    expect(transport.asked).toBe(0);
  });

  test('asks instead when the stream breaks, and listens again', async () => {
    const { transport, seen } = a_watch();
    transport.answers = () => Promise.resolve(collected(3));
    transport.stream.onFailure();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual({ grams: [3], connections: ['connecting', 'polling'] });
    await vi.advanceTimersByTimeAsync(5_000);
    transport.stream.onData(collected(4));
    expect(seen.connections.at(-1)).toBe('live');
    expect(transport.open).toBe(1);
  });

  test('says offline when nobody answers, keeps trying, and recovers', async () => {
    const { transport, seen } = a_watch();
    transport.stream.onFailure();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual({ grams: [], connections: ['connecting', 'offline'] });
    await vi.advanceTimersByTimeAsync(5_000);
    transport.stream.onData(collected(5));
    expect(seen.grams).toEqual([5]);
  });

  test('asks when a stream stays silent from the beginning', async () => {
    const { transport, seen } = a_watch();
    transport.answers = () => Promise.resolve(collected(6));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(seen.connections.at(-1)).toBe('polling');
    expect(transport.open).toBe(0);
  });

  test('opens a new stream when the old one has been quiet for long', async () => {
    const { transport } = a_watch();
    transport.stream.onData(collected(7));
    await vi.advanceTimersByTimeAsync(45_000);
    expect(transport.streams).toHaveLength(2);
    expect(transport.open).toBe(1);
  });

  test('takes an event that holds no figures for a broken stream', async () => {
    const { transport, seen } = a_watch();
    transport.stream.onData({ hello: 'proxy' });
    await vi.advanceTimersByTimeAsync(0);
    expect(seen).toEqual({ grams: [], connections: ['connecting', 'offline'] });
  });

  test('ignores an answer that comes after the stream is back', async () => {
    const { transport, seen, watch } = a_watch();
    let answer: (figures: unknown) => void = () => undefined;
    transport.answers = () => new Promise((resolve) => (answer = resolve));
    transport.stream.onFailure();
    watch.retry();
    transport.stream.onData(collected(9));
    answer(collected(8));
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.grams).toEqual([9]);
  });

  test('is offline at once when the browser loses its network', () => {
    const { transport, seen, watch } = a_watch();
    transport.stream.onData(collected(1));
    watch.lost();
    expect(seen.connections.at(-1)).toBe('offline');
    expect(transport.open).toBe(0);
  });

  test('is silent after it was stopped', async () => {
    const { transport, seen, watch } = a_watch();
    watch.stop();
    transport.stream.onData(collected(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual({ grams: [], connections: ['connecting'] });
    expect(transport.asked).toBe(0);
  });
});
