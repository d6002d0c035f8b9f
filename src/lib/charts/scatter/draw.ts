import * as Plot from '@observablehq/plot';
import { markOfSeries, withSeries } from '../mark-place.ts';
import { ellipses, reachOf } from './ellipses.ts';
import { CAP, draw, type Drawing } from '../svg.ts';
import { pointNames } from './point-names.ts';

/** A dot with optional confidence bounds on each axis, and the bounds of an ordinate that is not disseminated. */
export interface ScatterPoint {
  label: string;
  /** Where the table twin says it: `mark-place.ts`. */
  at?: string;
  x: number;
  y: number;
  xLow?: number | null;
  xHigh?: number | null;
  yLow?: number | null;
  yHigh?: number | null;
  /** Bounds of secrecy of the ordinate. */
  yMin?: number | null;
  yMax?: number | null;
  /** Emphasised dots are full, the others hollow. */
  strong: boolean;
  /** The dots of most weight are named, as far as names do not overlap; zero is never named. */
  weight: number;
}

export interface ScatterOptions {
  label: string;
  xLabel: string;
  yLabel: string;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
  /** Lines that cut the plane in quadrants. */
  axes?: { x: number; y: number };
  logY?: boolean;
  /** Draws the line where both axes are equal. */
  diagonal?: boolean;
}

/** Points; one confidence interval is a thin stroke, two an ellipse, bounds of secrecy dashed strokes with caps. */
export function drawScatter(points: readonly ScatterPoint[], options: ScatterOptions): Drawing {
  const tall = points.filter((point) => point.xLow == null && point.yLow != null);
  const around = reachOf(points);
  const hidden = points.filter((point) => point.yMin != null && point.yMax != null && point.yMax > point.yMin);
  const ends = hidden.flatMap((point) => [
    { x: point.x, y: point.yMin ?? 0, strong: point.strong },
    { x: point.x, y: point.yMax ?? 0, strong: point.strong }
  ]);
  // Emphasised dots among others are a series that one may show alone.
  const split = new Set(points.map(({ strong }) => strong)).size > 1;
  const seriesOf = ({ strong }: { strong: boolean }): number | undefined => (split ? Number(strong) : undefined);
  const mark = (point: ScatterPoint) => markOfSeries(point.at, seriesOf(point));
  const beside = (point: { strong: boolean }) => withSeries(seriesOf(point));
  const { label, xLabel, yLabel, formatX, formatY, axes, logY = false, diagonal = false } = options;
  const [from, to] = [Math.max(least(points, 'x'), least(points, 'y')), Math.min(most(points, 'x'), most(points, 'y'))];
  return draw(label, (width) => ({
    width,
    height: width < 500 ? 340 : 440,
    // The name of the highest point may stand above it.
    insetTop: points.some(({ weight }) => weight > 0) ? 22 : 0,
    marginLeft: 56,
    marginBottom: 42,
    marginRight: 24,
    marginTop: 28,
    x: {
      nice: true,
      ...(around ? { domain: around.x } : {}),
      ticks: width < 500 ? 4 : 6,
      tickFormat: formatX,
      label: xLabel,
      labelAnchor: 'right',
      labelArrow: 'none',
      tickSize: 0
    },
    y: {
      nice: !logY,
      ...(around ? { domain: around.y } : {}),
      ticks: 5,
      type: logY ? 'log' : 'linear',
      tickFormat: formatY,
      label: yLabel,
      labelArrow: 'none',
      tickSize: 0
    },
    marks: [
      Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
      ...(axes ? [Plot.ruleX([axes.x], { stroke: 'var(--ink)' }), Plot.ruleY([axes.y], { stroke: 'var(--ink)' })] : []),
      ...(diagonal && to > from
        ? [
            Plot.line(
              [
                [from, from],
                [to, to]
              ],
              { stroke: 'var(--ink)', strokeDasharray: '4 3' }
            )
          ]
        : []),
      ...(around ? [ellipses(points, split)] : []),
      Plot.ruleX(tall, {
        y1: 'yLow',
        y2: 'yHigh',
        x: 'x',
        stroke: 'var(--context-mark)',
        strokeOpacity: 0.6,
        ariaLabel: beside
      }),
      Plot.ruleX(hidden, {
        x: 'x',
        y1: 'yMin',
        y2: 'yMax',
        stroke: 'var(--context-mark)',
        strokeWidth: 1.5,
        strokeDasharray: '3 2',
        ariaLabel: beside
      }),
      Plot.dot(ends, {
        x: 'x',
        y: 'y',
        r: 4,
        symbol: CAP,
        stroke: 'var(--context-mark)',
        strokeWidth: 1.5,
        ariaLabel: beside
      }),
      Plot.dot(
        points.filter((point) => !point.strong),
        { x: 'x', y: 'y', r: 4.5, fill: 'var(--paper)', stroke: 'var(--seq-6)', strokeWidth: 1.5, ariaLabel: mark }
      ),
      pointNames(points, width, split),
      // Over the names, whose halo would hide what the title counts.
      Plot.dot(
        points.filter((point) => point.strong),
        { x: 'x', y: 'y', r: 5, fill: 'var(--emphasis)', ariaLabel: mark }
      )
    ]
  }));
}

function least(points: readonly ScatterPoint[], axis: 'x' | 'y'): number {
  return Math.min(...points.map((point) => point[axis]));
}

function most(points: readonly ScatterPoint[], axis: 'x' | 'y'): number {
  return Math.max(...points.map((point) => point[axis]));
}
