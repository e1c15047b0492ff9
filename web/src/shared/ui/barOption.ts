import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type BarOption = ComposeOption<
  BarSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as a person reads it. */
  readonly text: string;
  /** A token: var(--flow). */
  readonly color?: string;
}

export interface BarPicture {
  readonly bars: readonly Bar[];
  /** The page's own; ECharts measures labels with it. */
  readonly fontFamily: string;
  readonly still: boolean;
  /** Room for the labels, in pixels. */
  readonly labelPixels: number;
}

/** Bars lie, so that long Chinese names stay readable; the first stands on top. */
export function barOption({ bars, fontFamily, still, labelPixels }: BarPicture): BarOption {
  const both = bars.some((bar) => bar.value < 0);
  return {
    textStyle: { fontFamily },
    animation: !still,
    animationDurationUpdate: 400,
    grid: { left: labelPixels, right: 96, top: 4, bottom: 4 },
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: 'var(--surface)',
      borderColor: 'var(--line)',
      textStyle: { color: 'var(--ink)', fontSize: 13 },
      formatter: (shown) => {
        const { dataIndex } = shown as { readonly dataIndex: number };
        const bar = bars[dataIndex];
        return bar === undefined ? '' : `${escaped(bar.label)}<br><b>${escaped(bar.text)}</b>`;
      },
    },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.label),
      axisTick: { show: false },
      axisLine: { show: both, onZero: true, lineStyle: { color: 'var(--line)' } },
      axisLabel: {
        color: 'var(--ink-soft)',
        fontSize: 13,
        width: labelPixels - 12,
        overflow: 'truncate',
        // Beside the frame and not beside zero, or it would lie upon a bar below zero.
        ...(both ? { margin: labelPixels } : {}),
      },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 22,
        barMinHeight: 2,
        label: { show: true, color: 'var(--ink)', fontSize: 12, fontWeight: 600 },
        data: bars.map((bar) => ({
          value: bar.value,
          label: {
            formatter: () => bar.text,
            position: 'right' as const,
          },
          itemStyle: { color: bar.color ?? 'var(--flow)', borderRadius: 3 },
        })),
      },
    ],
  };
}

/** What a bar needs in height; the chart is as tall as its bars. */
export const barsHeight = (count: number): number => Math.max(1, count) * 34 + 8;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
