import * as Plot from '@observablehq/plot';
import type { Reach } from '../bars/draw.ts';
import { draw, LEGIBLE, rowBands, type Drawing } from '../svg.ts';

/** A value with its bounds on a common scale; `value` is null when only bounds are known. */
export interface Interval {
  label: string;
  /** Where the table twin says it: `mark-place.ts`. */
  at?: string;
  value: number | null;
  min: number | null;
  max: number | null;
  /** Bounds of confidence, which are not bounds of secrecy and are not drawn like them. */
  low?: number | null;
  high?: number | null;
  /** What the value is meant to reach. */
  target?: number | null;
  /** Where the value should be by now on its way to the target. */
  expected?: number | null;
  text: string;
}

const ROW = 25;
const [TOP, BOTTOM] = [4, 36];
/** Of a band, between two rows. */
const PADDING = 0.1;
/** How much longer than what it shows a scale is. */
const room = (width: number): number => (width < 500 ? 2 : 1.35);

/** Whiskers ended by bars for secrecy, a dot for a value, a thick mark for a target, thin strokes for confidence. */
export function drawIntervals(
  rows: readonly Interval[],
  {
    label,
    format,
    reference,
    reach: shared
  }: {
    label: string;
    format: (value: number) => string;
    reference?: { value: number; text: string };
    /** What several drawings of one scale reach together. */
    reach?: Reach;
  }
): Drawing {
  const reach = Math.max(
    0.1,
    shared?.high ?? 0,
    ...rows.map((row) => Math.max(row.max ?? row.min ?? 0, row.target ?? 0, row.expected ?? 0, row.high ?? 0))
  );
  const least = Math.min(0, shared?.low ?? 0, ...rows.map((row) => Math.min(row.min ?? 0, row.low ?? 0)));
  const estimated = rows.filter((row) => typeof row.low === 'number' && typeof row.high === 'number');
  const wide = rows.filter((row) => row.min !== null && row.max !== null && row.max > row.min);
  const { placed, heightAt, cut } = rowBands(
    rows.map(({ label: name }) => name),
    { row: ROW, top: TOP, bottom: BOTTOM, padding: PADDING }
  );
  const drawing = draw(label, (width) => {
    const { margin, write } = placed(width);
    return {
      width,
      height: heightAt(width),
      marginLeft: margin,
      marginTop: TOP,
      marginBottom: BOTTOM,
      marginRight: 30,
      x: {
        // Figures are written to the right of what they say: the room is a part of the whole scale.
        domain: [least * 1.05, reach * room(width) - least * (room(width) - 1)],
        ticks: ticksBetween(least, reach, width < 500 ? 2 : 4),
        tickFormat: format,
        label: null,
        tickSize: 0
      },
      y: { domain: rows.map((row) => row.label), label: null, padding: PADDING },
      marks: [
        Plot.gridX(ticksBetween(least, reach, width < 500 ? 2 : 4), { stroke: 'var(--line)', strokeOpacity: 1 }),
        Plot.axisY({ tickSize: 0, label: null, tickFormat: write }),
        ...(reference ? [Plot.ruleX([reference.value], { stroke: 'var(--emphasis)', strokeDasharray: '4 3' })] : []),
        Plot.ruleY(estimated, { y: 'label', x1: 'low', x2: 'high', stroke: 'var(--context-mark)', strokeWidth: 1.5 }),
        Plot.ruleY(wide, { y: 'label', x1: 'min', x2: 'max', stroke: 'var(--seq-6)', strokeWidth: 3, ariaLabel: 'at' }),
        Plot.tickX(wide, { y: 'label', x: 'min', stroke: 'var(--seq-6)', inset: 7, strokeWidth: 2 }),
        Plot.tickX(wide, { y: 'label', x: 'max', stroke: 'var(--seq-6)', inset: 7, strokeWidth: 2 }),
        Plot.tickX(
          rows.filter((row) => typeof row.target === 'number'),
          { y: 'label', x: 'target', stroke: 'var(--emphasis)', inset: 4, strokeWidth: 3 }
        ),
        Plot.tickX(
          rows.filter((row) => typeof row.expected === 'number'),
          { y: 'label', x: 'expected', stroke: 'var(--emphasis)', inset: 7, strokeWidth: 1 }
        ),
        Plot.dot(
          rows.filter((row) => row.value !== null),
          { y: 'label', x: 'value', r: 5, fill: 'var(--seq-7)', ariaLabel: 'at' }
        ),
        Plot.text(rows, {
          y: 'label',
          x: (row: Interval) => Math.max(row.max ?? row.min ?? 0, row.target ?? 0, row.expected ?? 0, row.high ?? 0),
          text: 'text',
          dx: 9,
          textAnchor: 'start',
          // Where nothing is known, the row is its sign only.
          ariaLabel: (row: Interval) => (row.value === null && row.max === null ? row.at : undefined),
          ...LEGIBLE
        }),
        Plot.ruleX([0], { stroke: 'var(--ink)' })
      ]
    };
  });
  return { ...drawing, ...cut };
}

/** Round steps around zero, of rates or of larger figures, so that no tick stands where no rate can be. */
function ticksBetween(least: number, reach: number, wanted: number): number[] {
  const powers = Array.from({ length: Math.max(0, Math.ceil(Math.log10(reach - least))) }, (_, power) => 10 ** power);
  const sizes = [0.05, 0.1, 0.2, 0.25, 0.5, 1, ...powers.flatMap((power) => [2 * power, 5 * power, 10 * power])];
  const [below, above] = [
    (step: number) => Math.floor(-least / step + 1e-9),
    (step: number) => Math.floor(reach / step + 1e-9)
  ];
  const at = sizes.findIndex((size) => (reach - least) / size <= wanted);
  // Zero alone would be no scale.
  const step = [sizes[at], sizes[at - 1]].find((size) => size !== undefined && below(size) + above(size) > 0) ?? reach;
  return Array.from({ length: below(step) + above(step) + 1 }, (_, i) => (i - below(step)) * step);
}
