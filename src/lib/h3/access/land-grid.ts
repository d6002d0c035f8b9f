import { cellToText, type Cell } from '../cell.ts';
import { centreVector } from '../cover.ts';
import { gridOf } from '../grid.ts';
import { distanceKm } from '../sphere.ts';
import { rankOf } from '../zone/rank.ts';

/** A way over cells that are not land: a bridge, a tunnel, a ferry line; both ways. */
export interface Crossing {
  from: Cell;
  to: Cell;
  /** What it counts for, as it is: the detour factor does not apply to it. */
  km: number;
}

/** Cells that can be walked through, and the kilometres from each to its neighbours. */
export interface LandGrid {
  /** Ascending, each once, of one resolution. */
  readonly cells: BigUint64Array;
  /** The ways out of cell i stand at start[i] to start[i + 1] − 1. */
  readonly start: Int32Array;
  /** Where each way leads, an index in `cells`. */
  readonly neighbour: Int32Array;
  readonly km: Float64Array;
}

/**
 * Mean length of a path from centre to centre of hexagons over the straight line: (2 / √3) cos(θ − 30°) at an
 * angle θ from the direction of a neighbour, so 1 along it, 1.155 midway between two, and 2 √3 / π = 1.103 on
 * average over all directions.
 */
export const HEXAGON_EXCESS = (2 * Math.sqrt(3)) / Math.PI;

/**
 * The graph of land cells: a step between neighbours counts for the great circle between their centres × detour /
 * 1.103. Going from cell to cell is already 1.103 times as long as the straight line on average; the detour factor is
 * what is wanted in all, so that excess is not counted twice. Distances are then right on average over directions,
 * within −9 % to +5 % for a given one on regular hexagons, 10 % either way on those of the Earth. Cells that are not
 * given (sea) are not crossed, but by the crossings.
 * @param cells ascending, each once, of one resolution
 * @param detour road over straight line, at least 1: about 1.2 (Newell 1980) to 1.34 around European cities
 * @throws RangeError when the detour factor is below 1, or when a crossing has an end that is not a land cell, both
 * ends the same, or a length that is not positive; when the cells are not as said.
 */
export function landGrid(cells: BigUint64Array, detour: number, crossings: readonly Crossing[] = []): LandGrid {
  if (!(detour >= 1 && Number.isFinite(detour)))
    throw new RangeError(
      `Facteur de détour ${detour} impossible : la route est au moins aussi longue que la ligne droite (1 ou plus).`
    );
  const ways = crossings.flatMap((crossing, index) => waysOf(cells, crossing, index)).sort((a, b) => a.from - b.from);
  const grid = gridOf(cells, 1);
  const centres = Array.from(cells, centreVector);
  const start = new Int32Array(cells.length + 1);
  const neighbour = new Int32Array(grid.neighbour.length + ways.length);
  const km = new Float64Array(neighbour.length);
  let [size, way] = [0, 0];
  const add = (to: number, length: number): void => {
    neighbour[size] = to;
    km[size++] = length;
  };
  centres.forEach((centre, from) => {
    for (let at = grid.start[from] as number; at < (grid.start[from + 1] as number); at++) {
      const to = grid.neighbour[at] as number;
      add(to, (distanceKm(centre, centres[to] ?? centre) * detour) / HEXAGON_EXCESS);
    }
    for (let next = ways[way]; next?.from === from; next = ways[++way]) add(next.to, next.km);
    start[from + 1] = size;
  });
  return { cells, start, neighbour, km };
}

/** Where cells stand in a grid. @throws RangeError naming the first that is not one of its cells. */
export function ranksIn(grid: LandGrid, cells: ArrayLike<Cell>): Uint32Array {
  return Uint32Array.from(cells, (cell, index) => rankOnLand(grid.cells, cell, `Lieu ${index + 1}`));
}

function waysOf(
  cells: BigUint64Array,
  { from, to, km }: Crossing,
  index: number
): { from: number; to: number; km: number }[] {
  const name = `Traversée ${index + 1}`;
  if (!(km > 0 && Number.isFinite(km)))
    throw new RangeError(`${name} de ${km} km impossible : une longueur positive est attendue.`);
  if (from === to) throw new RangeError(`${name} : ses deux bouts sont la même cellule ${cellToText(from)}.`);
  const [a, b] = [rankOnLand(cells, from, name), rankOnLand(cells, to, name)];
  return [
    { from: a, to: b, km },
    { from: b, to: a, km }
  ];
}

function rankOnLand(cells: BigUint64Array, cell: Cell, name: string): number {
  const rank = rankOf(cells, cell);
  if (rank === undefined)
    throw new RangeError(`${name} : la cellule ${cellToText(cell)} n’est pas une cellule de terre de la grille.`);
  return rank;
}
