import { coordinatesOf, type Cube } from '../../../src/lib/disclosure/cube.ts';
import type { Primary } from '../../../src/lib/disclosure/primary.ts';
import type { ShareClass } from '../../../src/lib/disclosure/share-class.ts';
import type { Published } from './ledger.ts';

/** What earlier snapshots showed and hid of this vintage. */
export interface Known {
  hidden: Uint8Array;
  shown: Uint8Array;
  /** Shown, with the value that it still has. */
  same: Uint8Array;
  revised: number;
}

export function compare(cube: Cube, published: Published | undefined): Known {
  const known: Known = {
    hidden: new Uint8Array(cube.size),
    shown: new Uint8Array(cube.size),
    same: new Uint8Array(cube.size),
    revised: 0
  };
  if (published === undefined) return known;
  for (let cell = 0; cell < cube.size; cell++) {
    const value = published.get(keyOf(cube, cell))?.value;
    if (value === undefined) continue;
    if (value === null) known.hidden[cell] = 1;
    else {
      known.shown[cell] = 1;
      if (value === cube.values[cell]) known.same[cell] = 1;
      else known.revised++;
    }
  }
  return known;
}

/** Classes of shares: what was said of an unchanged cell is said again, and nothing more. */
export function sharesOf(
  cube: Cube,
  found: readonly (ShareClass | null)[],
  published: Published | undefined
): (string | null)[] {
  return found.map((shareClass, cell) => {
    const earlier = published?.get(keyOf(cube, cell));
    return earlier !== undefined && earlier.value === cube.values[cell] ? earlier.shareClass : shareClass;
  });
}

function keyOf(cube: Cube, cell: number): string {
  return coordinatesOf(cube, cell)
    .map((member, position) => cube.axes[position]?.members[member])
    .join('\t');
}

/** Nothing protects a value that is already out: it is counted, not hidden again. */
export function withoutKnown(primary: Primary, same: Uint8Array): Primary {
  return {
    ...primary,
    cells: primary.cells.filter((cell) => same[cell] !== 1),
    reasons: primary.reasons.map((reason, cell) => (same[cell] === 1 ? 0 : reason))
  };
}
