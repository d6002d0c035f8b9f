import * as Plot from '@observablehq/plot';
import { CAP, draw, oneLine, textWidth, type Drawing } from './svg.ts';

/** A point of a series; `low` and `high` bound a 95 % confidence band when the value is a rate. A hidden one has bounds, or a sign only. */
export interface LinePoint {
  x: number | Date;
  y: number | null;
  series: string;
  low?: number | null;
  high?: number | null;
  /** Bounds of a value that is not disseminated: drawn as a capped stroke, the line being cut there. */
  min?: number | null;
  max?: number | null;
  /** Written on the axis where nothing is known, above a value that is provisional. */
  sign?: string;
}

export interface LineOptions {
  label: string;
  formatX: (value: number | Date) => string;
  formatY: (value: number) => string;
  ticksX?: (number | Date)[];
  /** Start the ordinate at zero; a series of counts far from zero may zoom and must say so. */
  zero: boolean;
}

const COLOURS = ['var(--seq-7)', 'var(--emphasis)', 'var(--seq-5)', 'var(--context-mark)', 'var(--seq-8)'];

/** Lines in the colours of the page, each named at its end rather than in a legend. */
export function drawLines(points: readonly LinePoint[], { label, formatX, formatY, ticksX, zero }: LineOptions): Drawing {
  const names = [...new Set(points.map((point) => point.series))];
  const known = points.filter((point) => point.y !== null);
  const bounded = points.filter((point) => point.y === null && point.min != null && point.max != null);
  const signed = points.filter((point) => point.y === null && point.max == null && point.sign);
  const colour = (point: LinePoint) => COLOURS[names.indexOf(point.series) % COLOURS.length] ?? 'var(--ink)';
  const ends = spread(names.map((name) => known.filter((point) => point.series === name).at(-1)).filter((point) => point !== undefined), known, zero);
  // The highest tick may be a round number above the highest value, a digit longer.
  const left = Math.max(56, textWidth(formatY(1.25 * Math.max(0, ...points.map((point) => point.high ?? point.max ?? point.y ?? 0)))) + 12);
  return draw(label, (width) => ({
    width,
    height: width < 500 ? 240 : 300,
    marginLeft: left,
    marginRight: names.length === 1 ? 64 : width < 500 ? 98 : 150,
    marginBottom: 28,
    x: { ...(ticksX ? { ticks: width < 500 && ticksX.length > 4 ? ticksX.filter((_, i) => i % 2 === 0) : ticksX } : { ticks: 5 }), tickFormat: formatX as (value: unknown) => string, label: null, tickSize: 0 },
    y: { zero, nice: true, ticks: 5, tickFormat: formatY, label: null, tickSize: 0 },
    marks: [
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
      ...names.map((name) =>
        Plot.areaY(known.filter((point) => point.series === name && point.low != null), { x: 'x', y1: 'low', y2: 'high', fill: COLOURS[names.indexOf(name) % COLOURS.length] ?? 'var(--ink)', fillOpacity: 0.15 })
      ),
      ...names.map((name) =>
        Plot.lineY(points.filter((point) => point.series === name), { x: 'x', y: 'y', stroke: COLOURS[names.indexOf(name) % COLOURS.length] ?? 'var(--ink)', strokeWidth: 2.5 })
      ),
      Plot.ruleX(bounded, { x: 'x', y1: 'min', y2: 'max', stroke: colour, strokeWidth: 2, strokeDasharray: '3 2' }),
      Plot.dot([...bounded.map((point) => ({ ...point, y: point.min ?? 0 })), ...bounded.map((point) => ({ ...point, y: point.max ?? 0 }))], { x: 'x', y: 'y', r: 4, symbol: CAP, stroke: colour, strokeWidth: 2 }),
      Plot.text(signed, { x: 'x', frameAnchor: 'bottom', dy: -4, text: 'sign', fill: colour, fontWeight: 600 }),
      Plot.text(known.filter((point) => point.sign), { x: 'x', y: 'y', dy: -9, text: 'sign', fill: colour, fontWeight: 600 }),
      Plot.dot(ends, { x: 'x', y: 'y', fill: colour, r: 4 }),
      Plot.text(ends, { x: 'x', y: 'labelY', text: (point: LinePoint) => (names.length > 1 ? oneLine(point.series, width < 500 ? 7 : 11) : formatY(point.y ?? 0)), dx: 8, textAnchor: 'start', fontWeight: 600, fill: 'var(--ink)' }),
      ...(zero ? [Plot.ruleY([0], { stroke: 'var(--ink)' })] : [])
    ]
  }));
}

interface EndLabel extends LinePoint {
  labelY: number;
}

/** Moves the names of lines that end close together apart, a fourteenth of the height each. */
function spread(ends: readonly LinePoint[], points: readonly LinePoint[], zero: boolean): EndLabel[] {
  const span = Math.max(...points.map((point) => point.high ?? point.y ?? 0)) - (zero ? 0 : Math.min(...points.map((point) => point.low ?? point.y ?? 0)));
  const placed = ends.map((end) => ({ ...end, labelY: end.y ?? 0 })).sort((a, b) => a.labelY - b.labelY);
  placed.forEach((end, i) => {
    const below = placed[i - 1];
    if (below) end.labelY = Math.max(end.labelY, below.labelY + span / 14);
  });
  return placed;
}
