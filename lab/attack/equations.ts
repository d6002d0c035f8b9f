import { cellName, type PublicCube, type Territories } from './public-cube.ts';

/** `parent` is the sum of `parts`; cells by position. */
export interface Equation {
  readonly parent: number;
  readonly parts: Int32Array;
}

export interface Grid {
  readonly cells: readonly string[];
  readonly positionOf: ReadonlyMap<string, number>;
  /** Whether a cell is of a commune and of leaf members only. */
  readonly isLeaf: Uint8Array;
  /** Each total from its leaves: every other equation follows from these. */
  readonly base: readonly Equation[];
  /** Each total also from the groups inside it: redundant for a program, quicker for bounds. */
  readonly all: readonly Equation[];
}

/** Every cell and equation of a cube, from public memberships only. */
export function makeGrid(cube: PublicCube, territories: Territories): Grid {
  const places = [...territories.keys()];
  const axes = [
    placeSums(territories),
    ...cube.axes.map(({ leaves, total, groups }) => memberSums(leaves, total, groups))
  ];
  const memberLists = [
    places,
    ...cube.axes.map(({ leaves, total, groups }) => [...leaves, ...(groups?.keys() ?? []), total])
  ];
  const choices = memberLists.reduce<string[][]>(
    (product, members) => product.flatMap((start) => members.map((member) => [...start, member])),
    [[]]
  );
  const cells = choices.map(([territory = '', ...members]) => cellName(territory, members));
  const positionOf = new Map(cells.map((cell, position) => [cell, position]));
  const at = (parts: readonly string[]): number => positionOf.get(cellName(parts[0] ?? '', parts.slice(1))) ?? -1;
  const leafMembers = [
    new Set([...territories].filter(([, { level }]) => level === 'commune').map(([code]) => code)),
    ...cube.axes.map(({ leaves }) => new Set(leaves))
  ];
  const isLeaf = Uint8Array.from(choices, (choice) =>
    choice.every((member, axis) => leafMembers[axis]?.has(member)) ? 1 : 0
  );
  const base: Equation[] = [];
  const all: Equation[] = [];
  for (const [axis, sums] of axes.entries()) {
    const bySum = new Map<string, { parts: readonly string[]; whole: boolean }[]>();
    for (const { parent, parts, whole } of sums) bySum.set(parent, [...(bySum.get(parent) ?? []), { parts, whole }]);
    for (const [position, choice] of choices.entries()) {
      for (const { parts, whole } of bySum.get(choice[axis] ?? '') ?? []) {
        const equation = { parent: position, parts: Int32Array.from(parts, (part) => at(choice.with(axis, part))) };
        all.push(equation);
        if (whole) base.push(equation);
      }
    }
  }
  return { cells, positionOf, isLeaf, base, all };
}

/** A grid with more sums, each of cells already in it: a zone somebody drew, what a level hides in all. */
export function withSums(
  grid: Grid,
  sums: readonly { readonly name: string; readonly parts: readonly string[] }[]
): Grid {
  const cells = [...grid.cells, ...sums.map(({ name }) => name)];
  const equations = sums.map(({ parts }, index) => ({
    parent: grid.cells.length + index,
    parts: Int32Array.from(parts, (part) => grid.positionOf.get(part) ?? -1)
  }));
  return {
    cells,
    positionOf: new Map(cells.map((cell, position) => [cell, position])),
    isLeaf: Uint8Array.from(cells, (_, position) => grid.isLeaf[position] ?? 0),
    base: [...grid.base, ...equations],
    all: [...grid.all, ...equations]
  };
}

interface NamedSum {
  readonly parent: string;
  readonly parts: readonly string[];
  /** The sum of all its leaves. */
  readonly whole: boolean;
}

/** A territory is the sum of its communes, and of the territories inside it with the communes left over. */
function placeSums(territories: Territories): NamedSum[] {
  const groups = [...territories].filter(([, { level }]) => level !== 'commune');
  const levels = [...new Set(groups.map(([, { level }]) => level))];
  return groups.flatMap(([parent, { level, communes }]): NamedSum[] => {
    const own = new Set(communes);
    const sums: NamedSum[] = [{ parent, parts: [...own], whole: true }];
    for (const other of levels) {
      if (other === level) continue;
      const inside = groups.filter(
        ([, territory]) =>
          territory.level === other &&
          territory.communes.length > 0 &&
          territory.communes.every((commune) => own.has(commune))
      );
      if (inside.length === 0) continue;
      const covered = new Set(inside.flatMap(([, territory]) => territory.communes));
      sums.push({
        parent,
        parts: [...inside.map(([code]) => code), ...[...own].filter((commune) => !covered.has(commune))],
        whole: false
      });
    }
    return sums;
  });
}

function memberSums(
  leaves: readonly string[],
  total: string,
  groups: ReadonlyMap<string, readonly string[]> | undefined
): NamedSum[] {
  const inner = [...(groups ?? [])].map(([parent, parts]) => ({ parent, parts, whole: true }));
  const whole = { parent: total, parts: leaves, whole: true };
  return groups === undefined ? [whole] : [...inner, whole, { parent: total, parts: [...groups.keys()], whole: false }];
}
