import type { Cell } from '../cell.ts';
import type { Costs } from './costs.ts';
import { Search } from './distances.ts';
import { ranksIn, type LandGrid } from './land-grid.ts';

/** The index of no place: what `Nearest` gives for a cell that reaches none. */
export const NOWHERE = 0xffffffff;

/** For each cell, the place that costs least. */
export interface Nearest {
  /** Index of the place, the first of those at the same cost; NOWHERE when the cell reaches none. */
  readonly place: Uint32Array;
  /** Infinity when the cell reaches none. */
  readonly cost: Float64Array;
}

/**
 * The nearest place of each cell, in kilometres along the grid: one search from all places at once.
 * @throws RangeError when a place is not on a land cell of the grid.
 */
export function nearestOnGrid(grid: LandGrid, places: ArrayLike<Cell>, limitKm = Infinity): Nearest {
  const search = new Search(grid);
  const place = new Uint32Array(grid.cells.length).fill(NOWHERE);
  for (const cell of search.from(ranksIn(grid, places), limitKm)) place[cell] = search.origin[cell] as number;
  return { place, cost: search.km };
}

/** The nearest place of each cell by any costs, within their limit. */
export function nearestByCosts(costs: Costs): Nearest {
  const place = new Uint32Array(costs.cellCount).fill(NOWHERE);
  const cost = new Float64Array(costs.cellCount).fill(Infinity);
  for (let index = 0; index < costs.placeCount; index++) {
    const catchment = costs.catchment(index);
    catchment.cells.forEach((cell, at) => {
      const paid = catchment.costs[at] as number;
      if (paid >= (cost[cell] as number)) return;
      cost[cell] = paid;
      place[cell] = index;
    });
  }
  return { place, cost };
}
