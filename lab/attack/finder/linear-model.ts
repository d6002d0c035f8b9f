import loadHighs, { type Highs } from 'highs';

/** A sum of columns, between two bounds. */
export interface Row {
  readonly terms: readonly (readonly [column: number, weight: number])[];
  readonly low: number;
  readonly high: number;
}

export interface LinearModel {
  /** The columns of a best table; null when there is none. @param bounds in place of those it was opened with */
  solve(costs: Float64Array, bounds?: readonly [Float64Array, Float64Array]): Float64Array | null;
  close(): void;
}

let solver: Promise<Highs> | null = null;

/**
 * A linear program over columns between bounds, which may be infinite; costs change between solutions.
 * @param whole whole numbers only: slower, and what a reader of counts really knows
 */
export async function openModel(
  rows: readonly Row[],
  [least, most]: readonly [Float64Array, Float64Array],
  sense: 'maximize' | 'minimize',
  whole = false
): Promise<LinearModel> {
  solver ??= loadHighs();
  const highs = await solver;
  const finite = (bound: number): number => (Math.abs(bound) === Infinity ? Math.sign(bound) * highs.infinity : bound);
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const terms = rows.flatMap((row) => row.terms);
  const model = highs.createModel({
    numCols: least.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense[sense],
    colCost: new Float64Array(least.length),
    colLower: least,
    colUpper: most.map(finite),
    rowLower: Float64Array.from(rows, ({ low }) => finite(low)),
    rowUpper: Float64Array.from(rows, ({ high }) => finite(high)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: least.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, weight]) => weight)
    },
    ...(whole ? { integrality: Array.from(least, () => highs.constants.variableType.integer) } : {})
  });
  model.options.set({ output_flag: false, ...(whole ? { time_limit: 10 } : { presolve: 'off' }) });
  const all = { kind: 'range', from: 0, to: least.length - 1 } as const;
  return {
    solve(costs, bounds) {
      model.changeColsCost(all, costs);
      if (bounds) model.changeColsBounds(all, bounds[0], bounds[1].map(finite));
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
      return Float64Array.from(model.getSolution().colValue ?? []);
    },
    close: () => model.dispose()
  };
}
