import { resolutionOf } from '../cell.ts';
import { sumOf } from './aggregates.ts';
import { parentsOf, prefixesOf } from './parents.ts';
import { groupByParent, type Grouping } from './rollup.ts';

export interface AdaptiveRule {
  /** The least count that a cell of the answer may have; above 0. */
  readonly threshold: number;
  /** How many resolutions coarser a cell may become. */
  readonly levels: number;
}

/** A roll-up to cells of mixed resolutions, none inside another. */
export interface AdaptiveGrouping extends Grouping {
  readonly counts: Float64Array;
  /** 1 where finer cells were merged: the outline to draw. */
  readonly merged: Uint8Array;
  /** What stayed under the threshold at the coarsest level: in no group, never in the totals. */
  readonly leftOut: { readonly cells: BigUint64Array; readonly rows: number; readonly count: number };
}

/** A run of consecutive base cells that stand as one cell of the answer. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly resolution: number;
}

/**
 * Rolls up only where needed: a cell with a count above 0 and under the threshold is merged with all its siblings into
 * their parent, and so on, `levels` times at most; what is still under it is left out, and said. A cell of 0 needs no
 * merging of its own. The groups serve any aggregate, and their counts and what is left out add up to the input's.
 * The quadtree of Suñé, Rovira, Ibáñez and Farré (2017, NTTS; `protect_quadtree` of the R package sdcSpatial) with the
 * seven children of H3 for the four of a square. It makes maps readable; it proves nothing of secrecy, since a reader may
 * subtract one map from another.
 * @param cells of one resolution, in any order, each on as many rows as wanted
 * @param counts by row, finite, 0 or more
 * @throws RangeError when the threshold is not above 0, a count is impossible, or the levels go past resolution 0; as `groupByParent`.
 */
export function adaptiveRollUp(cells: BigUint64Array, counts: Float64Array, { threshold, levels }: AdaptiveRule): AdaptiveGrouping {
  if (!(threshold > 0 && Number.isFinite(threshold))) throw new RangeError(`Seuil ${threshold} impossible : un seuil est fini et positif.`);
  const negative = counts.findIndex((count) => count < 0);
  if (negative >= 0) throw new RangeError(`Effectif ${counts[negative]} à la ligne ${negative} : un effectif est positif ou nul.`);
  const finest = cells.length === 0 ? 0 : resolutionOf(cells[0] as bigint);
  if (!Number.isInteger(levels) || levels < 0 || (cells.length > 0 && levels > finest)) {
    throw new RangeError(`${levels} niveaux de regroupement impossibles depuis la résolution ${finest} : un entier de 0 à ${finest}.`);
  }
  const base = groupByParent(cells, finest);
  const totals = sumOf(base, { values: counts }).values;
  let blocks: Block[] = Array.from(totals, (count, at) => ({ from: at, to: at + 1, count, resolution: finest }));
  const tooSmall = ({ count }: Block): boolean => count > 0 && count < threshold;
  for (let resolution = finest - 1; resolution >= finest - levels && blocks.some(tooSmall); resolution--) {
    blocks = mergeFamilies(blocks, prefixesOf(base.cells, resolution), resolution, tooSmall);
  }
  return answer(base, blocks, finest, tooSmall);
}

/** Replaces by their parent the blocks of each family that has one too small. Children of one parent follow each other. */
function mergeFamilies(blocks: readonly Block[], parents: Float64Array, resolution: number, tooSmall: (block: Block) => boolean): Block[] {
  const result: Block[] = [];
  for (let first = 0, next = 0; first < blocks.length; first = next) {
    const parent = parents[(blocks[first] as Block).from];
    for (next = first + 1; next < blocks.length && parents[(blocks[next] as Block).from] === parent; next++);
    const family = blocks.slice(first, next);
    if (!family.some(tooSmall)) result.push(...family);
    else {
      const count = family.reduce((sum, block) => sum + block.count, 0);
      result.push({ from: (family[0] as Block).from, to: (family.at(-1) as Block).to, count, resolution });
    }
  }
  return result;
}

function answer(base: Grouping, blocks: readonly Block[], finest: number, tooSmall: (block: Block) => boolean): AdaptiveGrouping {
  const named = blocks.map((block) => ({ ...block, cell: cellOf(base.cells, block) }));
  const kept = named.filter((block) => !tooSmall(block)).sort((a, b) => (a.cell < b.cell ? -1 : 1));
  const out = named.filter(tooSmall);
  const rowsOf = ({ from, to }: Block): number => (base.start[to] as number) - (base.start[from] as number);
  const start = new Int32Array(kept.length + 1);
  kept.forEach((block, group) => (start[group + 1] = (start[group] as number) + rowsOf(block)));
  const rows = new Int32Array(start[kept.length] as number);
  kept.forEach(({ from, to }, group) => {
    const [first, last] = [base.start[from] as number, base.start[to] as number];
    for (let place = first; place < last; place++) rows[(start[group] as number) + place - first] = base.rows === null ? place : (base.rows[place] as number);
  });
  return {
    cells: BigUint64Array.from(kept, ({ cell }) => cell),
    start,
    rows,
    size: base.size,
    counts: Float64Array.from(kept, ({ count }) => count),
    merged: Uint8Array.from(kept, ({ resolution }) => (resolution < finest ? 1 : 0)),
    leftOut: {
      cells: BigUint64Array.from(out, ({ cell }) => cell).sort(),
      rows: out.reduce((sum, block) => sum + rowsOf(block), 0),
      count: out.reduce((sum, { count }) => sum + count, 0)
    }
  };
}

function cellOf(cells: BigUint64Array, { from, resolution }: Block): bigint {
  return parentsOf(cells.subarray(from, from + 1), resolution)[0] as bigint;
}
