import type { Random } from './random.ts';

/** Random orders of cells, drawn once for all: the first k cells of each are a sample of k without replacement. */
export interface Draws {
  readonly turns: number;
  /** The t-th cell of turn d, at t × turns + d. */
  readonly cells: Int32Array;
  /** The places of `cells` that hold cell c, ascending: places[start[c]] to places[start[c + 1] − 1]. */
  readonly start: Int32Array;
  readonly places: Int32Array;
}

const MOST = 2 ** 28;

/**
 * @param among indices that may be drawn, all under `limit`
 * @param size how many each turn draws
 * @throws RangeError when that is more draws than memory should hold.
 */
export function drawCells(among: Int32Array, limit: number, size: number, turns: number, random: Random): Draws {
  if (size * turns > MOST)
    throw new RangeError(
      `${turns} permutations de ${size} voisines : trop de tirages ; réduisez les couronnes ou les permutations.`
    );
  const cells = new Int32Array(size * turns);
  const order = among.slice();
  for (let turn = 0; turn < turns; turn++) {
    // The head of a Fisher–Yates shuffle: it is as fair from the order that the last turn left.
    for (let place = 0; place < size; place++) {
      const other = place + random.below(order.length - place);
      const cell = order[other] as number;
      order[other] = order[place] as number;
      order[place] = cell;
      cells[place * turns + turn] = cell;
    }
  }
  return { turns, cells, ...placesByCell(cells, limit) };
}

function placesByCell(cells: Int32Array, limit: number): { start: Int32Array; places: Int32Array } {
  const start = new Int32Array(limit + 1);
  for (const cell of cells) start[cell + 1] = (start[cell + 1] as number) + 1;
  for (let cell = 0; cell < limit; cell++) start[cell + 1] = (start[cell + 1] as number) + (start[cell] as number);
  const next = start.slice();
  const places = new Int32Array(cells.length);
  cells.forEach((cell, place) => {
    const at = next[cell] as number;
    places[at] = place;
    next[cell] = at + 1;
  });
  return { start, places };
}
