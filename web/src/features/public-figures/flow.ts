import { differenceAt, gramsAt, type Figures, type Seam, type Stage } from './model';

/** What a node of the flow picture stands for. */
export type FlowKind = 'stage' | 'held' | 'earlier' | 'difference' | 'residue' | 'loss';

export interface FlowNode {
  readonly id: string;
  readonly kind: FlowKind;
  /** 0 at the door, 4 at the recycler's gate. */
  readonly column: number;
  readonly grams: number;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly grams: number;
  readonly kind: FlowKind;
}

/** Every node inside the picture receives as many grams as it passes on. */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** The main line, one column each. */
export const MAIN_LINE: readonly Stage[] = [
  'collected',
  'handed-over',
  'received',
  'sorted',
  'shipped',
];

/** From one stage to the next: what else the grams may have become, and where they wait in between. */
interface Step {
  readonly from: Stage;
  readonly to: Stage;
  readonly seam?: Seam;
  readonly sideStages: readonly ('residue' | 'loss')[];
  readonly waitingAt: string;
}

const STEPS: readonly Step[] = [
  {
    from: 'collected',
    to: 'handed-over',
    seam: 'door-station',
    sideStages: [],
    waitingAt: 'collectors',
  },
  {
    from: 'handed-over',
    to: 'received',
    seam: 'manifest-weighbridge',
    sideStages: [],
    waitingAt: 'stations',
  },
  { from: 'received', to: 'sorted', sideStages: ['residue', 'loss'], waitingAt: 'centre' },
  { from: 'sorted', to: 'shipped', sideStages: [], waitingAt: 'lots' },
];

/**
 * Draws the day as a flow that closes to the gram.
 *
 * What a step received and did not pass on is waiting in between; what it passed on beyond that came from the stock of
 * earlier days. Both follow from the weighings, so they are shown as such and not as a count of the stock.
 */
export function flowOf(figures: Figures): Flow {
  const parts = STEPS.map((step, column) => stepFlow(figures, step, column));
  const start = stageNode(figures, 'collected', 0);
  const nodes = [start, ...parts.flatMap((part) => part.nodes)].filter(({ grams }) => grams > 0);
  return { nodes, links: parts.flatMap((part) => part.links) };
}

function stepFlow(figures: Figures, step: Step, column: number): Flow {
  const to = stageNode(figures, step.to, column + 1);
  const sides = step.sideStages.map((stage) =>
    node(stage, stage, column + 1, gramsAt(figures, stage)),
  );
  const difference = step.seam === undefined ? 0 : differenceAt(figures, step.seam);
  const received = gramsAt(figures, step.from);
  const accounted = [to, ...sides].reduce((sum, { grams }) => sum + grams, difference);
  const waiting = received - accounted;

  const surplus = node(`surplus:${step.seam}`, 'difference', column, Math.max(0, -difference));
  const earlier = node(`earlier:${step.waitingAt}`, 'earlier', column, Math.max(0, -waiting));
  const missing = node(`missing:${step.seam}`, 'difference', column + 1, Math.max(0, difference));
  const held = node(`held:${step.waitingAt}`, 'held', column + 1, Math.max(0, waiting));
  const from = stageNode(figures, step.from, column);

  return {
    nodes: [surplus, earlier, to, ...sides, held, missing],
    links: allotted([surplus, earlier, from], [to, ...sides, held, missing]),
  };
}

/** Pours the sources into the targets in order; both sides hold the same grams. */
function allotted(sources: readonly FlowNode[], targets: readonly FlowNode[]): FlowLink[] {
  const links: FlowLink[] = [];
  const wanting = targets.map((target) => ({ target, grams: target.grams }));
  for (const source of sources) {
    let left = source.grams;
    for (const want of wanting) {
      const grams = Math.min(left, want.grams);
      if (grams > 0) {
        links.push({
          from: source.id,
          to: want.target.id,
          grams,
          kind: linkKind(source, want.target),
        });
        left -= grams;
        want.grams -= grams;
      }
    }
  }
  return links;
}

const linkKind = (source: FlowNode, target: FlowNode): FlowKind =>
  source.kind === 'stage' ? target.kind : source.kind;

const stageNode = (figures: Figures, stage: Stage, column: number): FlowNode =>
  node(stage, 'stage', column, gramsAt(figures, stage));

function node(id: string, kind: FlowKind, column: number, grams: number): FlowNode {
  return { id, kind, column, grams };
}
