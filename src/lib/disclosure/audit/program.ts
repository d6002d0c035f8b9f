import loadHighs, { type Highs } from 'highs';
import type { Cube } from '../cube.ts';
import { cellsOf, eachEquation } from '../equations.ts';

let solver: Promise<Highs> | null = null;

/** HiGHS, a linear programming solver, loaded once. */
export function loadSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}

/**
 * The tables that a reader cannot rule out, as a linear program over some leaves of the first axis, the others keeping their
 * true values: what it reaches is possible, and with every leaf in it, it reaches all that is.
 */
export interface Program {
  /** Cell of each variable; a variable is the change of its cell. */
  readonly cells: Int32Array;
  readonly variableOf: ReadonlyMap<number, number>;
  /** The best changes for these costs (maximised) and bounds; null when the solver gives none. */
  solve(costs: Float64Array, least: Float64Array, most: Float64Array): Float64Array | null;
  dispose(): void;
}

export function openProgram(highs: Highs, cube: Cube, mask: Uint8Array, block: readonly number[]): Program {
  const cells = cellsOf(cube, block).filter((cell) => mask[cell] === 1);
  const variableOf = new Map(cells.map((cell, variable) => [cell, variable]));
  const rows = rowsOf(cube, block, variableOf);
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.length;
  const model = highs.createModel({
    numCols: cells.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(cells.length),
    colLower: new Float64Array(cells.length),
    colUpper: new Float64Array(cells.length),
    rowLower: new Float64Array(rows.length),
    rowUpper: new Float64Array(rows.length),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: cells.length,
      starts,
      indices: Int32Array.from(rows.flatMap((row) => row.map((entry) => (entry < 0 ? -1 - entry : entry)))),
      values: Float64Array.from(rows.flatMap((row) => row.map((entry) => (entry < 0 ? -1 : 1))))
    }
  });
  // Programs whose best table is one of many: costs moved to tell them apart, as the solver does, take twice as long.
  model.options.set({ output_flag: false, presolve: 'off', dual_simplex_cost_perturbation_multiplier: 0 });
  const all = { kind: 'range', from: 0, to: cells.length - 1 } as const;
  return {
    cells: Int32Array.from(cells),
    variableOf,
    solve: (costs, least, most) => {
      if (cells.length === 0) return null;
      model.changeColsCost(all, costs);
      model.changeColsBounds(
        all,
        least,
        most.map((bound) => (bound === Infinity ? highs.infinity : bound))
      );
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
      return Float64Array.from(model.getSolution().colValue ?? []);
    },
    dispose: () => {
      model.dispose();
    }
  };
}

/** Each row as the variables it adds, and, as -1 - variable, the one it takes away. */
function rowsOf(cube: Cube, block: readonly number[], variableOf: ReadonlyMap<number, number>): number[][] {
  const rows: number[][] = [];
  eachEquation(cube, block, (parent, parts) => {
    const row: number[] = [];
    for (const part of parts) {
      const variable = variableOf.get(part);
      if (variable !== undefined) row.push(variable);
    }
    const variable = variableOf.get(parent);
    if (variable !== undefined) row.push(-1 - variable);
    if (row.length > 0) rows.push(row);
  });
  return rows;
}
