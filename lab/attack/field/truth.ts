import type { Front } from '../finder/besiege.ts';
import { leavesOf } from '../finder/classes.ts';
import { cellKey, type Published } from '../finder/cube.ts';
import type { Guarded } from '../finder/verdict.ts';
import { protectedJobs, protectedPersons, type Truth } from '../judge.ts';
import type { Region } from './map.ts';
import type { Prey } from './prey.ts';

/** A line of a file, as a part of the cells that hold it. */
export interface TrueLine {
  readonly vintage: string;
  readonly commune: string;
  readonly members: readonly string[];
  readonly truth: Truth;
}

/** The rule that protects a measure. */
export type Rule = typeof protectedPersons;

/** What the files of a region really say, by masked table. */
export function trueLines({
  jobs,
  seekers,
  young
}: Prey): ReadonlyMap<string, { lines: readonly TrueLine[]; rule: Rule }> {
  const persons = (figures: Prey['seekers']): TrueLine[] =>
    figures.map(({ commune, vintage, kind, persons: value }) => ({
      vintage,
      commune,
      members: kind,
      truth: { value, units: value, largest: Math.min(1, value) }
    }));
  return new Map([
    [
      'cube_emploi_activites',
      {
        rule: protectedJobs,
        lines: [...jobs].flatMap(([year, figures]) =>
          figures.map(({ commune, activity, jobs: value, units, largest }) => ({
            vintage: String(year),
            commune,
            members: [`a17:${activity}`],
            truth: { value, units, largest }
          }))
        )
      }
    ],
    ['cube_demandeurs_profil', { rule: protectedPersons, lines: persons(seekers) }],
    ['cube_decrochage', { rule: protectedPersons, lines: persons(young) }]
  ]);
}

/** Communes of a territory in an edition of the map; a commune that took others over holds theirs. */
export function communesOf({ communes, merged }: Region, code: string): string[] {
  const [level = '', bare = ''] = code.split(':');
  const levels: Readonly<Record<string, (commune: Region['communes'][number]) => string>> = {
    commune: (commune) => commune.code,
    epci: ({ epci }) => epci,
    zone_emploi: ({ zone }) => zone,
    bassin: ({ bassin }) => bassin.padStart(4, '0'),
    departement: ({ departement }) => departement,
    region: () => '08'
  };
  const own = communes.filter((commune) => levels[level]?.(commune) === bare).map((commune) => commune.code);
  if (own.length === 0) throw new Error(`${code} n’a pas de commune.`);
  return [...own, ...[...merged].flatMap(([gone, heir]) => (own.includes(heir) ? [gone] : []))];
}

/** What every published cell of a front really holds, by its key; and what the rows that show something else say. */
export interface Truths {
  readonly cells: ReadonlyMap<string, Truth>;
  readonly names: ReadonlyMap<string, string>;
  readonly wrong: readonly string[];
}

/** Adds the lines up, cell by cell. @param communesIn communes of a code in the edition of a snapshot */
export function truthsOf(
  front: Front,
  lines: readonly TrueLine[],
  communesIn: (snapshot: number, code: string) => readonly string[]
): Truths {
  const byCommune = new Map<string, TrueLine[]>();
  for (const line of lines)
    if (line.vintage === front.date) byCommune.set(line.commune, [...(byCommune.get(line.commune) ?? []), line]);
  const cells = new Map<string, Truth>();
  const names = new Map<string, string>();
  const wrong: string[] = [];
  const made = new Map<string, Truth>();
  for (const row of front.cube.rows) {
    if (row.date !== front.date) continue;
    const communes = communesIn(row.snapshot, row.code);
    const id = `${[...communes].sort().join()}|${row.members.join('|')}`;
    const truth = made.get(id) ?? addUp(communes, row, front, byCommune);
    made.set(id, truth);
    const key = cellKey(row.place, row.members);
    cells.set(key, truth);
    names.set(key, `${row.code} × ${row.members.join(' × ')}`);
    if (row.value !== null && row.value !== truth.value)
      wrong.push(`${names.get(key) ?? ''} : ${row.value} au lieu de ${truth.value}`);
  }
  return { cells, names, wrong };
}

/** Cells that a rule protects, and what it promises of each. */
export function guardedCells({ cells, names }: Truths, rule: Rule): Guarded[] {
  return rule(cells).map(({ cell, ...promise }) => ({ key: cell, name: names.get(cell) ?? cell, ...promise }));
}

function addUp(
  communes: readonly string[],
  { members }: Published,
  { cube }: Front,
  lines: ReadonlyMap<string, readonly TrueLine[]>
): Truth {
  const leaves = members.map((member, axis) => new Set(leavesOf(cube, axis, member)));
  const truth = { value: 0, units: 0, largest: 0 };
  for (const commune of communes)
    for (const line of lines.get(commune) ?? []) {
      if (!line.members.every((member, axis) => leaves[axis]?.has(member))) continue;
      truth.value += line.truth.value;
      truth.units += line.truth.units;
      truth.largest = Math.max(truth.largest, line.truth.largest);
    }
  return truth;
}
