import type { Highs, Model } from 'highs';
import { loadSolver } from './audit/program.ts';
import { isAtLeaves, leavesIn, type Cube } from './cube.ts';

/** One edition of a vintage, as it is published: what it shows, and bounds of what it hides. */
export interface Edition {
  readonly values: Float64Array;
  /** 1 = hidden. */
  readonly mask: Uint8Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Bounds of what each cell gained from one edition to the next. */
export interface Changes {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Leaves that may have changed, with one explanation. */
  readonly moved: ReadonlyMap<number, number>;
}

const TOLERANCE = 1e-6;
/** Bounds of a sum are no nearer than its program. */
const ROUNDING = 1e-3;
/** Leaves whose change is looked for one by one, at most: beyond, a correction is no longer a few lines. */
const MOST_MOVED = 400;

/** What two editions tell to who believes in the fewest changes: a table whose shown cells both editions show. */
export async function fewestChanges(cube: Cube, before: Edition, after: Edition): Promise<Changes> {
  const low = new Float64Array(cube.size);
  const high = new Float64Array(cube.size);
  const isHidden = (cell: number): boolean => before.mask[cell] === 1 || after.mask[cell] === 1;
  for (let cell = 0; cell < cube.size; cell++)
    if (!isHidden(cell)) low[cell] = high[cell] = (after.values[cell] as number) - (before.values[cell] as number);
  const leaves = Array.from({ length: cube.size }, (_, cell) => cell).filter((cell) => isAtLeaves(cube, cell));
  const unknown = leaves.filter(isHidden);
  const search = openSearch(await loadSolver(), cube, { before, after, unknown, known: low, isHidden });
  const moved = new Map<number, number>();
  const note = (solution: Float64Array): void => {
    for (const [index, leaf] of unknown.entries()) {
      const change = solution[index] as number;
      if (Math.abs(change) > TOLERANCE && !moved.has(leaf)) moved.set(leaf, change);
    }
  };
  try {
    if (search === null) return { low, high, moved };
    note(search.fewest);
    // Another explanation that moves as few persons moves other leaves: they are looked at in their turn.
    for (const leaf of moved.keys()) {
      if (moved.size > MOST_MOVED) break;
      for (const above of [true, false]) {
        const found = search.furthest([leaf], above);
        note(found);
        (above ? high : low)[leaf] = whole(found[unknown.indexOf(leaf)] as number, above);
      }
    }
    for (let cell = 0; cell < cube.size; cell++) {
      if (!isHidden(cell) || isAtLeaves(cube, cell)) continue;
      const own = leavesIn(cube, cell);
      low[cell] = own.reduce((sum, leaf) => sum + (low[leaf] as number), 0);
      high[cell] = own.reduce((sum, leaf) => sum + (high[leaf] as number), 0);
      if ((high[cell] as number) - (low[cell] as number) < TOLERANCE) continue;
      const open = own.filter((leaf) => moved.has(leaf));
      const rest = own.reduce((sum, leaf) => sum + (moved.has(leaf) ? 0 : (low[leaf] as number)), 0);
      for (const above of [true, false]) {
        const found = search.furthest(open, above);
        (above ? high : low)[cell] = whole(
          open.reduce((sum, leaf) => sum + (found[unknown.indexOf(leaf)] as number), rest),
          above
        );
      }
    }
    return { low, high, moved };
  } finally {
    search?.close();
  }
}

/** Persons and jobs are whole. */
function whole(change: number, above: boolean): number {
  return (above ? Math.floor(change + ROUNDING) : Math.ceil(change - ROUNDING)) + 0;
}

interface Search {
  /** The change of each unknown leaf, in one of the explanations that move fewest. */
  readonly fewest: Float64Array;
  /** That of those explanations in which these leaves gain most, or least. */
  furthest(leaves: readonly number[], above: boolean): Float64Array;
  close(): void;
}

interface Problem {
  readonly before: Edition;
  readonly after: Edition;
  readonly unknown: readonly number[];
  /** The change of each cell that both editions show. */
  readonly known: Float64Array;
  readonly isHidden: (cell: number) => boolean;
}

/** Null when nothing explains both: they are of two files that have nothing to do with each other. */
function openSearch(highs: Highs, cube: Cube, problem: Problem): Search | null {
  const { before, after, unknown } = problem;
  const count = unknown.length;
  const rows = rowsOf(cube, problem);
  // The first half of the columns is what leaves gain, the second what they lose.
  const least = new Float64Array(2 * count);
  const most = new Float64Array(2 * count);
  for (const [index, leaf] of unknown.entries()) {
    const from = (after.low[leaf] as number) - (before.high[leaf] as number);
    const to = (after.high[leaf] as number) - (before.low[leaf] as number);
    [least[index], most[index]] = [Math.max(0, from), Math.max(0, to)];
    [least[count + index], most[count + index]] = [Math.max(0, -to), Math.max(0, -from)];
  }
  const open = (limit: number): Model => modelOf(highs, rows, { least, most, limit });
  const changeOf = (model: Model): Float64Array | null => {
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const found = model.getSolution().colValue ?? [];
    return Float64Array.from(unknown, (_, index) => (found[index] ?? 0) - (found[count + index] ?? 0));
  };
  const all = { kind: 'range', from: 0, to: 2 * count - 1 } as const;
  if (count === 0) return null;
  const first = open(Infinity);
  first.changeColsCost(all, new Float64Array(2 * count).fill(1));
  const fewest = changeOf(first);
  first.dispose();
  if (fewest === null) return null;
  const model = open(fewest.reduce((sum, change) => sum + Math.abs(change), 0) + TOLERANCE);
  const columnOf = new Map(unknown.map((leaf, index) => [leaf, index]));
  return {
    fewest,
    furthest: (leaves, above) => {
      const costs = new Float64Array(2 * count);
      for (const leaf of leaves) {
        const column = columnOf.get(leaf);
        if (column === undefined) continue;
        costs[column] = above ? -1 : 1;
        costs[count + column] = above ? 1 : -1;
      }
      model.changeColsCost(all, costs);
      return changeOf(model) ?? fewest;
    },
    close: () => model.dispose()
  };
}

interface Row {
  readonly columns: readonly number[];
  readonly sum: number;
}

/** Each cell that both editions show, as the sum of its leaves that one of them hides. */
function rowsOf(cube: Cube, { unknown, known, isHidden }: Problem): Row[] {
  const columnOf = new Map(unknown.map((leaf, index) => [leaf, index]));
  const rows = new Map<string, Row>();
  for (let cell = 0; cell < cube.size; cell++) {
    if (isHidden(cell) || isAtLeaves(cube, cell)) continue;
    const columns: number[] = [];
    let sum = known[cell] as number;
    for (const leaf of leavesIn(cube, cell)) {
      const column = columnOf.get(leaf);
      if (column === undefined) sum -= known[leaf] as number;
      else columns.push(column);
    }
    if (columns.length > 0) rows.set(columns.join(), { columns, sum });
  }
  return [...rows.values()];
}

function modelOf(
  highs: Highs,
  rows: readonly Row[],
  { least, most, limit }: { readonly least: Float64Array; readonly most: Float64Array; readonly limit: number }
): Model {
  const count = least.length / 2;
  const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
  for (const { columns } of rows) {
    for (const column of columns) {
      indices.push(column, count + column);
      values.push(1, -1);
    }
    starts.push(indices.length);
  }
  // All that moves, together.
  for (let column = 0; column < 2 * count; column++) {
    indices.push(column);
    values.push(1);
  }
  starts.push(indices.length);
  const model = highs.createModel({
    numCols: 2 * count,
    numRows: rows.length + 1,
    colCost: new Float64Array(2 * count),
    colLower: least,
    colUpper: most.map((bound) => (bound === Infinity ? highs.infinity : bound)),
    rowLower: Float64Array.from([...rows.map(({ sum }) => sum), 0]),
    rowUpper: Float64Array.from([...rows.map(({ sum }) => sum), limit === Infinity ? highs.infinity : limit]),
    matrix: {
      format: 'csr',
      numRows: rows.length + 1,
      numCols: 2 * count,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values)
    }
  });
  model.options.set({ output_flag: false, presolve: 'off' });
  return model;
}
