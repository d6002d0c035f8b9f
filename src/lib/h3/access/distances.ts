import type { Cell } from '../cell.ts';
import { ranksIn, type LandGrid } from './land-grid.ts';

/**
 * Kilometres along the grid from each place to the cells within a limit, worked out when asked: thousands of places
 * cost no memory. A place is at the centre of its cell.
 * @param places the cell of each place; two places may share one
 * @throws RangeError when the limit is negative or a place is not on a land cell of the grid.
 */
export function gridCosts(grid: LandGrid, places: ArrayLike<Cell>, limitKm: number): Costs {
  if (!(limitKm >= 0))
    throw new RangeError(`Distance limite de ${limitKm} km impossible : elle est positive ou nulle.`);
  const origins = ranksIn(grid, places);
  const cellCount = grid.cells.length;
  const search = new Search(grid);
  const costs = new Float64Array(cellCount);
  return {
    placeCount: origins.length,
    cellCount,
    limit: limitKm,
    catchment(place) {
      const cells = search.from(origins.subarray(place, place + 1), limitKm);
      cells.forEach((cell, at) => {
        costs[at] = search.km[cell] as number;
      });
      return { cells, costs: costs.subarray(0, cells.length) };
    }
  };
}

/** Shortest paths with a queue (Moore 1957): steps have almost one length, and no priority queue is needed. */
export class Search {
  /** Kilometres from the nearest origin, for the cells that the last search reached. */
  readonly km: Float64Array;
  /** Which of the origins that is: the first of those at the same distance. */
  readonly origin: Uint32Array;
  private readonly queue: Int32Array;
  private readonly waiting: Uint8Array;
  private readonly reached: Uint32Array;
  private count = 0;

  constructor(private readonly grid: LandGrid) {
    const size = grid.cells.length;
    this.km = new Float64Array(size).fill(Infinity);
    this.origin = new Uint32Array(size);
    this.queue = new Int32Array(size);
    this.waiting = new Uint8Array(size);
    this.reached = new Uint32Array(size);
  }

  /** The cells within a limit of one of the origins (indexes in the grid), in a view good until the next search. */
  from(origins: Uint32Array, limitKm: number): Uint32Array {
    const { km, origin, queue, waiting, reached } = this;
    const { start, neighbour, km: steps } = this.grid;
    const size = queue.length;
    for (let at = 0; at < this.count; at++) km[reached[at] as number] = Infinity;
    let [count, head, queued] = [0, 0, 0];
    for (let rank = 0; rank < origins.length; rank++) {
      const cell = origins[rank] as number;
      if (km[cell] === 0) continue;
      km[cell] = 0;
      origin[cell] = rank;
      reached[count++] = cell;
      queue[queued++] = cell;
      waiting[cell] = 1;
    }
    while (queued > 0) {
      const cell = queue[head] as number;
      head = head + 1 === size ? 0 : head + 1;
      queued--;
      waiting[cell] = 0;
      const [base, rank, end] = [km[cell] as number, origin[cell] as number, start[cell + 1] as number];
      for (let way = start[cell] as number; way < end; way++) {
        const next = neighbour[way] as number;
        const length = base + (steps[way] as number);
        const known = km[next] as number;
        if (length > limitKm || length > known || (length === known && rank >= (origin[next] as number))) continue;
        if (known === Infinity) reached[count++] = next;
        km[next] = length;
        origin[next] = rank;
        if (waiting[next] === 1) continue;
        waiting[next] = 1;
        const tail = head + queued++;
        queue[tail < size ? tail : tail - size] = next;
      }
    }
    this.count = count;
    return reached.subarray(0, count);
  }
}

/** The cells that can reach a place, and what each pays: views of buffers, good until the next catchment. */
interface Catchment {
  /** Indexes of cells, each once, in no order. */
  readonly cells: Uint32Array;
  readonly costs: Float64Array;
}

/** What going from cells to places costs: kilometres along a grid (`gridCosts`). */
interface Costs {
  readonly placeCount: number;
  readonly cellCount: number;
  /** No cell beyond this cost is in a catchment. */
  readonly limit: number;
  catchment(place: number): Catchment;
}
