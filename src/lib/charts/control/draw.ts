import * as Plot from '@observablehq/plot';
import { xml } from '../../text/markup.ts';
import { formatNumber } from '../../text/numbers.ts';
import { shortMonth } from '../lines/calendar.ts';
import { along } from '../mark-place.ts';
import { draw, textWidth, type Drawing } from '../svg.ts';

/** A period of a series with the limits of its usual variation; null where they are not computed, or not published. */
export interface ControlPoint {
  period: Date;
  value: number | null;
  centre: number | null;
  low: number | null;
  high: number | null;
  /** Outside the limits. */
  signal: boolean;
  /** Where the table twin says it: `mark-place.ts`. */
  at?: string;
}

export interface ControlOptions {
  label: string;
  /** What the value is meant to reach; null without objective. */
  target: number | null;
}

/** A series that comes under this share of its highest point is drawn from zero. */
const NEAR_ZERO = 0.35;

/** The series over the band of its usual variation, periods outside it as diamonds, the objective dashed. */
export function drawControl(points: readonly ControlPoint[], { label, target }: ControlOptions): Drawing {
  const decimals = controlDecimals(points);
  const format = (value: number): string => formatNumber(value, decimals);
  const known = points.filter((point) => point.value !== null);
  const spaced = withGaps(points);
  const last = known.at(-1);
  const named = known.filter((point) => point.signal && point !== last);
  const left = Math.max(44, textWidth(format(1.1 * highest(points, target))) + 8);
  const zero = fromZero(points, target);
  return draw(label, (width) => ({
    width,
    height: width < 500 ? 230 : 280,
    marginLeft: left,
    // The last value, or half of the name of the last month.
    marginRight: Math.max(
      last ? textWidth(format(last.value ?? 0)) + 14 : 24,
      last ? textWidth(shortMonth(last.period)) / 2 : 0
    ),
    marginBottom: 28,
    marginTop: 22,
    // A value written under the lowest period would be over the months.
    insetBottom: named.some(isBelow) ? 18 : 0,
    x: {
      type: 'utc',
      ticks: ticksOf(points, width < 500 ? 12 : 6),
      tickFormat: shortMonth as (value: unknown) => string,
      label: null,
      tickSize: 0
    },
    y: { zero, nice: true, ticks: 5, tickFormat: format, label: null, tickSize: 0 },
    marks: [
      Plot.areaY(spaced, { x: 'period', y1: 'low', y2: 'high', fill: 'var(--context)', fillOpacity: 0.6 }),
      Plot.gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
      Plot.lineY(spaced, { x: 'period', y: 'centre', stroke: 'var(--context-mark)', strokeWidth: 1.5 }),
      ...(target === null
        ? []
        : [
            Plot.ruleY([target], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '7 4' }),
            Plot.text([target], {
              y: (value: number) => value,
              ...(clearAtStart(known, target)
                ? { frameAnchor: 'left', dx: 4, textAnchor: 'start' }
                : { frameAnchor: 'right', dx: -4, textAnchor: 'end' }),
              dy: -8,
              text: (value: number) => `objectif ${format(value)}`,
              fill: 'var(--ink)',
              fontWeight: 600,
              stroke: 'var(--paper)',
              strokeWidth: 4
            })
          ]),
      Plot.lineY(spaced, {
        x: 'period',
        y: 'value',
        stroke: 'var(--seq-7)',
        strokeWidth: 2.5,
        ariaLabel: () => along(known)
      }),
      Plot.dot(
        known.filter((point) => !point.signal && point !== last),
        { x: 'period', y: 'value', r: 2.5, fill: 'var(--seq-7)' }
      ),
      Plot.dot(last && !last.signal ? [last] : [], { x: 'period', y: 'value', r: 5, fill: 'var(--seq-7)' }),
      Plot.dot(
        known.filter((point) => point.signal),
        {
          x: 'period',
          y: 'value',
          r: 7,
          symbol: 'diamond',
          fill: 'var(--emphasis)',
          stroke: 'var(--paper)',
          strokeWidth: 1.5
        }
      ),
      ...[-14, 16].map((dy) =>
        Plot.text(
          named.filter((point) => isBelow(point) === dy > 0),
          {
            x: 'period',
            y: 'value',
            text: (point: ControlPoint) => format(point.value ?? 0),
            dy,
            fontWeight: 600,
            fill: 'var(--emphasis)',
            stroke: 'var(--paper)',
            strokeWidth: 4
          }
        )
      ),
      Plot.text(last ? [last] : [], {
        x: 'period',
        y: 'value',
        text: (point: ControlPoint) => format(point.value ?? 0),
        dx: 10,
        textAnchor: 'start',
        fontWeight: 700,
        fill: last?.signal ? 'var(--emphasis)' : 'var(--ink)'
      }),
      ...(zero ? [Plot.ruleY([0], { stroke: 'var(--ink)' })] : [])
    ]
  }));
}

/** The same with an empty period where some are missing, so that no line is drawn over what is not known. */
export function withGaps(points: readonly ControlPoint[]): ControlPoint[] {
  const times = points.map(({ period }) => period.getTime());
  const steps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? 0))
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)] ?? 0;
  return points.flatMap((point, index) => {
    const before = times[index - 1];
    const missing = before !== undefined && point.period.getTime() - before > 1.5 * usual;
    return missing
      ? [{ period: new Date(before + usual), value: null, centre: null, low: null, high: null, signal: false }, point]
      : [point];
  });
}

/** Whether the series keeps further from the objective in its first third than in its last. */
function clearAtStart(known: readonly ControlPoint[], target: number): boolean {
  const third = Math.ceil(known.length / 3);
  const nearest = (part: readonly ControlPoint[]): number => {
    const gaps = part.map(({ value }) => (value ?? 0) - target);
    // A series that crosses the line is on it.
    return gaps.every((gap) => gap > 0) || gaps.every((gap) => gap < 0) ? Math.min(...gaps.map(Math.abs)) : 0;
  };
  return nearest(known.slice(0, third)) >= nearest(known.slice(-third));
}

/** Its value is written under it, away from the series. */
function isBelow({ value, low }: ControlPoint): boolean {
  return value !== null && low !== null && value < low;
}

/** Whether the axis starts at zero: the drawing says so when it does not. */
export function fromZero(points: readonly ControlPoint[], target: number | null): boolean {
  const least = Math.min(
    ...points.flatMap(({ value, low }) => [value, low].filter((one) => one !== null)),
    target ?? Infinity
  );
  return least <= NEAR_ZERO * highest(points, target);
}

/** Digits after the comma that tell the periods of a series apart, no more: none over fifty units, one over two. */
export function controlDecimals(points: readonly ControlPoint[]): number {
  const values = points.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // One value, or the same each time: as many digits as its size asks for.
  const range = most - least || Math.abs(most) / 10;
  return range >= 50 ? 0 : range >= 2 ? 1 : 2;
}

function highest(points: readonly ControlPoint[], target: number | null): number {
  return Math.max(0, target ?? 0, ...points.flatMap(({ value, high }) => [value ?? 0, high ?? 0]));
}

/** Januaries, and Julys too when there is room; both ends of a series that holds one of them at most. */
function ticksOf(points: readonly ControlPoint[], months: number): Date[] {
  const [first, end] = [points[0]?.period, points.at(-1)?.period];
  if (!first || !end) return [];
  const from = first.getUTCFullYear() * 12 + first.getUTCMonth();
  const to = end.getUTCFullYear() * 12 + end.getUTCMonth();
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (month) => month % months === 0
  );
  // One date alone would be no scale.
  return [...new Set(ticks.length > 1 ? ticks : [from, to])].map(
    (month) => new Date(Date.UTC(Math.floor(month / 12), month % 12, 1))
  );
}

const SPARK = { width: 132, height: 36, pad: 4 };

/** The same series in a line of text: band, line, last point. The line says it, so it is not read aloud. */
export function drawSparkline(points: readonly ControlPoint[]): string {
  const known = points.flatMap((point) =>
    point.value === null ? [] : [{ x: at(point, points), value: point.value, signal: point.signal }]
  );
  const banded = points.flatMap((point) =>
    point.low === null || point.high === null ? [] : [{ x: at(point, points), low: point.low, high: point.high }]
  );
  const all = [...known.map(({ value }) => value), ...banded.flatMap(({ low, high }) => [low, high])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const y = (value: number): string =>
    round(SPARK.height - SPARK.pad - ((value - least) / (most - least || 1)) * (SPARK.height - 2 * SPARK.pad));
  const band = [
    ...banded.map(({ x, high }) => `${round(x)},${y(high)}`),
    ...banded.toReversed().map(({ x, low }) => `${round(x)},${y(low)}`)
  ].join(' ');
  const last = known.at(-1);
  const marks = known
    .filter((point) => point.signal || point === last)
    .map(({ x, value, signal }) =>
      signal
        ? xml`<path d="M${round(x)} ${Number(y(value)) - 5}l4.5 5l-4.5 5l-4.5-5z" fill="var(--emphasis)"/>`
        : xml`<circle cx="${round(x)}" cy="${y(value)}" r="3" fill="var(--seq-7)"/>`
    );
  return xml`<svg viewBox="0 0 ${SPARK.width} ${SPARK.height}" width="${SPARK.width}" height="${SPARK.height}" aria-hidden="true" focusable="false">${band !== '' && xml`<polygon points="${band}" fill="var(--context)" fill-opacity="0.7"/>`}<polyline points="${known.map(({ x, value }) => `${round(x)},${y(value)}`).join(' ')}" fill="none" stroke="var(--seq-7)" stroke-width="1.75"/>${marks}</svg>`.toString();
}

function at({ period }: ControlPoint, points: readonly ControlPoint[]): number {
  const [from, to] = [points[0]?.period.getTime() ?? 0, points.at(-1)?.period.getTime() ?? 0];
  return SPARK.pad + 2 + ((period.getTime() - from) / Math.max(1, to - from)) * (SPARK.width - 2 * SPARK.pad - 4);
}

function round(value: number): string {
  return value.toFixed(1);
}
