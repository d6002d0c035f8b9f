import loadHighs, { type Highs, type Model } from 'highs';
import type { Cube } from '../cube.ts';
import { cellsOf, eachEquation } from '../equations.ts';
import type { Block } from './blocks.ts';
import { believable, hasContributor } from './witness.ts';

let solver: Promise<Highs> | null = null;

/** HiGHS, a linear programming solver, loaded once. */
export function loadSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}

/** What blocks are proved in. */
export interface World {
  readonly cube: Cube;
  readonly mask: Uint8Array;
  /** The most that the rule lets each cell hold. */
  readonly ceilings: Float64Array;
}

/** A cell to push up or down, as far as `need`, and what each unit of it is worth. */
export interface Aim {
  readonly variable: number;
  readonly above: boolean;
  readonly need: number;
  readonly gain: number;
}

/** How far a cell may change, for everybody and for its best informed contributor. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly believed: { readonly least: number; readonly most: number };
}

/**
 * The tables that a reader cannot rule out, as a linear program over some leaves of the first axis, the others keeping
 * their true values: what it reaches is possible, and with every leaf in it, it reaches all that is. What contributors
 * believe is a price, not a bound: all goals of a block are looked for among the same tables, each from where the one
 * before was found.
 */
export interface Program {
  /** Cell of each variable; a variable is the change of its cell. */
  readonly cells: Int32Array;
  readonly variableOf: ReadonlyMap<number, number>;
  readonly ranges: readonly Range[];
  /** Each equation as the variables it adds, and, as -1 - variable, the one it takes away. */
  readonly rows: readonly (readonly number[])[];
  /**
   * The table that gains most; a unit beyond what contributors of `guarded` believe costs `price`. Null without any.
   */
  solve(aims: readonly Aim[], guarded: Iterable<number>, price: number): Float64Array | null;
  dispose(): void;
}

/** A variable is the sum of the columns of the segments that its range is cut into, where its cost changes. */
interface Segments {
  /** First column of each variable, then the number of columns. */
  readonly first: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

const PRIMAL = 4;

export function openProgram(highs: Highs, world: World, { leaves, goals }: Block): Program {
  const { cube, mask } = world;
  const cells = Int32Array.from(cellsOf(cube, leaves).filter((cell) => mask[cell] === 1));
  const variableOf = new Map(Array.from(cells, (cell, variable) => [cell, variable]));
  const ranges = Array.from(cells, (cell) => rangeOf(world, cell));
  const cuts = ranges.map(({ believed }) => [believed.least, believed.most]);
  for (const { cell, above, need } of goals) cuts[variableOf.get(cell) ?? -1]?.push(above ? need : -need);
  const { first, from, to } = segmentsOf(ranges, cuts);
  const model = modelOf(highs, rowsOf(cube, leaves, variableOf, false), { first, from, to });
  const all = { kind: 'range', from: 0, to: from.length - 1 } as const;
  const eachColumn = (variable: number, visit: (column: number) => void): void => {
    for (let column = first[variable] as number; column < (first[variable + 1] as number); column++) visit(column);
  };
  return {
    cells,
    variableOf,
    ranges,
    rows: rowsOf(cube, leaves, variableOf, true),
    solve: (aims, guarded, price) => {
      if (cells.length === 0) return null;
      const costs = new Float64Array(from.length);
      const add = (column: number, cost: number): void => {
        costs[column] = (costs[column] as number) + cost;
      };
      for (const variable of guarded) {
        const { believed } = ranges[variable] as Range;
        eachColumn(variable, (column) => {
          if ((to[column] as number) <= believed.least) add(column, price);
          else if ((from[column] as number) >= believed.most) add(column, -price);
        });
      }
      // What is beyond the need gains nothing.
      for (const { variable, above, need, gain } of aims) {
        eachColumn(variable, (column) => {
          if (above && (to[column] as number) <= need) add(column, gain);
          else if (!above && (from[column] as number) >= -need) add(column, -gain);
        });
      }
      model.changeColsCost(all, costs);
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
      const found = model.getSolution().colValue ?? [];
      return Float64Array.from(cells, (_, variable) => {
        let change = 0;
        eachColumn(variable, (column) => (change += found[column] ?? 0));
        return change;
      });
    },
    dispose: () => {
      model.dispose();
    }
  };
}

function rangeOf({ cube, ceilings }: World, cell: number): Range {
  const value = cube.values[cell] as number;
  const least = (cube.least[cell] as number) - value;
  const most = Math.min(cube.most[cell] as number, ceilings[cell] as number) - value;
  if (!hasContributor(cube, cell)) return { least, most, believed: { least, most } };
  const known = believable(cube, cell);
  return {
    least,
    most,
    believed: { least: Math.max(least, Math.min(0, known.least)), most: Math.min(most, known.most) }
  };
}

function segmentsOf(ranges: readonly Range[], cuts: readonly (readonly number[])[]): Segments {
  const first = [0];
  const from: number[] = [];
  const to: number[] = [];
  for (const [variable, { least, most }] of ranges.entries()) {
    const inside = [...new Set(cuts[variable])].filter((cut) => cut > least && cut < most).sort((a, b) => a - b);
    from.push(least, ...inside);
    to.push(...inside, most);
    first.push(from.length);
  }
  return { first: Int32Array.from(first), from: Float64Array.from(from), to: Float64Array.from(to) };
}

function modelOf(highs: Highs, rows: readonly (readonly number[])[], { first, from, to }: Segments): Model {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const entry of row) {
      const variable = entry < 0 ? -1 - entry : entry;
      for (let column = first[variable] as number; column < (first[variable + 1] as number); column++) {
        indices.push(column);
        values.push(entry < 0 ? -1 : 1);
      }
    }
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: from.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(from.length),
    // A segment above zero counts from its beginning, one below from its end.
    colLower: from.map((least, column) => least - Math.max(least, Math.min(0, to[column] as number))),
    colUpper: to.map((most, column) =>
      most === Infinity ? highs.infinity : most - Math.min(most, Math.max(0, from[column] as number))
    ),
    rowLower: new Float64Array(rows.length),
    rowUpper: new Float64Array(rows.length),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: from.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values)
    }
  });
  // Bounds never change: the last table is possible still, which is where the primal method starts from.
  model.options.set({
    output_flag: false,
    presolve: 'off',
    simplex_strategy: PRIMAL,
    primal_simplex_bound_perturbation_multiplier: 0
  });
  return model;
}

function rowsOf(
  cube: Cube,
  leaves: readonly number[],
  variableOf: ReadonlyMap<number, number>,
  all: boolean
): number[][] {
  const rows = new Map<string, number[]>();
  eachEquation(
    cube,
    leaves,
    (parent, parts) => {
      const row: number[] = [];
      for (const part of parts) {
        const variable = variableOf.get(part);
        if (variable !== undefined) row.push(variable);
      }
      const variable = variableOf.get(parent);
      if (variable !== undefined) row.push(-1 - variable);
      // Groups of the same leaves that are shown say the same.
      if (row.length > 0) rows.set(row.join(), row);
    },
    all
  );
  return [...rows.values()];
}
