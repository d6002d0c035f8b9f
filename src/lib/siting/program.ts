import type { Highs, Model } from 'highs';
import type { Levels } from './levels.ts';

export interface Found {
  /** Places of the sites chosen; null when it found none in the time given. */
  readonly sites: readonly number[] | null;
  /** No choice is worth more. */
  readonly most: number;
}

/** The mixed-integer program of a choice of so many sites: a yes or no a site, a part (0 to 1) a set of sites. */
export interface Program {
  readonly rows: number;
  readonly columns: number;
  /** Leaves a choice out from now on. */
  forbid(sites: readonly number[]): void;
  /** @param start a possible choice, to begin with */
  solve(start: readonly number[], seconds: number): Found;
  dispose(): void;
}

/** Of what a choice is worth: nearer than this to the bound, it is the best. */
const SAME = 1e-9;

export function openProgram(highs: Highs, { alone, sets }: Levels, count: number): Program {
  const sites = alone.length;
  const columns = sites + sets.length;
  const model = highs.createModel({
    numCols: columns,
    numRows: 1 + sets.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from([...alone, ...sets.map(({ worth }) => worth)]),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: Float64Array.from({ length: 1 + sets.length }, (_, row) => (row === 0 ? count : -highs.infinity)),
    rowUpper: Float64Array.from({ length: 1 + sets.length }, (_, row) => (row === 0 ? count : 0)),
    integrality: Int32Array.from({ length: columns }, (_, column) =>
      column < sites ? highs.constants.variableType.integer : highs.constants.variableType.continuous
    ),
    matrix: matrixOf({ alone, sets })
  });
  model.options.set({ output_flag: false, mip_rel_gap: SAME, mip_abs_gap: 1e-6 });
  let rows = 1 + sets.length;
  return {
    get rows() {
      return rows;
    },
    columns,
    forbid: (chosen) => {
      rows++;
      model.addRow(-highs.infinity, count - 1, {
        indices: Int32Array.from(chosen),
        values: new Float64Array(chosen.length).fill(1)
      });
    },
    solve: (start, seconds) => {
      model.options.set('time_limit', seconds);
      model.zeroAllClocks();
      model.setSolution({ colValue: columnsOf(sets, sites, start) });
      model.run();
      return readSolution(highs, model, sites);
    },
    dispose: () => model.dispose()
  };
}

function readSolution(highs: Highs, model: Model, sites: number): Found {
  const status = model.getModelStatus();
  const values = model.getSolution().colValue ?? [];
  const chosen = Array.from({ length: sites }, (_, site) => site).filter((site) => (values[site] ?? 0) > 0.5);
  return {
    sites: status === highs.constants.modelStatus.infeasible || chosen.length === 0 ? null : chosen,
    most: Number(model.info.get('mip_dual_bound'))
  };
}

function columnsOf(sets: Levels['sets'], sites: number, chosen: readonly number[]): Float64Array {
  const values = new Float64Array(sites + sets.length);
  for (const site of chosen) values[site] = 1;
  for (const [place, { before, added }] of sets.entries())
    values[sites + place] =
      (before >= 0 && values[sites + before] === 1) || added.some((site) => values[site] === 1) ? 1 : 0;
  return values;
}

/** One row for the number of sites; then one a set: its part is at most that of the set before and its other sites. */
function matrixOf({ alone, sets }: Levels): {
  format: 'csr';
  numRows: number;
  numCols: number;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
} {
  const sites = alone.length;
  const indices = Array.from({ length: sites }, (_, site) => site);
  const values = indices.map(() => 1);
  const starts = [0, sites];
  for (const [place, { before, added }] of sets.entries()) {
    const parts = before < 0 ? added : [sites + before, ...added];
    for (const part of parts) {
      indices.push(part);
      values.push(-1);
    }
    indices.push(sites + place);
    values.push(1);
    starts.push(indices.length);
  }
  return {
    format: 'csr',
    numRows: 1 + sets.length,
    numCols: sites + sets.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values)
  };
}
