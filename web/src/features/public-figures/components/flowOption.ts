import type { SankeySeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { MAIN_LINE, type Flow, type FlowKind, type FlowNode } from '../flow';

type FlowOption = ComposeOption<SankeySeriesOption | TooltipComponentOption>;

export interface FlowPicture {
  readonly flow: Flow;
  readonly names: Readonly<Record<string, string>>;
  readonly masses: Readonly<Record<string, string>>;
  /** From top to bottom, for a phone. */
  readonly upright: boolean;
  /** The page's own; ECharts measures labels with it. */
  readonly fontFamily: string;
  /** Without movement. */
  readonly still: boolean;
}

/** How thick a node is drawn; the page widens the chart by it so that columns and headings keep one grid. */
export const NODE_PIXELS = 10;

/** The lowest node may be a hair; its label still needs room. */
const LABEL_HALF_PIXELS = 9;

// The colours are the page's tokens by name, so that dark mode and print change them without drawing again.
const COLOR: Record<FlowKind, string> = {
  stage: 'var(--flow)',
  held: 'var(--held)',
  earlier: 'var(--held)',
  difference: 'var(--difference)',
  residue: 'var(--residue)',
  loss: 'var(--loss)',
};

const OPACITY: Record<FlowKind, number> = {
  stage: 0.24,
  held: 0.42,
  earlier: 0.42,
  difference: 0.6,
  residue: 0.45,
  loss: 0.45,
};

export function flowOption(picture: FlowPicture): FlowOption {
  return {
    textStyle: { fontFamily: picture.fontFamily },
    animation: !picture.still,
    animationDurationUpdate: 600,
    tooltip: tooltipOf(picture),
    series: [seriesOf(picture)],
  };
}

function seriesOf(picture: FlowPicture): SankeySeriesOption {
  const { flow, upright } = picture;
  return {
    type: 'sankey',
    orient: upright ? 'vertical' : 'horizontal',
    left: 0,
    top: 0,
    right: upright ? 0 : '20%',
    bottom: upright ? '20%' : LABEL_HALF_PIXELS,
    nodeAlign: 'left',
    layoutIterations: 0,
    nodeWidth: NODE_PIXELS,
    nodeGap: upright ? 8 : 22,
    draggable: false,
    emphasis: { disabled: true },
    lineStyle: { curveness: 0.5 },
    data: [...flow.nodes, ...anchorsOf(flow)].map((node) => nodeOf(node, picture)),
    links: flow.links.map(({ from, to, grams, kind }) => ({
      source: from,
      target: to,
      value: grams,
      lineStyle: { color: COLOR[kind], opacity: OPACITY[kind] },
    })),
  };
}

function nodeOf(node: FlowNode, { upright, names, masses }: FlowPicture) {
  return {
    name: node.id,
    depth: node.column,
    itemStyle: { color: COLOR[node.kind], borderWidth: 0 },
    label: {
      show: !upright && node.kind !== 'stage',
      position: 'right' as const,
      formatter: `${names[node.id]}  {mass|${masses[node.id]}}`,
      color: 'var(--ink-soft)',
      fontSize: 12,
      lineHeight: 15,
      // A link may pass behind.
      textBorderColor: 'var(--surface)',
      textBorderWidth: 3,
      rich: {
        mass: {
          color: 'var(--ink)',
          fontSize: 12,
          fontWeight: 600 as const,
          textBorderColor: 'var(--surface)',
          textBorderWidth: 3,
        },
      },
    },
  };
}

/** A stage that nothing has reached yet still keeps its column. */
function anchorsOf(flow: Flow): FlowNode[] {
  return MAIN_LINE.map((id, column) => ({ id, kind: 'stage' as const, column, grams: 0 })).filter(
    ({ id }) => !flow.nodes.some((node) => node.id === id),
  );
}

function tooltipOf({ names, masses, flow }: FlowPicture): TooltipComponentOption {
  const about = (id: string): string => `${names[id]}<br><b>${masses[id]}</b>`;
  return {
    trigger: 'item',
    confine: true,
    backgroundColor: 'var(--surface)',
    borderColor: 'var(--line)',
    textStyle: { color: 'var(--ink)', fontSize: 13 },
    formatter: (shown) => {
      const { dataType, dataIndex, name } = shown as TooltipTarget;
      const link = dataType === 'edge' ? flow.links[dataIndex] : undefined;
      return link === undefined
        ? about(name)
        : `${names[link.from]} → ${names[link.to]}<br><b>${masses[`${link.from}>${link.to}`]}</b>`;
    },
  };
}

interface TooltipTarget {
  readonly dataType?: string;
  readonly dataIndex: number;
  readonly name: string;
}
