import * as Plot from '@observablehq/plot';
import { draw, HIDDEN_FILL, labelMargin, shorten, type Drawing } from './svg.ts';

/** A bar with a part that is not disseminated: hatched from its known parts to the end, its sign written there. */
export interface HiddenRest {
  label: string;
  from: number;
  text: string;
}

/** One segment of a stacked bar: a share of the bar's whole, 0 to 1. */
export interface Segment {
  label: string;
  part: string;
  share: number;
  text: string;
}

const FILLS = ['var(--seq-7)', 'var(--seq-4)'];
const INKS = ['var(--paper)', 'var(--ink)'];
const LEGEND = ['var(--seq-7)', 'var(--seq-6)'];

export interface StackedOptions {
  label: string;
  format: (value: number) => string;
  /** The bars, in order. */
  labels: readonly string[];
  hidden?: readonly HiddenRest[];
}

/** Shares stacked from zero; what is left up to 100 % stays paper. */
export function drawStacked(segments: readonly Segment[], { label, format, labels, hidden = [] }: StackedOptions): Drawing {
  const parts = [...new Set(segments.map((segment) => segment.part))];
  return draw(label, (width) => {
    const { margin, lineWidth } = labelMargin(labels, width);
    return {
      width,
      height: labels.length * 32 + 60,
      marginLeft: margin,
      marginTop: 26,
      marginBottom: 28,
      marginRight: 16,
      x: { domain: [0, 1], ticks: width < 500 ? 3 : 5, tickFormat: format, label: null, tickSize: 0 },
      y: { domain: labels, label: null, padding: 0.28 },
      marks: [
        Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({ lineWidth, tickSize: 0, label: null, tickFormat: (text: string) => shorten(text, lineWidth) }),
        Plot.barX(segments, Plot.stackX({ y: 'label', x: 'share', order: parts, z: 'part', fill: (d: Segment) => FILLS[parts.indexOf(d.part)] ?? 'var(--context)' })),
        Plot.text(segments.filter((segment) => segment.share > 0.1), Plot.stackX({ y: 'label', x: 'share', order: parts, z: 'part', text: 'text', fontWeight: 600, fill: (d: Segment) => INKS[parts.indexOf(d.part)] ?? 'var(--ink)' })),
        Plot.barX(hidden, { y: 'label', x1: 'from', x2: 1, fill: HIDDEN_FILL, stroke: 'var(--context-mark)', strokeWidth: 0.5 }),
        Plot.text(hidden, { y: 'label', x: 1, dx: -6, textAnchor: 'end', text: 'text', fontWeight: 600, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 }),
        ...parts.map((part, index) =>
          Plot.text([part], { x: index === 0 ? 0 : 1, frameAnchor: 'top', dy: -16, text: [`■ ${part}`], fill: LEGEND[index] ?? 'var(--ink)', fontWeight: 600, textAnchor: index === 0 ? 'start' : 'end' })
        ),
        Plot.ruleX([0], { stroke: 'var(--ink)' })
      ]
    };
  });
}
