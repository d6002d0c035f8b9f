import { auditMask, type AuditReport } from '../../src/lib/disclosure/audit/audit.ts';
import { prove } from '../../src/lib/disclosure/audit/prove.ts';
import type { Cube } from '../../src/lib/disclosure/cube.ts';
import type { Rules } from '../../src/lib/disclosure/rules.ts';
import { primaryCells, type Primary } from '../../src/lib/disclosure/primary.ts';
import { suppress } from '../../src/lib/disclosure/secondary/suppress.ts';
import { AMOUNTS, cubeOfAmounts, cubeOfPersons, PERSONS, smallTable } from '../../tests/support/disclosure-cubes.ts';
import { hypercubes } from './disclosure-hypercube.ts';
import { optimum } from './disclosure-optimum.ts';
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
const LARGE = 73_000;
/** Tables small enough to have an exact optimum: rows, columns, and how many of each kind. */
const SMALL = { rows: 6, columns: 4, count: 12 };
/** Sizes that would take longer than this, by the growth seen so far, are said and not run. */
const PATIENCE = 60;
const COMPARED = 12_000;

interface Measured {
  readonly size: number;
  readonly masking: number;
  readonly audit: number;
  readonly heuristic: number;
}

/** Time of masking and of its audit by number of cells, and what they hide, beside the hypercube heuristic. */
export async function disclosure(): Promise<Line[]> {
  const lines: Line[] = [];
  await masking([1_000, 10_000, REAL, LARGE, 100_000], PATIENCE, (line) => lines.push(line));
  return [...lines, ...(await year()), ...(await besideOptimum())];
}

/** Twelve months of a cube, each masked after the one before, whose hidden cells cost less to hide again. */
export async function year(): Promise<Line[]> {
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

/** The same for the given sizes, as far as `patience` (seconds for one cube) goes; each line as soon as it is known. */
export async function masking(sizes: readonly number[], patience: number, tell: (line: Line) => void): Promise<void> {
  for (const kind of KINDS) {
    const done: Measured[] = [];
    for (const wanted of sizes) {
      const name = `${kind.name}, ${wanted.toLocaleString('fr-FR')} cellules`;
      const expected = forecast(done, wanted);
      if (expected > patience)
        tell({ what: `${name}, masquage`, measured: `~ ${seconds(expected)}, non mesuré`, target: target(wanted) });
      else (await measure(kind, name, wanted, done)).forEach(tell);
    }
  }
  tell({
    what: 'mémoire du processus, au plus haut',
    measured: `${Math.round(process.resourceUsage().maxRSS / 1024)} Mo`,
    target: '< 2 048 Mo'
  });
}

async function measure(kind: Kind, name: string, wanted: number, done: Measured[]): Promise<Line[]> {
  const cube = kind.make(wanted);
  const primary = primaryCells(cube, kind.rules);
  const [ours, maskingTime] = await timed(() => suppress(cube, primary, { publicZeros: !cube.countsPersons }));
  const [report, auditTime] = await timed(() => auditMask(cube, ours.mask, primary, ours.pools));
  const [theirs, heuristicTime] = await timed(() => hypercubes(cube, primary));
  const before = done.at(-1);
  const now: Measured = { size: cube.size, masking: maskingTime, audit: auditTime, heuristic: heuristicTime };
  done.push(now);
  const growth = (pick: (measured: Measured) => number): string =>
    before ? ` (${times(perTenfold(before, now, pick))} par décuple)` : '';
  return [
    {
      what: `${name}, masquage`,
      measured: seconds(maskingTime) + growth((measured) => measured.masking),
      target: target(wanted)
    },
    { what: `${name}, audit`, measured: seconds(auditTime) + growth((measured) => measured.audit), target: 'affiché' },
    {
      what: `${name}, hypercubes`,
      measured: seconds(heuristicTime) + growth((measured) => measured.heuristic),
      target: 'affiché'
    },
    { what: `${name}, masquage / hypercubes`, measured: times(maskingTime / heuristicTime), target: 'affiché' },
    {
      what: `${name}, valeur et cellules protégées par la règle`,
      measured: hiddenShares(cube, primary.reasons),
      target: 'affiché'
    },
    { what: `${name}, masquées`, measured: hiddenShares(cube, ours.mask), target: 'moins que les hypercubes' },
    { what: `${name}, masquées par hypercubes`, measured: hiddenShares(cube, theirs), target: 'affiché' },
    { what: `${name}, protégées que l’audit refuse`, measured: refused(report, primary), target: '0' },
    ...(wanted > COMPARED ? [] : [await judgeHypercubes(name, cube, theirs, primary)])
  ];
}

async function judgeHypercubes(name: string, cube: Cube, mask: Uint8Array, primary: Primary): Promise<Line> {
  const { pools } = await prove(cube, mask, primary, primary.cells);
  return {
    what: `${name}, par hypercubes, que l’audit refuse (dont déduites)`,
    measured: refused(auditMask(cube, mask, primary, pools), primary),
    target: 'affiché'
  };
}

/**
 * Value hidden in small tables against the exact optimum, which guards against a reader who knows nothing: ours guards
 * against contributors too, and may hide more for them.
 */
async function besideOptimum(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { name, rules } of KINDS) {
    const lost = { ours: 0, optimal: 0, hypercubes: 0, tables: 0 };
    for (let seed = 0; seed < SMALL.count; seed++) {
      const cube = smallTable(SMALL.rows, SMALL.columns, rules === PERSONS, seed);
      const primary = primaryCells(cube, rules);
      const best = await optimum(cube, primary);
      if (best === null) continue;
      lost.tables++;
      lost.optimal += valueHidden(cube, best);
      lost.ours += valueHidden(cube, (await suppress(cube, primary, { publicZeros: !cube.countsPersons })).mask);
      lost.hypercubes += valueHidden(cube, hypercubes(cube, primary));
    }
    lines.push(
      {
        what: `${name}, ${lost.tables} tableaux de ${SMALL.rows} × ${SMALL.columns}, valeur masquée / optimum exact`,
        measured: times(lost.ours / lost.optimal),
        target: 'affiché'
      },
      {
        what: `${name}, hypercubes / optimum exact`,
        measured: times(lost.hypercubes / lost.optimal),
        target: 'affiché'
      }
    );
  }
  return lines;
}

function valueHidden(cube: Cube, mask: Uint8Array): number {
  return cube.values.reduce((sum, value, cell) => sum + (mask[cell] === 1 ? value : 0), 0);
}

function refused({ failures }: AuditReport, { cells }: Primary): string {
  return `${failures.length} (${failures.filter(({ kind }) => kind === 'deductible').length}) sur ${cells.length}`;
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

/** Time for `wanted` cells by the growth between the last two sizes; proportional after the first. */
function forecast(done: readonly Measured[], wanted: number): number {
  const last = done.at(-1);
  const before = done.at(-2);
  if (!last) return 0;
  const exponent = before ? Math.max(1, Math.log10(perTenfold(before, last, (measured) => measured.masking))) : 1;
  return last.masking * (wanted / last.size) ** exponent;
}

function perTenfold(before: Measured, now: Measured, pick: (measured: Measured) => number): number {
  return (pick(now) / pick(before)) ** (1 / Math.log10(now.size / before.size));
}

function target(cells: number): string {
  return cells === REAL ? `< ${A_YEAR / VINTAGES} s par millésime` : 'affiché';
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}
