import * as Plot from '@observablehq/plot';
import { fromZero, niceDomain, type LinePoint } from '../lines/draw.ts';
import { endMargin, LINE_PX, nameMarks, placeNames, type LineEnd } from '../lines/line-ends.ts';
import { along, markOfSeries } from '../mark-place.ts';
import { draw, LABEL_SIZE, textWidth, WIDE, wrapText, type Drawing } from '../svg.ts';
import { boundBars, boundCaps, confidenceBars } from '../uncertain-marks.ts';

/** What a row is at one of the two dates; a hidden figure has bounds, or neither value nor bounds. */
export interface SlopeEnd {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Bounds of confidence, which are not those of secrecy. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** The figure beside its end. */
  readonly text: string;
  /** The same in a sentence. */
  readonly words: string;
  /** Where the table twin says it: `mark-place.ts`. */
  readonly at?: string;
}

/** A row at two dates; null at one where it is not. */
export interface Slope {
  readonly name: string;
  readonly ends: readonly [SlopeEnd | null, SlopeEnd | null];
  /** Set apart from the others. */
  readonly apart: boolean;
}

interface Placed extends SlopeEnd {
  readonly x: 0 | 1;
  readonly y: number;
  readonly series: number;
}

/** Pixels: names of dates above, how far they go over, a row under the drawing, letters beside ends, lines of them. */
const TOP = 26;
const OVER = 14;
const TOLD_PX = 15;
const LETTERS = { left: { wide: 150, narrow: 64 }, right: { wide: 260, narrow: 128 } };
const LINES = { wide: 3, narrow: 3 };
const NO_ROW = 'sans ligne';

/** A line a row from one date to another, or the band where it lies; a row without a date is told under the drawing. */
export function drawSlopes(
  rows: readonly Slope[],
  { label, dates }: { label: string; dates: readonly [string, string] }
): Drawing {
  const ends = rows.flatMap((row, series) =>
    row.ends.flatMap((end, at): Placed[] => {
      const y = middle(end);
      return end && y !== null ? [{ ...end, x: at === 0 ? 0 : 1, y, series }] : [];
    })
  );
  const told = rows.filter((row) => row.ends.some((end) => reach(end) === null));
  const known = ends.filter(({ value }) => value !== null);
  const bounded = ends.filter(({ value }) => value === null);
  const joined = rows.flatMap(({ ends: [from, to] }, series) => {
    const [before, after] = [reach(from), reach(to)];
    if (!before || !after) return [];
    const at = along([from, to].map((end) => ({ at: end?.at ?? '' })));
    return [
      { least: [before[0], after[0]], most: [before[1], after[1]], sure: isKnown(from) && isKnown(to), series, at }
    ];
  });
  const [lines, bands] = [joined.filter(({ sure }) => sure), joined.filter(({ sure }) => !sure)];
  const points = ends.map(({ series, value, ...end }): LinePoint => ({ ...end, y: value, series: String(series) }));
  const zero = fromZero(points);
  const domain = niceDomain(points, zero);
  const colour = ({ series }: { series: number }) => colourOf(rows[series]);
  const mark = ({ series, at = '' }: { series: number; at?: string }) => markOfSeries(at, series) ?? '';
  const side = (at: 0 | 1): Omit<LineEnd, 'at'>[] =>
    ends
      .filter(({ x }) => x === at)
      .map(({ x, y, text, series }) => {
        // A figure is not parted from its unit, nor bounds from each other, before a name.
        const figure = at === 0 ? text : `${text.replaceAll(' ', '\u00a0')} ${rows[series]?.name ?? ''}`;
        return { x, y, series: String(series), text: figure };
      });
  const [before, after] = [side(0), side(1)];
  const drawing = draw(label, (width) => {
    const size = width === WIDE ? 'wide' : 'narrow';
    const left = endMargin(
      before.map(({ text }) => text),
      width,
      LETTERS.left[size]
    );
    const right = endMargin(
      after.map(({ text }) => text),
      width,
      LETTERS.right[size]
    );
    const notes = told.map((row) => wrapText(sayEnds(row), width / LABEL_SIZE - 1, 3));
    const heightOf = (placed: readonly { text: string }[]): number =>
      placed.reduce((sum, { text }) => sum + text.split('\n').length * LINE_PX, 0);
    const place = (side: readonly Omit<LineEnd, 'at'>[], lineWidth: number, perPixel: number): LineEnd[] =>
      placeNames(side, lineWidth, LINES[size], perPixel, domain);
    const tallest = Math.max(0, ...place(after, right.lineWidth, 1).map(({ text }) => text.split('\n').length));
    // A name of several lines at the highest or the lowest point goes beyond it.
    const beyond = (tallest * LINE_PX) / 2;
    // As high as the names of one side, one under the other.
    const field = Math.max(
      ends.length === 0 ? 60 : size === 'wide' ? 250 : 220,
      heightOf(place(before, left.lineWidth, 1)) + LINE_PX,
      heightOf(place(after, right.lineWidth, 1)) + LINE_PX
    );
    const perPixel = (domain[1] - domain[0]) / field;
    const below = notes.reduce((sum, text) => sum + text.split('\n').length * LINE_PX + (TOLD_PX - LINE_PX), 0);
    const marginLeft = Math.max(left.margin, Math.ceil(textWidth(dates[0]) * 1.08) - OVER);
    const dateAt = (date: 0 | 1): Plot.Markish =>
      Plot.text([dates[date]], {
        x: () => date,
        frameAnchor: 'top',
        dx: date === 0 ? OVER : -OVER,
        dy: -beyond - 18,
        textAnchor: date === 0 ? 'end' : 'start',
        text: (name: string) => name,
        fontWeight: 600
      });
    return {
      width,
      height: TOP + field + below + 2 * beyond + 6,
      marginTop: TOP + beyond,
      marginLeft,
      marginRight: Math.max(right.margin, Math.ceil(textWidth(dates[1]) * 1.08) - OVER),
      marginBottom: below + beyond + 6,
      x: { domain: [0, 1], axis: null },
      y: { domain, axis: null },
      marks: [
        Plot.ruleX([0, 1], { stroke: 'var(--line)' }),
        dateAt(0),
        dateAt(1),
        confidenceBars(known, { colour, mark }),
        ...bands.map(({ least, most, series, at }) =>
          Plot.areaY([0, 1], {
            x: (date: number) => date,
            y1: (date: number) => least[date],
            y2: (date: number) => most[date],
            fill: colour({ series }),
            fillOpacity: 0.12,
            ariaLabel: () => mark({ series, at })
          })
        ),
        ...(['least', 'most'] as const).map((edge) =>
          Plot.link(bands, {
            x1: 0,
            x2: 1,
            y1: (band: (typeof bands)[number]) => band[edge][0],
            y2: (band: (typeof bands)[number]) => band[edge][1],
            stroke: colour,
            strokeWidth: 1.2,
            strokeDasharray: '3 2',
            ariaLabel: mark
          })
        ),
        Plot.link(lines, {
          x1: 0,
          x2: 1,
          y1: ({ least }: (typeof lines)[number]) => least[0],
          y2: ({ least }: (typeof lines)[number]) => least[1],
          stroke: colour,
          strokeWidth: 2,
          ariaLabel: mark
        }),
        boundBars(bounded, { colour, mark }),
        boundCaps(
          bounded.flatMap((end) => [end.min, end.max].map((y) => ({ ...end, y }))),
          colour
        ),
        Plot.dot(known, { x: 'x', y: 'y', r: 4, fill: colour, ariaLabel: mark }),
        // A figure says its row; names, at the other side, show their line alone.
        ...nameMarks(
          place(before, left.lineWidth, perPixel),
          seriesColour(rows),
          perPixel,
          (series) => mark({ series: Number(series), at: rows[Number(series)]?.ends[0]?.at ?? '' }),
          -1
        ),
        ...nameMarks(place(after, right.lineWidth, perPixel), seriesColour(rows), perPixel, (series) => `|${series}`),
        ...notes.map((text, index) =>
          Plot.text([text], {
            frameAnchor: 'bottom-left',
            lineAnchor: 'top',
            dx: 2 - marginLeft,
            dy:
              beyond +
              4 +
              notes
                .slice(0, index)
                .reduce((sum, one) => sum + one.split('\n').length * LINE_PX + (TOLD_PX - LINE_PX), 0),
            text: (line: string) => line,
            fill: 'var(--ink)'
          })
        )
      ]
    };
  });
  return zero ? drawing : { ...drawing, note: 'L’échelle ne part pas de zéro.' };
}

function colourOf(row: Slope | undefined): string {
  return row?.apart ? 'var(--emphasis)' : 'var(--seq-7)';
}

const seriesColour =
  (rows: readonly Slope[]) =>
  (series: string): string =>
    colourOf(rows[Number(series)]);

function isKnown(end: SlopeEnd | null): boolean {
  return end !== null && end.value !== null;
}

/** The least and the most that an end may be; null where nothing is known of it. */
function reach(end: SlopeEnd | null): readonly [number, number] | null {
  if (end === null) return null;
  const [least, most] = [end.value ?? end.min, end.value ?? end.max];
  return least === null || most === null ? null : [least, most];
}

/** Where an end stands; null where nothing is known of it. */
function middle(end: SlopeEnd | null): number | null {
  const between = reach(end);
  return between && (between[0] + between[1]) / 2;
}

/** « Carhaix : secret, puis 6,3 % ». */
function sayEnds({ name, ends }: Slope): string {
  return `${name}\u00a0: ${ends.map((end) => end?.words ?? NO_ROW).join(', puis ')}`;
}
