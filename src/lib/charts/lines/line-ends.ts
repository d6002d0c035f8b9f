import * as Plot from '@observablehq/plot';
import { distinctLines, emsOf, LABEL_SIZE } from '../svg.ts';

export interface LineEnd {
  x: number | Date;
  y: number;
  /** Ordinate of the name, as near to the end as the other names allow. */
  at: number;
  text: string;
  series: string;
}

/** Pixels: from the end of a line to its name, and to a name that had to move, with the stroke that joins them. */
const BESIDE = 8;
const JOINED = 26;
/** Letters of a name are half-bold, a little wider than those of a label. */
const HALF_BOLD = 1.06;
export const LINE_PX = 13;

/** Room for names beside the ends of lines, `most` pixels of letters at most, and how many ems a line of them has. */
export function endMargin(
  names: readonly string[],
  width: number,
  most = width < 500 ? 84 : 166
): { margin: number; lineWidth: number } {
  const letters = Math.min(most, Math.max(0, ...names.map((name) => Math.ceil(emsOf(name) * LABEL_SIZE * HALF_BOLD))));
  return { margin: letters + JOINED + 2, lineWidth: letters / LABEL_SIZE / HALF_BOLD };
}

/**
 * Places each name at the end of its line, or as near as those of its neighbours allow.
 * @param lines how many a name may take
 * @param perPixel how much of the ordinate a pixel is
 */
export function placeNames(
  ends: readonly Omit<LineEnd, 'at'>[],
  lineWidth: number,
  lines: number,
  perPixel: number,
  [bottom, top]: readonly [number, number]
): LineEnd[] {
  const texts = distinctLines(
    ends.map(({ text }) => text),
    lineWidth,
    lines
  );
  const sorted = ends.map((end, index) => ({ ...end, text: texts[index] ?? end.text })).sort((a, b) => a.y - b.y);
  const heights = sorted.map(({ text }) => text.split('\n').length * LINE_PX * perPixel);
  const places = apart(
    sorted.map(({ y }) => y),
    heights,
    bottom,
    top
  );
  return sorted.map((end, index) => ({ ...end, at: places[index] ?? end.y }));
}

/** Centres of labels, in order, none over another, nearest in squares: isotonic regression (Ayer et al. 1955). */
export function apart(wanted: readonly number[], heights: readonly number[], bottom: number, top: number): number[] {
  const stacked = heights.map((height, i) => (i === 0 ? 0 : ((heights[i - 1] ?? 0) + height) / 2));
  const offsets = stacked.map((_, i) => stacked.slice(1, i + 1).reduce((sum, gap) => sum + gap, 0));
  const pools: { sum: number; count: number }[] = [];
  for (const [i, y] of wanted.entries()) {
    let pool = { sum: y - (offsets[i] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const highest = Math.max(bottom, top - (offsets.at(-1) ?? 0));
  const means = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, bottom), highest))
  );
  return means.map((mean, i) => mean + (offsets[i] ?? 0));
}

/** The names, each joined to its line when it had to move. @param side 1 at the right of the ends, -1 at their left */
export function nameMarks(
  ends: readonly LineEnd[],
  colour: (series: string) => string,
  perPixel: number,
  mark: (series: string) => string | undefined,
  side: 1 | -1 = 1
): Plot.Markish[] {
  const moved = ends.some(({ y, at }) => Math.abs(y - at) > 4 * perPixel);
  const names = Plot.text(ends, {
    x: 'x',
    y: 'at',
    text: 'text',
    dx: side * (moved ? JOINED : BESIDE),
    textAnchor: side === 1 ? 'start' : 'end',
    fontWeight: 600,
    fill: 'var(--ink)',
    // At the left of an end it stands over what the line passes through.
    ...(side === -1 ? { stroke: 'var(--paper)', strokeWidth: 5 } : {}),
    ariaLabel: ({ series }: LineEnd) => mark(series)
  });
  return moved
    ? [
        Plot.link(ends, {
          x1: 'x',
          x2: 'x',
          y1: 'y',
          y2: 'at',
          stroke: ({ series }: LineEnd) => colour(series),
          render: leaders(side)
        }),
        names
      ]
    : [names];
}

/** From beside the end of a line, straight to beside its name. */
const leaders =
  (side: 1 | -1): Plot.RenderFunction =>
  (index, _scales, values, _dimensions, context) => {
    const group = context.document.createElementNS('http://www.w3.org/2000/svg', 'g');
    for (const i of index) {
      const [x = 0, y = 0, at = 0] = [values.x1?.[i], values.y1?.[i], values.y2?.[i]].map(Number);
      const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', `M${x + side * 6},${y}L${x + side * (JOINED - 4)},${at}`);
      path.setAttribute('stroke', String(values.stroke?.[i]));
      group.append(path);
    }
    return group;
  };
