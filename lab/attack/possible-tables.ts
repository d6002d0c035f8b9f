import loadHighs, { type Highs } from 'highs';
import type { Grid } from './equations.ts';
import type { Range } from './deduction.ts';

/** A cell to attack: it must stay able to be at most `low` and at least `high`. */
export interface Target {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/** All that an attacker cannot rule out, as linear programs over the unknown cells. */
export interface PossibleTables {
  readonly unknown: readonly number[];
  /** The unknown cells in the table that goes furthest for these weights; null when there is none. */
  furthest(
    weights: ReadonlyMap<number, number>,
    within?: ReadonlyMap<number, readonly [number, number]>
  ): Float64Array | null;
  close(): void;
}

let solver: Promise<Highs> | null = null;

/** @param whole whole numbers only: slower, and what a reader of counts really knows */
export async function openTables(grid: Grid, range: Range, whole = false): Promise<PossibleTables> {
  solver ??= loadHighs();
  const highs = await solver;
  const unknown = [...grid.cells.keys()].filter((cell) => range.low[cell] !== range.high[cell]);
  const columnOf = new Map(unknown.map((cell, column) => [cell, column]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const sides: number[] = [];
  for (const { parent, parts } of grid.base) {
    let rest = 0;
    const before = indices.length;
    for (const part of parts) rest += add(part, 1);
    rest += add(parent, -1);
    if (indices.length === before) continue;
    starts.push(indices.length);
    sides.push(rest);
  }
  function add(cell: number, sign: number): number {
    const column = columnOf.get(cell);
    if (column === undefined) return -sign * (range.low[cell] as number);
    indices.push(column);
    values.push(sign);
    return 0;
  }
  const lower = Float64Array.from(unknown, (cell) => range.low[cell] as number);
  const upper = Float64Array.from(unknown, (cell) =>
    (range.high[cell] as number) === Infinity ? highs.infinity : (range.high[cell] as number)
  );
  const model = highs.createModel({
    numCols: unknown.length,
    numRows: sides.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(unknown.length),
    colLower: lower,
    colUpper: upper,
    rowLower: Float64Array.from(sides),
    rowUpper: Float64Array.from(sides),
    matrix: {
      format: 'csr',
      numRows: sides.length,
      numCols: unknown.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values)
    },
    ...(whole ? { integrality: unknown.map(() => highs.constants.variableType.integer) } : {})
  });
  model.options.set({ output_flag: false, ...(whole ? { time_limit: 10 } : { presolve: 'off' }) });
  const all = { kind: 'range', from: 0, to: unknown.length - 1 } as const;
  return {
    unknown,
    furthest: (weights, within) => {
      const costs = new Float64Array(unknown.length);
      const [least, most] = [lower.slice(), upper.slice()];
      for (const [cell, weight] of weights) costs[columnOf.get(cell) ?? 0] = weight;
      for (const [cell, [from, to]] of within ?? []) {
        const column = columnOf.get(cell);
        if (column === undefined) continue;
        least[column] = Math.max(least[column] as number, from);
        most[column] = Math.min(most[column] as number, to);
      }
      model.changeColsCost(all, costs);
      model.changeColsBounds(all, least, most);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
      return Float64Array.from(model.getSolution().colValue ?? []);
    },
    close: () => {
      model.dispose();
    }
  };
}
