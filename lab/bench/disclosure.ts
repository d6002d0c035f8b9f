import { auditMask } from '../../src/lib/disclosure/audit/audit.ts';
import type { Axis, Sum } from '../../src/lib/disclosure/axis.ts';
import { coordinatesOf, type Cube } from '../../src/lib/disclosure/cube.ts';
import type { Rules } from '../../src/lib/disclosure/rules.ts';
import { primaryCells, type Primary } from '../../src/lib/disclosure/primary.ts';
import { suppress } from '../../src/lib/disclosure/secondary/suppress.ts';
import { AMOUNTS, cubeOfAmounts, cubeOfPersons, PERSONS } from '../../tests/support/disclosure-cubes.ts';
import { times, type Line } from './measure.ts';

interface Kind {
  readonly name: string;
  readonly make: (cells: number) => Cube;
  readonly rules: Rules;
}

const KINDS: readonly Kind[] = [
  { name: 'personnes', make: cubeOfPersons, rules: PERSONS },
  { name: 'montants', make: cubeOfAmounts, rules: AMOUNTS }
];

/** A cube of a region (communes and groups × sex × age): so many cells, for twelve months, in so many seconds. */
const REAL = 15_000;
const VINTAGES = 12;
const A_YEAR = 300;

/** Time of masking and of its audit by number of cells, and what they hide, beside the hypercube heuristic. */
export async function disclosure(): Promise<Line[]> {
  const lines: Line[] = [];
  await masking([1_000, 10_000, REAL], (line) => lines.push(line));
  return [...lines, ...(await year())];
}

/** Twelve months of a cube, each masked after the one before, whose hidden cells cost less to hide again. */
async function year(): Promise<Line[]> {
  const start = performance.now();
  let before: Uint8Array | undefined;
  let refusals = 0;
  const [, processor] = await timed(async () => {
    for (let month = 0; month < VINTAGES; month++) {
      const cube = cubeOfPersons(REAL, month);
      const primary = primaryCells(cube, PERSONS);
      const { mask, pools } = await suppress(cube, primary, { before });
      refusals += auditMask(cube, mask, primary, pools).failures.length;
      before = mask;
    }
  });
  const name = `personnes, ${REAL.toLocaleString('fr-FR')} cellules, ${VINTAGES} mois de suite`;
  return [
    {
      what: `${name}, masqués et prouvés`,
      measured: `${seconds((performance.now() - start) / 1000)} (${seconds(processor)} de processeur)`,
      target: `< ${A_YEAR} s`
    },
    { what: `${name}, protégées que l’audit refuse`, measured: String(refusals), target: '0' }
  ];
}

/** The same for the given sizes, each line as soon as it is known. */
export async function masking(sizes: readonly number[], tell: (line: Line) => void): Promise<void> {
  for (const kind of KINDS) for (const cells of sizes) (await measure(kind, cells)).forEach(tell);
  tell({
    what: 'mémoire du processus, au plus haut',
    measured: `${Math.round(process.resourceUsage().maxRSS / 1024)} Mo`,
    target: '< 2 048 Mo'
  });
}

async function measure({ name: of, make, rules }: Kind, cells: number): Promise<Line[]> {
  const cube = make(cells);
  const primary = primaryCells(cube, rules);
  const [ours, maskingTime] = await timed(() => suppress(cube, primary, { publicZeros: !cube.countsPersons }));
  const [{ failures }, auditTime] = await timed(() => auditMask(cube, ours.mask, primary, ours.pools));
  const [theirs, heuristicTime] = await timed(() => hypercubes(cube, primary));
  const name = `${of}, ${cells.toLocaleString('fr-FR')} cellules`;
  const target = cells === REAL ? `< ${A_YEAR / VINTAGES} s par millésime` : 'affiché';
  return [
    { what: `${name}, masquage`, measured: seconds(maskingTime), target },
    { what: `${name}, audit`, measured: seconds(auditTime), target: 'affiché' },
    { what: `${name}, masquage / hypercubes`, measured: times(maskingTime / heuristicTime), target: 'affiché' },
    { what: `${name}, protégées par la règle`, measured: hiddenShares(cube, primary.reasons), target: 'affiché' },
    { what: `${name}, masquées`, measured: hiddenShares(cube, ours.mask), target: 'moins que les hypercubes' },
    { what: `${name}, masquées par hypercubes`, measured: hiddenShares(cube, theirs), target: 'affiché' },
    {
      what: `${name}, protégées que l’audit refuse`,
      measured: `${failures.length} sur ${primary.cells.length}`,
      target: '0'
    }
  ];
}

function hiddenShares(cube: Cube, mask: Uint8Array): string {
  let [all, lost, cells] = [0, 0, 0];
  for (const [cell, value] of cube.values.entries()) {
    all += value;
    if (mask[cell] === 0) continue;
    lost += value;
    cells++;
  }
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  return `${percent(lost / all)} en valeur, ${percent(cells / cube.size)}`;
}

/** Seconds of processor: others may be using this machine. */
async function timed<T>(task: () => Promise<T> | T): Promise<[T, number]> {
  const start = process.cpuUsage();
  const result = await task();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/**
 * The hypercube heuristic (Repsilber, 1994; Giessing and Repsilber, 2002), from the Handbook on Statistical Disclosure
 * Control (2nd ed., § 4.4.4), to be compared with: each hidden cell gets the cheapest hypercube that lets it move
 * enough.
 */
function hypercubes(cube: Cube, primary: Primary): Uint8Array {
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
