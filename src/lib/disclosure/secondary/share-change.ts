import type { Failure } from '../audit/audit.ts';
import type { Changes } from '../correction.ts';
import { leavesIn, type Cube } from '../cube.ts';

/**
 * Cells to hide so that what changed in one area may as well have changed in another: its own cells that hold the
 * change, the same of the cheapest area of the same territories, and those of the territories that they do not share.
 * For each change that a failure of the audit rests on; none where no area can stand for it.
 * @param out cells that cannot be hidden
 */
export function shareChanges(
  cube: Cube,
  mask: Uint8Array,
  { moved }: Changes,
  failures: readonly Failure[],
  out: (cell: number) => boolean
): number[] {
  const stride = cube.strides[0] ?? 1;
  const placesOf = (cell: number): ReadonlySet<number> =>
    new Set(cube.axes[0]?.leavesOf[Math.floor(cell / stride)] ?? []);
  const hidden = mask.slice();
  for (const { cell } of failures) {
    const places = placesOf(cell);
    for (const [leaf, change] of moved) {
      if (!places.has(Math.floor(leaf / stride))) continue;
      for (const one of coverOf(cube, hidden, leaf, change, out) ?? []) hidden[one] = 1;
    }
  }
  return Array.from(hidden.keys()).filter((cell) => hidden[cell] === 1 && mask[cell] !== 1);
}

/** The cheapest cells that let another area have changed in place of this one; null when none can. */
function coverOf(
  cube: Cube,
  mask: Uint8Array,
  leaf: number,
  change: number,
  out: (cell: number) => boolean
): number[] | null {
  const [axis] = cube.axes;
  const stride = cube.strides[0] ?? 1;
  const [place, rest] = [Math.floor(leaf / stride), leaf % stride];
  if (!axis) return null;
  const around = new Set(axis.groupsOf[place]);
  // Of one territory, every margin that holds the change.
  const margins = marginsOf(cube, rest);
  const cellsOf = (member: number): number[] =>
    margins.map((margin) => member * stride + margin).filter((cell) => mask[cell] !== 1);
  let best: number[] | null = null;
  let least = Infinity;
  for (let other = 0; other < axis.leafCount; other++) {
    if (other === place || (cube.units[other * stride + rest] as number) === 0) continue;
    if (change < 0 && (cube.values[other * stride + rest] as number) < -change) continue;
    const theirs = new Set(axis.groupsOf[other]);
    const apart = [
      ...[...around].filter((group) => !theirs.has(group)),
      ...[...theirs].filter((group) => !around.has(group))
    ];
    const cells = [place, other, ...apart].flatMap(cellsOf);
    if (cells.some(out)) continue;
    const cost = cells.reduce((sum, cell) => sum + (cube.values[cell] as number) + 1, 0);
    if (cost < least) [best, least] = [cells, cost];
  }
  return best;
}

/** Members of the other axes that hold these leaves: themselves, and whatever adds them up. */
function marginsOf(cube: Cube, rest: number): number[] {
  const stride = cube.strides[0] ?? 1;
  return Array.from({ length: stride }, (_, margin) => margin).filter((margin) =>
    leavesIn({ axes: cube.axes, strides: cube.strides }, margin).includes(rest)
  );
}
