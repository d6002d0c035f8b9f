import * as Plot from '@observablehq/plot';
import { endMargin, LINE_PX, nameMarks, placeNames } from './line-ends.ts';
import { along, markOfSeries } from '../mark-place.ts';
import { draw, mostLines, textWidth, type Drawing } from '../svg.ts';
import { boundBars, boundCaps, confidenceBars } from '../uncertain-marks.ts';

/** A point of a series; `low` and `high` bound a rate at 95 %. A hidden one has bounds, or a sign only. */
export interface LinePoint {
  x: number | Date;
  y: number | null;
  series: string;
  /** Where the table twin says it: `mark-place.ts`. */
  at?: string;
  low?: number | null;
  high?: number | null;
  /** Bounds of a value that is not disseminated: drawn as a capped stroke, the line being cut there. */
  min?: number | null;
  max?: number | null;
  /** Written on the axis where nothing is known, above a value that is provisional. */
  sign?: string;
  /** Its date, said with its figure where the line ends before the drawing does. */
  when?: string;
}

export interface LineOptions {
  label: string;
  formatX: (value: number | Date) => string;
  formatY: (value: number) => string;
  /** What is written at the end of a line that is alone; as on the axis when left out. */
  formatEnd?: (value: number) => string;
  ticksX?: (number | Date)[];
  /** Start the ordinate at zero, unless lines would be flat: the drawing then says so. An index never does. */
  zero: boolean;
}

const COLOURS = ['var(--seq-7)', 'var(--emphasis)', 'var(--seq-5)', 'var(--context-mark)'];
const [TOP, BOTTOM] = [20, 28];
/** The figure at the end of a line is bolder than an axis, and stands beside its dot. */
const [BOLD, BESIDE_END] = [1.08, 14];

/** Lines in the colours of the page, each named at its end rather than in a legend. */
export function drawLines(
  points: readonly LinePoint[],
  { label, formatX, formatY, formatEnd = formatY, ticksX, zero: asked }: LineOptions
): Drawing {
  const zero = asked && fromZero(points);
  const names = [...new Set(points.map((point) => point.series))];
  const known = points.filter((point) => point.y !== null);
  const estimated = names.filter((name) => known.some(({ series, low }) => series === name && low != null));
  const alone = known.filter((point) => isAlone(point, points));
  const bounded = points.filter((point) => point.y === null && point.min != null && point.max != null);
  const signed = points.filter((point) => point.y === null && point.max == null && point.sign);
  const colourOf = (series: string) => COLOURS[names.indexOf(series) % COLOURS.length] ?? 'var(--ink)';
  const colour = ({ series }: LinePoint) => colourOf(series);
  // A colour used again is dashed: six territories are told apart.
  const dashes = (series: string) => (names.indexOf(series) < COLOURS.length ? 'none' : '9 3');
  const ofSeries = (name: string, at = '') => markOfSeries(at, names.length > 1 ? names.indexOf(name) : undefined);
  const ofPoint = ({ at, series }: LinePoint) => ofSeries(series, at);
  // A line alone that ends on bounds says those, not an older value.
  const ending = names.length === 1 ? points.filter((point) => point.y !== null || point.max != null) : known;
  const ends = names
    .flatMap((name) => ending.filter((point) => point.series === name).slice(-1))
    .map(({ x, y, min, max, series, sign = '', when = formatX(x) }) => ({
      x,
      y: y ?? ((min ?? 0) + (max ?? 0)) / 2,
      exact: y !== null,
      series,
      text: names.length > 1 ? series : `${y === null ? sign : formatEnd(y)}${isOver(x, points) ? '' : ` (${when})`}`
    }));
  // A figure that is not the last of the drawing stands before its point: what follows is drawn after it.
  const side = names.length === 1 && ends.some(({ x }) => !isOver(x, points)) ? -1 : 1;
  const domain = niceDomain(points, zero);
  const ticksY = namedTicks(domain, formatY);
  // The highest tick may be a round number above the highest value, a digit longer.
  const left = Math.max(
    56,
    textWidth(formatY(1.25 * Math.max(0, ...points.map((point) => point.high ?? point.max ?? point.y ?? 0)))) + 12
  );
  const figureMargin = Math.max(64, ...ends.map(({ text }) => Math.ceil(textWidth(text) * BOLD) + BESIDE_END));
  const drawing = draw(label, (width) => {
    const height = width < 500 ? 220 : 240;
    const perPixel = (domain[1] - domain[0]) / (height - TOP - BOTTOM);
    const { margin, lineWidth } =
      names.length === 1 ? { margin: figureMargin, lineWidth: Infinity } : endMargin(names, width);
    const ticks = ticksX ? fitting(ticksX, formatX, width - left - margin) : 5;
    const raised = side === 1 ? 0 : LINE_PX * perPixel;
    const named = placeNames(
      ends.map((end) => ({ ...end, y: end.y + raised })),
      lineWidth,
      mostLines(width),
      perPixel,
      domain
    );
    return {
      width,
      height,
      marginTop: TOP,
      marginLeft: left,
      marginRight: margin,
      marginBottom: BOTTOM,
      x: { ticks, tickFormat: formatX as (value: unknown) => string, label: null, tickSize: 0 },
      y: { domain, ticks: ticksY, tickFormat: formatY, label: null, tickSize: 0 },
      marks: [
        Plot.gridY(ticksY, { stroke: 'var(--line)', strokeOpacity: 1 }),
        // Cut where the line is: nothing is estimated of what is hidden.
        ...estimated.map((name) =>
          Plot.areaY(
            points.filter((point) => point.series === name),
            {
              x: 'x',
              y1: 'low',
              y2: 'high',
              fill: colourOf(name),
              fillOpacity: 0.15,
              ariaLabel: () => ofSeries(name) ?? ''
            }
          )
        ),
        ...names.map((name) =>
          Plot.lineY(
            points.filter((point) => point.series === name),
            {
              x: 'x',
              y: 'y',
              stroke: colourOf(name),
              strokeWidth: 2.5,
              strokeDasharray: dashes(name),
              ariaLabel: () => ofSeries(name, along(known.filter((point) => point.series === name))) ?? ''
            }
          )
        ),
        confidenceBars(alone, { colour, mark: ofPoint }),
        Plot.dot(alone, { x: 'x', y: 'y', fill: colour, r: 2.5, ariaLabel: ofPoint }),
        boundBars(bounded, { colour, mark: ofPoint }),
        boundCaps(
          [
            ...bounded.map((point) => ({ ...point, y: point.min ?? 0 })),
            ...bounded.map((point) => ({ ...point, y: point.max ?? 0 }))
          ],
          colour
        ),
        Plot.text(signed, {
          x: 'x',
          frameAnchor: 'bottom',
          dy: -4,
          text: 'sign',
          fill: colour,
          fontWeight: 600,
          ariaLabel: ofPoint
        }),
        Plot.text(
          known.filter((point) => point.sign),
          { x: 'x', y: 'y', dy: -9, text: 'sign', fill: colour, fontWeight: 600 }
        ),
        Plot.dot(
          ends.filter(({ exact }) => exact),
          {
            x: 'x',
            y: 'y',
            fill: ({ series }: { series: string }) => colourOf(series),
            r: 4,
            ariaLabel: ({ series }: { series: string }) => ofSeries(series)
          }
        ),
        ...nameMarks(named, colourOf, perPixel, (name) => ofSeries(name), side),
        ...(zero ? [Plot.ruleY([0], { stroke: 'var(--ink)' })] : [])
      ]
    };
  });
  return asked && !zero ? { ...drawing, note: 'L’axe ne part pas de zéro.' } : drawing;
}

/** Whether nothing is drawn after this abscissa. */
function isOver(x: number | Date, points: readonly LinePoint[]): boolean {
  return points.every((point) => point.x <= x);
}

/** A known point between two that are not, or at an end beside one: the line has no length there. */
function isAlone(point: LinePoint, points: readonly LinePoint[]): boolean {
  const own = points.filter(({ series }) => series === point.series);
  const at = own.indexOf(point);
  return own.length > 1 && [own[at - 1], own[at + 1]].every((beside) => beside === undefined || beside.y === null);
}

/** The last tick, and as many others as can be written side by side in so many pixels, evenly. */
function fitting(
  ticks: readonly (number | Date)[],
  format: (value: number | Date) => string,
  room: number
): (number | Date)[] {
  const widest = Math.max(0, ...ticks.map((tick) => textWidth(format(tick))));
  const most = Math.max(2, Math.floor(room / widest) + 1);
  const step = Math.ceil(ticks.length / most);
  return ticks.filter((_, index) => (ticks.length - 1 - index) % step === 0);
}

/** A series that comes under this share of its highest point is drawn from zero: nothing of it is lost. */
const NEAR_ZERO = 0.35;
/** Share of the highest point that an axis spans at least: on less, the least change would look like a fall. */
const LEAST_SPAN = 0.1;

/** Whether lines of these points are drawn from zero; far above it they would be flat. Bars always are. */
export function fromZero(points: readonly LinePoint[]): boolean {
  const drawn = ordinates(points);
  return drawn.length === 0 || Math.min(...drawn) <= NEAR_ZERO * Math.max(...drawn);
}

function ordinates(points: readonly LinePoint[]): number[] {
  return points
    .flatMap(({ y, low, high, min, max }) => (y === null ? (max == null ? [] : [min, max]) : [y, low, high]))
    .filter((value) => value != null);
}

/** The ordinates of everything drawn, rounded outwards; a level line, or none, has room around it. */
export function niceDomain(points: readonly LinePoint[], zero: boolean): [number, number] {
  const drawn = [...ordinates(points), ...(zero ? [0] : [])];
  const [least, most] = drawn.length === 0 ? [0, 1] : [Math.min(...drawn), Math.max(...drawn)];
  const apart = zero ? 0 : Math.max(0, (LEAST_SPAN * Math.abs(most) - (most - least)) / 2);
  const scale = Plot.scale({ y: { type: 'linear', domain: [least - apart, most + apart], nice: true } });
  const [from = least, to = most] = (scale?.domain ?? []) as number[];
  return from < to ? [from, to] : [from - 1, to + 1];
}

/** Round values, about `most`, of which no two have the same name: a short axis of whole numbers has fewer. */
export function namedTicks(
  [from, to]: readonly [number, number],
  format: (value: number) => string,
  most = 5
): number[] {
  for (let wanted = most; wanted > 1; wanted--) {
    const power = 10 ** Math.floor(Math.log10((to - from) / wanted));
    const left = (to - from) / wanted / power;
    // The round step nearest to the one wanted, by ratio.
    const step = (left >= Math.sqrt(50) ? 10 : left >= Math.sqrt(10) ? 5 : left >= Math.sqrt(2) ? 2 : 1) * power;
    const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
    const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
    if (new Set(ticks.map(format)).size === ticks.length) return ticks;
  }
  return [from, to];
}
