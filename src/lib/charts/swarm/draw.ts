import * as Plot from '@observablehq/plot';
import { namedTicks } from '../lines/draw.ts';
import { markOfSeries } from '../mark-place.ts';
import { draw, LABEL_SIZE, LEGIBLE, oneLine, wrapText, type Drawing } from '../svg.ts';
import { dodge } from './dodge.ts';

/** What is known of a disc beside its reference: sure on either side, not sure, or nothing. */
export const SIDES = ['dessous', 'dessus', 'indecis', 'inconnu'] as const;
export type Side = (typeof SIDES)[number];

/** A disc of a group; `x` is null where nothing is known of it. */
export interface SwarmPoint {
  readonly group: string;
  readonly x: number | null;
  /** What its surface is; null where it is not known. */
  readonly size: number | null;
  readonly side: Side;
  readonly name: string;
  /** Where the table twin says it: `mark-place.ts`. */
  readonly at: string;
}

export interface SwarmOptions {
  readonly label: string;
  readonly formatX: (value: number) => string;
  /** What the discs of a group are: « 59 formations ». */
  readonly counted: (discs: number) => string;
  /** What stands over the discs of which nothing is known. */
  readonly unknown: string;
}

const FILLS: Readonly<Record<Side, string>> = {
  dessous: 'var(--emphasis)',
  dessus: 'var(--seq-7)',
  indecis: 'var(--context-mark)',
  inconnu: 'var(--paper)'
};
/** Pixels: the largest disc, the least, those of which nothing is known, and the room of one of these. */
const [LARGEST, LEAST, UNKNOWN, CELL] = [11, 2.2, 2.5, 7];
/** Pixels of a name over the discs. */
const NAME_SIZE = 10.5;
const [TOP, BOTTOM, BETWEEN] = [38, 30, 16];

interface Placed extends SwarmPoint {
  readonly px: number;
  readonly py: number;
  readonly r: number;
}

/** Each row of the data as a disc, in the row of its group, placed by its value; those without one beside, counted. */
export function drawSwarm(points: readonly SwarmPoint[], options: SwarmOptions): Drawing {
  const { label, formatX } = options;
  const groups = [...new Set(points.map(({ group }) => group))];
  const known = points.flatMap(({ x }) => x ?? []);
  const scale = Plot.scale({
    x: { type: 'linear', domain: [Math.min(0, ...known), Math.max(0, ...known)], nice: true }
  });
  const [from = -1, to = 1] = (scale?.domain ?? []) as number[];
  const most = Math.max(1, ...points.map(({ size }) => size ?? 0));
  const lost = points.some(({ x }) => x === null);
  return draw(label, (width) => {
    const narrow = width < 500;
    const left = narrow ? 26 : 124;
    const right = lost ? (narrow ? 66 : 104) : 16;
    const heading = narrow ? 18 : 0;
    const across = (value: number): number => left + ((value - from) / (to - from)) * (width - left - right - 12);
    const largest = narrow ? LARGEST * 0.7 : LARGEST;
    const radius = (size: number | null): number => Math.max(LEAST, largest * Math.sqrt((size ?? 0) / most));
    const columns = Math.max(1, Math.floor((right - 12) / CELL));
    let top = TOP;
    const bands = groups.map((group) => {
      const own = points.filter((point) => point.group === group);
      const here = own
        .filter((point) => point.x !== null)
        .map((point) => ({ ...point, px: across(point.x ?? 0), r: radius(point.size) }));
      const offsets = dodge(here.map(({ px, r }) => ({ at: px, radius: r })));
      const half = Math.max(17, ...here.map(({ r }, index) => Math.abs(offsets[index] ?? 0) + r));
      const beside = own.filter((point) => point.x === null);
      const height = Math.max(2 * half, Math.ceil(beside.length / columns) * CELL) + heading;
      const middle = top + heading + (height - heading) / 2;
      const first = middle - (Math.ceil(beside.length / columns) * CELL) / 2 + CELL / 2;
      const band = {
        group,
        top,
        middle,
        counted: options.counted(own.length),
        discs: [
          ...here.map((point, index): Placed => ({ ...point, py: middle + (offsets[index] ?? 0) })),
          ...beside.map((point, index): Placed => ({
            ...point,
            px: width - right + 8 + (index % columns) * CELL,
            py: first + Math.floor(index / columns) * CELL,
            r: UNKNOWN
          }))
        ]
      };
      top += height + BETWEEN;
      return band;
    });
    const discs = bands.flatMap((band) => band.discs);
    const bottom = top - BETWEEN + 4;
    const marked = namedTicks([from, to], formatX, narrow ? 3 : 5);
    const mark = ({ at, side }: Placed): string | undefined => markOfSeries(at, SIDES.indexOf(side));
    return {
      width,
      height: bottom + BOTTOM,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      r: { type: 'identity' },
      marks: [
        Plot.link(marked, {
          x1: (value: number) => across(value),
          x2: (value: number) => across(value),
          y1: TOP - 6,
          y2: bottom,
          stroke: (value: number) => (value === 0 ? 'var(--ink)' : 'var(--line)')
        }),
        Plot.text(marked, { x: (value: number) => across(value), y: bottom + 14, text: formatX, fill: 'var(--soft)' }),
        ...(lost
          ? [
              Plot.text([wrapText(options.unknown, (right - 6) / LABEL_SIZE, 2)], {
                x: width - 2,
                y: 18,
                text: String,
                textAnchor: 'end',
                fill: 'var(--soft)'
              })
            ]
          : []),
        Plot.text(bands, {
          x: narrow ? 4 : 0,
          y: ({ top: at, middle }: (typeof bands)[number]) => (narrow ? at + 6 : middle - 8),
          text: ({ group, counted }: (typeof bands)[number]) =>
            narrow ? `${group}, ${counted}` : wrapText(group, (left - 8) / LABEL_SIZE, 2),
          textAnchor: 'start',
          fontWeight: 600,
          fill: 'var(--ink)'
        }),
        ...(narrow
          ? []
          : [
              Plot.text(bands, {
                x: 0,
                y: ({ group, middle }: (typeof bands)[number]) =>
                  middle + (wrapText(group, (left - 8) / LABEL_SIZE, 2).includes('\n') ? 16 : 8),
                text: 'counted',
                textAnchor: 'start',
                fill: 'var(--soft)'
              })
            ]),
        Plot.dot(discs, {
          x: 'px',
          y: 'py',
          r: 'r',
          fill: ({ side }: Placed) => FILLS[side],
          fillOpacity: ({ side }: Placed) => (side === 'indecis' ? 0.55 : 1),
          stroke: ({ side }: Placed) => (side === 'inconnu' ? 'var(--context-mark)' : 'var(--paper)'),
          strokeWidth: ({ side }: Placed) => (side === 'inconnu' ? 1 : 0.6),
          ariaLabel: mark
        }),
        ...(narrow ? [] : bands.flatMap((band) => named(band.discs, left, width - right)))
      ]
    };
  });
}

/** The name of the largest disc that is sure on each side of a group, where it fits outside of the others. */
function named(discs: readonly Placed[], left: number, right: number): Plot.Markish[] {
  return (['dessous', 'dessus'] as const).flatMap((side) => {
    const [largest] = discs.filter((disc) => disc.side === side).sort((a, b) => b.r - a.r);
    if (!largest) return [];
    const towards = side === 'dessous' ? -1 : 1;
    const room = (towards < 0 ? largest.px - left : right - largest.px) - largest.r - 8;
    const text = oneLine(largest.name, room / NAME_SIZE);
    if (room < 60) return [];
    return [
      Plot.text([largest], {
        x: () => largest.px + towards * (largest.r + 4),
        y: 'py',
        text: () => text,
        textAnchor: towards < 0 ? 'end' : 'start',
        fontWeight: 600,
        fontSize: NAME_SIZE,
        ...LEGIBLE,
        strokeWidth: 3,
        fill: FILLS[side]
      })
    ];
  });
}
