import * as Plot from '@observablehq/plot';
import { draw, HIDDEN_FILL, labelMargin, type Drawing } from './svg.ts';

/** One bar. A hidden value has no `value`, only bounds; it is hatched between them. */
export interface Bar {
  label: string;
  value: number | null;
  min: number | null;
  max: number | null;
  /** Text at the end of the bar: the value, or the interval in words. */
  text: string;
  /** The part of the bar to emphasise, in the same unit; null when unknown. */
  part?: number | null;
  /** Text inside the emphasised part. */
  partText?: string;
}

export interface BarOptions {
  label: string;
  format: (value: number) => string;
  /** A value to compare with, drawn as a rule. */
  reference?: { value: number; text: string };
}

const ROW = 27;
const ROOM_FOR_TEXT = 1.22;

/** Horizontal bars from zero, in the order given. */
export function drawBars(bars: readonly Bar[], { label, format, reference }: BarOptions): Drawing {
  const reach = Math.max(1e-9, reference?.value ?? 0, ...bars.map((bar) => bar.max ?? bar.value ?? 0));
  const known = bars.filter((bar) => bar.value !== null);
  const hidden = bars.filter((bar) => bar.value === null && bar.max !== null);
  const parts = known.filter((bar) => bar.part != null);
  return draw(label, (width) => {
    const { margin, lineWidth } = labelMargin(bars.map((bar) => bar.label), width);
    return {
      width,
      height: bars.length * ROW + 34,
      marginLeft: margin,
      marginTop: 4,
      marginBottom: 30,
      marginRight: 8,
      x: { domain: [0, reach * (width < 500 ? 1.5 : ROOM_FOR_TEXT)], ticks: width < 500 ? 3 : 5, tickFormat: format, label: null, tickSize: 0 },
      y: { domain: bars.map((bar) => bar.label), label: null, padding: 0.28 },
      marks: [
        Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: width < 500 ? 3 : 5 }),
        Plot.axisY({ lineWidth, tickSize: 0, label: null }),
        Plot.barX(known, { y: 'label', x: 'value', fill: parts.length > 0 ? 'var(--context)' : 'var(--seq-6)' }),
        Plot.barX(parts, { y: 'label', x: 'part', fill: 'var(--emphasis)' }),
        Plot.barX(hidden, { y: 'label', x1: 'min', x2: 'max', fill: HIDDEN_FILL, stroke: 'var(--context-mark)' }),
        Plot.text(parts.filter((bar) => (bar.part ?? 0) > reach * 0.12), { y: 'label', x: 'part', text: 'partText', dx: -5, textAnchor: 'end', fill: 'var(--on-emphasis)', fontWeight: 600 }),
        Plot.text(bars, { y: 'label', x: (bar: Bar) => bar.max ?? bar.value ?? 0, text: 'text', dx: 5, textAnchor: 'start', fill: 'var(--ink)', fontWeight: 600 }),
        ...(reference ? [Plot.ruleX([reference.value], { stroke: 'var(--ink)', strokeDasharray: '4 3' })] : []),
        Plot.ruleX([0], { stroke: 'var(--ink)' })
      ]
    };
  });
}
