import { describe, expect, test } from 'vitest';
import { a_day_with } from './figures.example';
import { flowOf, type Flow } from './flow';
import { gramsAt, type Figures, type Stage } from './model';

const gramsOf = (flow: Flow, id: string): number =>
  flow.nodes.find((node) => node.id === id)?.grams ?? 0;

const into = (flow: Flow, id: string): number => sum(flow.links.filter(({ to }) => to === id));
const outOf = (flow: Flow, id: string): number => sum(flow.links.filter(({ from }) => from === id));
const sum = (links: readonly { grams: number }[]): number =>
  links.reduce((total, { grams }) => total + grams, 0);

describe('the flow of a day', () => {
  test('shows what is still with the collectors', () => {
    const flow = flowOf(
      a_day_with({ collected: 1_000, 'handed-over': 600 }, { 'door-station': 10 }),
    );
    expect(gramsOf(flow, 'held:collectors')).toBe(390);
    expect(gramsOf(flow, 'missing:door-station')).toBe(10);
    expect(gramsOf(flow, 'held:stations')).toBe(600);
  });

  test('lets a weighing that found more come in from the side', () => {
    const flow = flowOf(
      a_day_with({ 'handed-over': 1_000, received: 1_010 }, { 'manifest-weighbridge': -10 }),
    );
    expect(flow.links).toContainEqual({
      from: 'surplus:manifest-weighbridge',
      to: 'received',
      grams: 10,
      kind: 'difference',
    });
    expect(into(flow, 'received')).toBe(1_010);
  });

  test('draws on earlier days when more is passed on than was received', () => {
    const flow = flowOf(a_day_with({ sorted: 200, shipped: 500 }));
    expect(gramsOf(flow, 'earlier:lots')).toBe(300);
    expect(into(flow, 'shipped')).toBe(500);
  });

  test('splits what was sorted into lots, residue and recorded loss', () => {
    const flow = flowOf(a_day_with({ received: 100, sorted: 80, residue: 12, loss: 3 }));
    expect(outOf(flow, 'received')).toBe(100);
    expect(gramsOf(flow, 'held:centre')).toBe(5);
  });

  test('has no node and no link without grams', () => {
    const flow = flowOf(a_day_with({ collected: 5, 'handed-over': 5 }));
    expect([...flow.nodes, ...flow.links].every(({ grams }) => grams > 0)).toBe(true);
  });

  test('closes to the gram at every stage, whatever the day was', () => {
    const random = seeded(20261123);
    for (let day = 0; day < 500; day++) {
      expectClosed(a_random_day(random));
    }
  });
});

const STAGES: readonly Stage[] = ['collected', 'handed-over', 'received', 'sorted', 'shipped'];

function expectClosed(figures: Figures): void {
  const flow = flowOf(figures);
  STAGES.slice(1).forEach((stage) => expect(into(flow, stage)).toBe(gramsAt(figures, stage)));
  STAGES.slice(0, -1).forEach((stage) => expect(outOf(flow, stage)).toBe(gramsAt(figures, stage)));
  expect(flow.links.every(({ grams }) => grams > 0)).toBe(true);
}

function a_random_day(random: (below: number) => number): Figures {
  return a_day_with(
    {
      collected: random(1_000_000),
      'handed-over': random(1_000_000),
      received: random(1_000_000),
      sorted: random(1_000_000),
      residue: random(100_000),
      loss: random(20_000),
      shipped: random(1_000_000),
    },
    {
      'door-station': random(40_000) - 20_000,
      'manifest-weighbridge': random(40_000) - 20_000,
    },
  );
}

/** A small congruential generator, so that a failing day can be seen again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
