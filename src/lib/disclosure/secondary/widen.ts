import type { Highs } from 'highs';
import { cellsOf, eachEquation } from '../equations.ts';
import { costOf, hide, type Suppression } from './suppression.ts';

/** A primary cell that lacks room on one side, and cells that must stay as their contributors know them. */
export interface Need {
  readonly cell: number;
  readonly above: boolean;
  readonly amount: number;
  readonly kept: readonly number[];
}

const USED = 1e-6;

/**
 * Hides the cheapest cells that let each of these cells move as far as its protection asks, by a linear program over
 * the leaves of `block`, whose groups are spared unless `withGroups`: hidden cells move for nothing, shown ones for
 * their cost (the heuristic of Kelly, Golden and Assad, 1992). Returns the needs that nothing in the block satisfies.
 */
export function widen<N extends Need>(
  highs: Highs,
  work: Suppression,
  block: readonly number[],
  needs: readonly N[],
  withGroups: boolean,
  ceilings: Float64Array
): N[] {
  const firstGroup = (work.cube.axes[0]?.leafCount ?? 0) * (work.cube.strides[0] ?? 1);
  const cells = cellsOf(work.cube, block).filter(
    (cell) => work.mask[cell] === 1 || (work.shown[cell] !== 1 && (withGroups || cell < firstGroup))
  );
  const count = cells.length;
  const variableOf = new Map(cells.map((cell, variable) => [cell, variable]));
  const { starts, indices, values, rows } = matrixOf(work, block, variableOf);
  const model = highs.createModel({
    numCols: 2 * count,
    numRows: rows,
    colCost: new Float64Array(2 * count),
    colLower: new Float64Array(2 * count),
    colUpper: new Float64Array(2 * count),
    rowLower: new Float64Array(rows),
    rowUpper: new Float64Array(rows),
    matrix: { format: 'csr', numRows: rows, numCols: 2 * count, starts, indices, values }
  });
  const all = { kind: 'range', from: 0, to: 2 * count - 1 } as const;
  try {
    model.options.set({ output_flag: false, presolve: 'off' });
    return needs.filter((need) => {
      const target = variableOf.get(need.cell);
      if (target === undefined) return true;
      const kept = new Set(need.kept);
      const costs = new Float64Array(2 * count);
      const least = new Float64Array(2 * count);
      const most = new Float64Array(2 * count).fill(highs.infinity);
      for (const [variable, cell] of cells.entries()) {
        const cost = work.mask[cell] === 1 ? 0 : costOf(work, cell);
        costs[variable] = cost;
        costs[count + variable] = cost;
        // The first half of the variables rises, the second falls, to what everybody knows at most, or the rule tells.
        most[variable] = Math.min(
          highs.infinity,
          Math.min(work.cube.most[cell] as number, ceilings[cell] as number) - (work.cube.values[cell] as number)
        );
        most[count + variable] = (work.cube.values[cell] as number) - (work.cube.least[cell] as number);
        if (kept.has(cell)) most[variable] = most[count + variable] = 0;
      }
      const [moved, still] = need.above ? [target, count + target] : [count + target, target];
      least[moved] = most[moved] = need.amount;
      most[still] = 0;
      model.changeColsCost(all, costs);
      model.changeColsBounds(all, least, most);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return true;
      const solution = model.getSolution().colValue ?? [];
      for (const [variable, cell] of cells.entries()) {
        if (Math.abs((solution[variable] ?? 0) - (solution[count + variable] ?? 0)) > USED)
          hide(work, cell, () => undefined);
      }
      return false;
    });
  } finally {
    model.dispose();
  }
}

function matrixOf(
  work: Suppression,
  block: readonly number[],
  variableOf: ReadonlyMap<number, number>
): { starts: Int32Array; indices: Int32Array; values: Float64Array; rows: number } {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const half = variableOf.size;
  eachEquation(work.cube, block, (parent, parts) => {
    const before = indices.length;
    for (const [list, sign] of [
      [parts, 1],
      [[parent], -1]
    ] as const) {
      for (const cell of list) {
        const variable = variableOf.get(cell);
        if (variable === undefined) continue;
        indices.push(variable, half + variable);
        values.push(sign, -sign);
      }
    }
    if (indices.length > before) starts.push(indices.length);
  });
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    rows: starts.length - 1
  };
}
