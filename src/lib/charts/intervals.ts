import * as Plot from '@observablehq/plot';
import { draw, labelMargin, type Drawing } from './svg.ts';

/** A value with its bounds on a common scale; `value` is null when only the bounds are known. */
export interface Interval {
  label: string;
  value: number | null;
  min: number;
  max: number;
  text: string;
}

/** Dots and whiskers: bounds due to secrecy are whiskers ended by bars, a known value is a dot. */
export function drawIntervals(rows: readonly Interval[], { label, format, reference }: { label: string; format: (value: number) => string; reference?: { value: number; text: string } }): Drawing {
  return draw(label, (width) => {
    const { margin, lineWidth } = labelMargin(rows.map((row) => row.label), width);
    return {
      width,
      height: rows.length * 28 + 40,
      marginLeft: margin,
      marginTop: 4,
      marginBottom: 30,
      marginRight: 30,
      x: { domain: [0, Math.min(1, Math.max(0.1, ...rows.map((row) => row.max)) * 1.15)], ticks: width < 500 ? 3 : 5, tickFormat: format, label: null, tickSize: 0 },
      y: { domain: rows.map((row) => row.label), label: null },
      marks: [
        Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: width < 500 ? 3 : 5 }),
        Plot.axisY({ lineWidth, tickSize: 0, label: null }),
        ...(reference ? [Plot.ruleX([reference.value], { stroke: 'var(--emphasis)', strokeDasharray: '4 3' })] : []),
        Plot.ruleY(rows, { y: 'label', x1: 'min', x2: 'max', stroke: 'var(--seq-6)', strokeWidth: 3 }),
        Plot.tickX(rows.filter((row) => row.max > row.min), { y: 'label', x: 'min', stroke: 'var(--seq-6)', inset: 7, strokeWidth: 2 }),
        Plot.tickX(rows.filter((row) => row.max > row.min), { y: 'label', x: 'max', stroke: 'var(--seq-6)', inset: 7, strokeWidth: 2 }),
        Plot.dot(rows.filter((row) => row.value !== null), { y: 'label', x: 'value', r: 5, fill: 'var(--seq-7)' }),
        Plot.text(rows, { y: 'label', x: 'max', text: 'text', dx: 9, textAnchor: 'start', fill: 'var(--ink)' }),
        Plot.ruleX([0], { stroke: 'var(--ink)' })
      ]
    };
  });
}
