import { openModel } from './linear-model.ts';
import { ALL_BUT_RULE, type Front } from './besiege.ts';
import { cellKey, type Published } from './cube.ts';
import { propagate } from './propagate.ts';
import type { Folder } from './snapshots.ts';

/*
 * A producer corrects little. Whoever holds two editions of one vintage looks for the tables that both allow and that
 * lie nearest to each other: "after less before" is a table too, whose cells are mostly zero.
 */

/** What two editions and that belief tell of a cell, before and after. */
export interface Nearest {
  /** Persons that changed, together, in the nearest tables. */
  readonly distance: number;
  /** What each finest cell gained in one such pair of tables, by its key, where it is not zero. */
  readonly gained: ReadonlyMap<string, number>;
  /** What open tables alone tell of a cell. */
  open(key: string): readonly [number, number];
  /** Bounds of a cell over all such pairs. */
  bounds(key: string, edition: 'before' | 'after'): readonly [number, number] | null;
  close(): void;
}

const SLACK = 1e-6;

/** The nearest tables of an earlier edition and of the one in service; null when nothing differs, or fits both. */
export async function nearestTables(folder: Folder, front: Front, before: number): Promise<Nearest | null> {
  const { cube, date, system } = front;
  const former = new Map<number, Published>();
  for (const row of cube.former) {
    const position =
      row.date === date && row.snapshot === before ? system.find(cellKey(row.place, row.members)) : undefined;
    if (position !== undefined) former.set(position, row);
  }
  const now = propagate(system, ALL_BUT_RULE);
  const open = propagate(system, { ways: ALL_BUT_RULE.ways, only: 'open and counted' });
  const limits = [...former].map(([position, row]) => ({ position, row, before: boundsOf(front, row) }));
  const differs = limits.some(
    ({ position, before: [low, high] }) => high < (now.low[position] as number) || low > (now.high[position] as number)
  );
  if (!differs) return null;
  const isFinest = ({ place, members }: Published): boolean =>
    folder.geography.communesOf(place).length === 1 && members.every((member, axis) => cube.leaves[axis]?.has(member));
  // A column for each cell before, one for it after, and two for what a finest one gains and loses.
  const columnOf = new Map(limits.map(({ position }, index) => [position, 2 * index]));
  const finest = limits.filter(({ row }) => isFinest(row));
  const moves = 2 * limits.length;
  const columns = moves + 2 * finest.length;
  const rows: { terms: [number, number][]; low: number; high: number }[] = [];
  for (const { cells, signs, low, high, redundant, way } of system.relations) {
    if (redundant || !Array.from(cells).every((cell) => columnOf.has(cell))) continue;
    for (const side of way === 'sums' || (low === 0 && high === 0) ? [0, 1] : [1])
      rows.push({
        terms: Array.from(cells, (cell, index) => [(columnOf.get(cell) as number) + side, signs[index] as number]),
        low,
        high
      });
  }
  for (const [index, { position }] of finest.entries()) {
    const column = columnOf.get(position) as number;
    const [gain, loss] = [moves + 2 * index, moves + 2 * index + 1];
    rows.push({
      terms: [
        [column + 1, 1],
        [column, -1],
        [gain, -1],
        [loss, 1]
      ],
      low: 0,
      high: 0
    });
  }
  rows.push({
    terms: finest.flatMap((_, index) => [
      [moves + 2 * index, 1],
      [moves + 2 * index + 1, 1]
    ]),
    low: 0,
    high: Infinity
  });
  const least = new Float64Array(columns);
  const most = new Float64Array(columns).fill(Infinity);
  for (const {
    position,
    before: [low, high]
  } of limits) {
    const column = columnOf.get(position) as number;
    [least[column], most[column]] = [low, high];
    [least[column + 1], most[column + 1]] = [now.low[position] as number, now.high[position] as number];
  }
  const model = await openModel(rows, [least, most], 'minimize');
  const first = model.solve(new Float64Array(columns).fill(1, moves));
  model.close();
  if (first === null) return null;
  const sum = (table: Float64Array): number => table.subarray(moves).reduce((total, move) => total + move, 0);
  const distance = sum(first);
  const last = rows.at(-1);
  if (last) last.high = distance + SLACK;
  const near = await openModel(rows, [least, most], 'minimize');
  const gained = new Map<string, number>();
  for (const [index, { position }] of finest.entries()) {
    const change = (first[moves + 2 * index] as number) - (first[moves + 2 * index + 1] as number);
    if (Math.abs(change) > SLACK) gained.set(system.names[position] ?? '', change);
  }
  return {
    distance,
    gained,
    open: (key) => {
      const position = system.find(key) ?? -1;
      return [open.low[position] ?? 0, open.high[position] ?? Infinity];
    },
    bounds: (key, edition) => {
      const column = columnOf.get(system.find(key) ?? -1);
      if (column === undefined) return null;
      const own = column + (edition === 'after' ? 1 : 0);
      const [low, high] = [1, -1].map((sign) => near.solve(new Float64Array(columns).fill(sign, own, own + 1))?.[own]);
      return low === undefined || high === undefined ? null : [Math.ceil(low - SLACK), Math.floor(high + SLACK)];
    },
    close: near.close
  };
}

function boundsOf({ cube }: Front, { value, row }: Published): readonly [number, number] {
  if (value !== null) return [value, value];
  const bound = (column: string | null, otherwise: number): number => {
    const number = column === null ? null : row.cells[column];
    return typeof number === 'number' ? number : otherwise;
  };
  return [bound(cube.measure.low, 0), bound(cube.measure.high, Infinity)];
}
