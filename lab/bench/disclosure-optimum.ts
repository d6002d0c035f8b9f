import loadHighs from 'highs';
import { goalsOf } from '../../src/lib/disclosure/audit/witness.ts';
import type { Cube } from '../../src/lib/disclosure/cube.ts';
import { lineAt, linesOf } from '../../src/lib/disclosure/lines.ts';
import type { Primary } from '../../src/lib/disclosure/primary.ts';

/** Seconds that the solver is given. */
const LIMIT = 60;
/** What a cell may gain at the most, as many times the whole of its table: without limit, the program has none. */
const ROOM = 1;

/**
 * The mask that hides the least value, by the program of complete suppression (Fischetti and Salazar, 2001): for tens
 * of cells.
 * @returns null when the solver has not proved its answer in time
 */
export async function optimum(cube: Cube, primary: Primary): Promise<Uint8Array | null> {
  const highs = await loadHighs();
  const goals = [...primary.cells].flatMap((cell) => goalsOf(cube, primary, cell));
  const size = cube.size;
  const columns = size * (1 + goals.length);
  const whole = Math.max(...cube.values) * ROOM;
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns).fill(1);
  const costs = new Float64Array(columns);
  const integrality = Array.from({ length: columns }, (_, column) =>
    column < size ? highs.constants.variableType.integer : highs.constants.variableType.continuous
  );
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const sides: [number, number][] = [];
  const row = (entries: readonly (readonly [number, number])[], least: number, most: number): void => {
    for (const [column, value] of entries) {
      indices.push(column);
      values.push(value);
    }
    starts.push(indices.length);
    sides.push([least, most]);
  };
  for (let cell = 0; cell < size; cell++) {
    costs[cell] = (cube.values[cell] as number) + 1e-3;
    if (primary.reasons[cell] !== 0) lower[cell] = 1;
    // Cells of no unit are public where units are.
    if (!cube.countsPersons && (cube.units[cell] as number) === 0) upper[cell] = 0;
  }
  const lines = linesOf(cube);
  for (const [number, goal] of goals.entries()) {
    const at = (cell: number): number => size * (1 + number) + cell;
    for (let cell = 0; cell < size; cell++) {
      const fall = (cube.values[cell] as number) - (cube.least[cell] as number);
      [lower[at(cell)], upper[at(cell)]] = [-fall, whole];
      row(
        [
          [at(cell), 1],
          [cell, -whole]
        ],
        -highs.infinity,
        0
      );
      row(
        [
          [at(cell), 1],
          [cell, fall]
        ],
        0,
        highs.infinity
      );
    }
    for (let line = 0; line < lines.count; line++) {
      const { sum, base, stride } = lineAt(cube, lines, line);
      row(
        [
          ...Array.from(sum.parts, (part): [number, number] => [at(base + part * stride), 1]),
          [at(base + sum.parent * stride), -1]
        ],
        0,
        0
      );
    }
    if (goal.above) lower[at(goal.cell)] = goal.need;
    else upper[at(goal.cell)] = -goal.need;
  }
  const model = highs.createModel({
    numCols: columns,
    numRows: sides.length,
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower: Float64Array.from(sides, ([least]) => least),
    rowUpper: Float64Array.from(sides, ([, most]) => most),
    matrix: {
      format: 'csr',
      numRows: sides.length,
      numCols: columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values)
    },
    integrality
  });
  try {
    model.options.set({ output_flag: false, time_limit: LIMIT });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const solution = model.getSolution().colValue ?? [];
    return Uint8Array.from({ length: size }, (_, cell) => ((solution[cell] ?? 0) > 0.5 ? 1 : 0));
  } finally {
    model.dispose();
  }
}
