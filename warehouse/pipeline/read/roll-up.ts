/**
 * Counts that must not be written below a threshold: small cells are joined to a coarser one, again and again, before
 * anything is handed over. What comes out is a partition: every count lies in one cell only, and no margin is given
 * beside the cells, so that nothing left out can be found by subtraction.
 */

/** A cell and who counts towards the threshold. */
export interface Cell {
  /** One value by dimension. */
  readonly keys: readonly string[];
  /** Contributors towards the threshold: distinct visitors of a day, or visitor-days, or persons. */
  readonly count: number;
  /** Who they are, while they are fewer than the threshold and can be told apart; null when `count` adds up. */
  readonly who: readonly number[] | null;
  /** Figures that add up. */
  readonly sums: readonly number[];
}

export interface RolledUp {
  readonly kept: Cell[];
  /** Cells still below the threshold after the last step. */
  readonly left: Cell[];
}

/** Value of a dimension that was given up because its cells were too small. */
export const POOLED = 'regroupe';

/**
 * Keeps the cells of `k` contributors and more; joins the others by each step. @param steps coarser keys, finest first
 */
export function rollUp(
  cells: Iterable<Cell>,
  steps: readonly ((keys: readonly string[]) => readonly string[])[],
  k: number
): RolledUp {
  const kept: Cell[] = [];
  let small: Cell[] = [];
  const sort = (cell: Cell): void => void (cell.count >= k ? kept : small).push(cell);
  for (const cell of cells) if (cell.count > 0) sort(cell);
  for (const step of steps) {
    const pools = new Map<string, Cell>();
    for (const cell of small) {
      const keys = step(cell.keys);
      const name = keys.join('\u0000');
      const pool = pools.get(name);
      pools.set(name, pool === undefined ? { ...cell, keys } : joined(pool, cell));
    }
    small = [];
    for (const pool of pools.values()) sort(pool);
  }
  return { kept: mergeCells(kept), left: small };
}

/** The same, where the total of each group is published: what would be left out joins the smallest cell. */
export function rollUpClosed(
  cells: Iterable<Cell>,
  steps: readonly ((keys: readonly string[]) => readonly string[])[],
  k: number
): RolledUp {
  const { kept, left } = rollUp(cells, steps, k);
  const pool = steps.at(-1) ?? ((keys: readonly string[]) => keys);
  const stillLeft: Cell[] = [];
  for (const cell of left) {
    const name = cell.keys.join('\u0000');
    const smallest = kept.filter(({ keys }) => pool(keys).join('\u0000') === name).sort((a, b) => a.count - b.count)[0];
    if (smallest === undefined) stillLeft.push(cell);
    else kept[kept.indexOf(smallest)] = joined({ ...cell, who: null }, smallest);
  }
  return { kept, left: stillLeft };
}

/** Gives up one dimension. */
export function without(...dimensions: readonly number[]): (keys: readonly string[]) => readonly string[] {
  return (keys) => keys.map((key, index) => (dimensions.includes(index) ? POOLED : key));
}

function joined(a: Cell, b: Cell): Cell {
  const who = a.who === null || b.who === null ? null : [...new Set([...a.who, ...b.who])];
  return {
    keys: a.keys,
    count: who?.length ?? a.count + b.count,
    who,
    sums: a.sums.map((value, index) => value + (b.sums[index] ?? 0))
  };
}

/** One cell for each set of keys: lines of one value, or a pool that bears the keys of a large cell. */
export function mergeCells(cells: readonly Cell[]): Cell[] {
  const byKeys = new Map<string, Cell>();
  for (const cell of cells) {
    const name = cell.keys.join('\u0000');
    const same = byKeys.get(name);
    byKeys.set(name, same === undefined ? cell : joined({ ...same, who: null }, cell));
  }
  return [...byKeys.values()];
}
