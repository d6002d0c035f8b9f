import { openModel, type Row } from './linear-model.ts';
import type { Bounds } from './propagate.ts';
import type { Relation } from './system.ts';

/** A cell to go for, and the bounds between which it was promised to stay uncertain. */
export interface Target {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/** How near linear programs come to a target. */
export interface Reached {
  readonly low: number;
  readonly high: number;
}

const TOLERANCE = 1e-6;
/** Programs that push many targets together, and how many may pass without a gain before each is tried alone. */
const ROUNDS = 40;
const PATIENCE = 4;

interface Side {
  readonly target: Target;
  readonly above: boolean;
}

/** Exact bounds of targets, as far as their promise: programs over each block of cells that unknown sums join. */
export async function solve(
  bounds: Bounds,
  targets: readonly Target[],
  random: () => number,
  whole = false
): Promise<{ reached: ReadonlyMap<number, Reached>; programs: number }> {
  const reached = new Map<number, Reached>();
  let programs = 0;
  for (const block of blocksOf(bounds, targets)) {
    const model = await openBlock(bounds, block, whole);
    try {
      let open = block.targets.flatMap((target): Side[] => [
        { target, above: true },
        { target, above: false }
      ]);
      const settle = (side: Side, value: number): void => {
        const known = reached.get(side.target.cell) ?? { low: 0, high: Infinity };
        reached.set(side.target.cell, side.above ? { ...known, high: value } : { ...known, low: value });
      };
      const reaches = ({ target, above }: Side, table: Float64Array): boolean => {
        const value = table[model.columnOf.get(target.cell) ?? -1] ?? Number.NaN;
        return above ? value >= target.high - TOLERANCE : value <= target.low + TOLERANCE;
      };
      for (let idle = 0, round = 0; round < ROUNDS && idle < PATIENCE && open.length > 0; round++, programs++) {
        const weights = new Map<number, number>();
        for (const { target, above } of open)
          if (random() < 0.6 && !weights.has(target.cell))
            weights.set(target.cell, (above ? 1 : -1) * ((0.2 + random()) / Math.max(1, target.high - target.low)));
        const caps = new Map(open.map(({ target }) => [target.cell, target]));
        const table = model.furthest(weights, caps);
        const left = table === null ? open : open.filter((side) => !reaches(side, table));
        idle = left.length === open.length ? idle + 1 : 0;
        open = left;
      }
      for (let side = open[0]; side; side = open[0]) {
        const current = side;
        const table = model.furthest(new Map([[current.target.cell, current.above ? 1 : -1]]));
        programs++;
        if (table) settle(current, table[model.columnOf.get(current.target.cell) ?? -1] ?? 0);
        open = open.filter((other) => other !== current && !(table && reaches(other, table)));
      }
    } finally {
      model.close();
    }
  }
  return { reached, programs };
}

interface Block {
  readonly cells: readonly number[];
  readonly relations: readonly Relation[];
  readonly targets: readonly Target[];
}

/** Cells that unknown sums join, one block after another; those without a target are left out. */
function blocksOf({ low, high, relations }: Bounds, targets: readonly Target[]): Block[] {
  const root = Int32Array.from(low, (_, cell) => cell);
  const find = (cell: number): number => {
    let top = cell;
    while (root[top] !== top) top = root[top] as number;
    while (root[cell] !== top) [root[cell], cell] = [top, root[cell] as number];
    return top;
  };
  const unknown = (cell: number): boolean => low[cell] !== high[cell];
  const needed = relations.filter(({ redundant, cells }) => !redundant && cells.some(unknown));
  for (const { cells } of needed) {
    const open = Array.from(cells).filter(unknown);
    for (const cell of open) root[find(cell)] = find(open[0] as number);
  }
  const byRoot = new Map<number, { cells: number[]; relations: Relation[]; targets: Target[] }>();
  for (const target of targets) {
    const block = byRoot.get(find(target.cell)) ?? { cells: [], relations: [], targets: [] };
    block.targets.push(target);
    byRoot.set(find(target.cell), block);
  }
  for (let cell = 0; cell < low.length; cell++) if (unknown(cell)) byRoot.get(find(cell))?.cells.push(cell);
  for (const relation of needed) {
    const first = Array.from(relation.cells).find(unknown);
    if (first !== undefined) byRoot.get(find(first))?.relations.push(relation);
  }
  return [...byRoot.values()];
}

interface Model {
  readonly columnOf: ReadonlyMap<number, number>;
  furthest(weights: ReadonlyMap<number, number>, caps?: ReadonlyMap<number, Target>): Float64Array | null;
  close(): void;
}

async function openBlock({ low, high }: Bounds, { cells, relations }: Block, whole: boolean): Promise<Model> {
  const columnOf = new Map(cells.map((cell, column) => [cell, column]));
  const rows = relations.map((relation): Row => {
    const terms: [number, number][] = [];
    let rest = 0;
    for (let k = 0; k < relation.cells.length; k++) {
      const [cell, sign] = [relation.cells[k] as number, relation.signs[k] as number];
      const column = columnOf.get(cell);
      if (column === undefined) rest += sign * (low[cell] as number);
      else terms.push([column, sign]);
    }
    return { terms, low: relation.low - rest, high: relation.high - rest };
  });
  const least = Float64Array.from(cells, (cell) => low[cell] as number);
  const most = Float64Array.from(cells, (cell) => high[cell] as number);
  const model = await openModel(rows, [least, most], 'maximize', whole);
  return {
    columnOf,
    furthest: (weights, caps) => {
      const costs = new Float64Array(cells.length);
      const [from, to] = [least.slice(), most.slice()];
      for (const [cell, weight] of weights) {
        const column = columnOf.get(cell);
        if (column === undefined) continue;
        costs[column] = weight;
        const cap = caps?.get(cell);
        // No further than needed: the rest is left to the others.
        if (cap && weight > 0)
          to[column] = Math.min(to[column] as number, Math.max(from[column] as number, Math.ceil(cap.high)));
        if (cap && weight < 0)
          from[column] = Math.max(from[column] as number, Math.min(to[column] as number, Math.floor(cap.low)));
      }
      return model.solve(costs, [from, to]);
    },
    close: model.close
  };
}
