import { cellFinder, coordinatesOf, type Cube } from '../../../src/lib/disclosure/cube.ts';
import type { Primary } from '../../../src/lib/disclosure/primary.ts';
import type { ShareClass } from '../../../src/lib/disclosure/share-class.ts';
import type { TerritoryAxis } from './geographies.ts';
import type { PublishedCell, PublishedRow } from './ledger.ts';

/** What readers already have of this vintage, or may never be told. */
export interface PriorKnowledge {
  /** Hidden by the last edition, or never published and not to be: hidden for good. */
  readonly hidden: Uint8Array;
  /** Shown, with the value that it still has: never counted on as hidden. One that was corrected may be. */
  readonly same: Uint8Array;
  /** What was said of each cell, whatever the name of its territory then. */
  readonly cells: ReadonlyMap<number, FoundCell>;
  readonly revised: number;
}

/** A cell as readers have it: the last value shown, and whether the last edition still shows it. */
interface FoundCell extends PublishedCell {
  readonly shown: boolean;
  /** Whether it stands in the last edition, under some name. */
  readonly last: boolean;
}

/** Sets the ledger of a vintage against its cube: territories meet by their communes, not by their codes. */
export function compare(cube: Cube, territories: TerritoryAxis, published: readonly PublishedRow[]): PriorKnowledge {
  const cells = publishedCells(cube, territories, published);
  const hidden = new Uint8Array(cube.size);
  const shown = new Uint8Array(cube.size);
  const same = new Uint8Array(cube.size);
  let revised = 0;
  for (const [cell, { value, shown: isShown }] of cells) {
    if (value === null || !isShown) hidden[cell] = 1;
    else {
      shown[cell] = 1;
      if (value === cube.values[cell]) same[cell] = 1;
      else revised++;
    }
  }
  const stride = cube.strides[0] ?? 1;
  for (let cell = 0; cell < cube.size; cell++) {
    const member = Math.floor(cell / stride);
    const isPast = territories.written[member] !== 1;
    if ((isPast || territories.sealed[member] === 1) && shown[cell] !== 1) hidden[cell] = 1;
    // It is published no more: what was shown stays out, whatever it holds today.
    if (isPast && shown[cell] === 1) same[cell] = 1;
  }
  return { hidden, same, cells, revised };
}

/** A cell of several names is shown if one of them was: by the last edition, else by any. */
function publishedCells(
  cube: Cube,
  territories: TerritoryAxis,
  published: readonly PublishedRow[]
): Map<number, FoundCell> {
  const find = cellFinder(cube);
  const found = new Map<number, FoundCell>();
  for (const { geography, territory, members, value, shareClass, shown } of published) {
    const place = territories.memberOf(geography, territory);
    if (place === undefined) continue;
    const cell = find([territories.axis.members[place] ?? '', ...members]);
    if (cell === null) continue;
    const own = { value, shareClass, shown: shown ?? value !== null, last: shown !== null };
    const before = found.get(cell);
    found.set(cell, before === undefined ? own : merged(before, own));
  }
  return found;
}

function merged(one: FoundCell, other: FoundCell): FoundCell {
  const [first, second] = one.last && !other.last ? [one, other] : [other, one];
  return {
    value: first.value ?? second.value,
    shareClass: first.shareClass ?? second.shareClass,
    shown: first.shown || (second.shown && first.last === second.last),
    last: first.last
  };
}

/** The mask of the vintage before, on the axes of this one. */
export function formerMask(cube: Cube, before: { readonly cells: ReadonlySet<string> } | null): Uint8Array | undefined {
  if (before === null) return undefined;
  return Uint8Array.from({ length: cube.size }, (_, cell) => {
    const names = coordinatesOf(cube, cell).map((member, axis) => cube.axes[axis]?.members[member] ?? '');
    return before.cells.has(names.join('\t')) ? 1 : 0;
  });
}

/** Classes of shares: what was said of an unchanged cell that is still shown is said again, and nothing more. */
export function sharesOf(
  cube: Cube,
  mask: Uint8Array,
  found: readonly (ShareClass | null)[],
  { cells }: Pick<PriorKnowledge, 'cells'>
): (string | null)[] {
  return found.map((shareClass, cell) => {
    const earlier = mask[cell] === 1 ? undefined : cells.get(cell);
    return earlier !== undefined && earlier.value === cube.values[cell] ? earlier.shareClass : shareClass;
  });
}

/** Nothing protects a value that is already out: it is counted, not hidden again. */
export function withoutKnown(primary: Primary, same: Uint8Array): Primary {
  return {
    ...primary,
    cells: primary.cells.filter((cell) => same[cell] !== 1),
    reasons: primary.reasons.map((reason, cell) => (same[cell] === 1 ? 0 : reason))
  };
}
