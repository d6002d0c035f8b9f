import type { Axis, Sum } from '../../src/lib/disclosure/axis.ts';
import { coordinatesOf, type Cube } from '../../src/lib/disclosure/cube.ts';
import type { Primary } from '../../src/lib/disclosure/primary.ts';

/**
 * The hypercube heuristic (Repsilber, 1994; Giessing and Repsilber, 2002), from the Handbook on Statistical Disclosure
 * Control (2nd ed., § 4.4.4), to be compared with: each hidden cell gets the cheapest hypercube that lets it move
 * enough.
 */
export function hypercubes(cube: Cube, primary: Primary): Uint8Array {
  const mask = new Uint8Array(cube.size);
  for (const cell of primary.cells) mask[cell] = 1;
  const sums = cube.axes.map(simpleSums);
  let targets = [...primary.cells];
  while (targets.length > 0) {
    const added: number[] = [];
    for (const target of targets) {
      const members = coordinatesOf(cube, target);
      const need =
        primary.reasons[target] === 0
          ? Number.MIN_VALUE
          : (primary.high[target] as number) - (primary.low[target] as number);
      for (const table of tables(members.map((member, axis) => sums[axis]?.[member] ?? []))) {
        for (const cell of cheapest(cube, mask, target, members, table, need)) {
          if (mask[cell] === 1) continue;
          mask[cell] = 1;
          added.push(cell);
        }
      }
    }
    targets = added;
  }
  return mask;
}

/** Sums through each member, less those that follow from coarser parts. */
function simpleSums(axis: Axis): Sum[][] {
  const isCoarse = (sum: Sum): boolean => sum.parts.some((part) => part >= axis.leafCount);
  const divided = new Set(axis.sums.filter(isCoarse).map(({ parent }) => parent));
  const kept = axis.sums.filter((sum) => isCoarse(sum) || !divided.has(sum.parent));
  return axis.members.map((_, member) => kept.filter((sum) => sum.parent === member || sum.parts.includes(member)));
}

/** One sum for each axis, in every way. */
function tables(choices: readonly (readonly Sum[])[]): Sum[][] {
  return choices.reduce<Sum[][]>((found, sums) => found.flatMap((table) => sums.map((sum) => [...table, sum])), [[]]);
}

interface Best {
  cost: number;
  range: number;
  corners: number[];
}

/** Corners of the cheapest hypercube wide enough, or of the widest when none is. */
function cheapest(
  cube: Cube,
  mask: Uint8Array,
  target: number,
  members: readonly number[],
  table: readonly Sum[],
  need: number
): number[] {
  const { values, strides } = cube;
  const best: Best = { cost: Infinity, range: 0, corners: [] };
  const widest: Best = { cost: Infinity, range: 0, corners: [] };
  const visit = (
    axis: number,
    corners: readonly number[],
    signs: readonly number[],
    cost: number,
    rising: number,
    falling: number
  ): void => {
    if (best.cost === 0) return;
    const range = rising + falling;
    if (range < need && range < widest.range) return;
    const sum = table[axis];
    if (sum === undefined) {
      if (range >= need) Object.assign(best, { cost, range, corners });
      else if (range > widest.range || (range === widest.range && cost < widest.cost))
        Object.assign(widest, { cost, range, corners });
      return;
    }
    const own = members[axis] as number;
    for (let k = -1; k < sum.parts.length; k++) {
      const other: number = k < 0 ? sum.parent : (sum.parts[k] as number);
      if (other === own) continue;
      // Two parts move against each other, a part and its total together.
      const turn = other === sum.parent || own === sum.parent ? 1 : -1;
      const shift: number = (other - own) * (strides[axis] as number);
      let [price, up, down] = [cost, rising, falling];
      for (let corner = 0; corner < corners.length && price < best.cost; corner++) {
        const cell = (corners[corner] as number) + shift;
        const value = values[cell] as number;
        if (value === 0) price = Infinity;
        else if (mask[cell] !== 1) price += value;
        if (turn * (signs[corner] as number) > 0) down = Math.min(down, value);
        else up = Math.min(up, value);
      }
      if (price >= best.cost) continue;
      visit(
        axis + 1,
        [...corners, ...corners.map((cell) => cell + shift)],
        [...signs, ...signs.map((sign) => sign * turn)],
        price,
        up,
        down
      );
    }
  };
  visit(0, [target], [1], 0, Infinity, values[target] as number);
  return best.cost < Infinity ? best.corners : widest.corners;
}
