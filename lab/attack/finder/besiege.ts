import { ShareClasses } from './classes.ts';
import { stateCosts } from './costs.ts';
import { cellKey, readCubes, type Cube } from './cube.ts';
import { stateLone } from './lone.ts';
import { placeSums, type PlaceSum } from './place-sums.ts';
import { propagate } from './propagate.ts';
import { findRelations, type Cell, type Found } from './relations.ts';
import { slicesOn } from './slices.ts';
import type { Folder } from './snapshots.ts';
import { System, WAYS, type Knowledge, type Way } from './system.ts';
import type { Geography } from './geography.ts';

/** What is known of one masked measure at one date. */
export interface Front {
  readonly cube: Cube;
  readonly date: string;
  readonly system: System;
  /** Relations with other figures that are believed, and those that no table fits. */
  readonly relations: readonly Found[];
  readonly refused: readonly string[];
}

/** What was heard elsewhere of the cells of a cube: answers of the API, archives. */
export type Hearing = (cube: Cube, date: string, system: System) => void;

export const EVERYTHING: Knowledge = { ways: 'all', only: 'everything' };
/** The rule by which cells are hidden is public; nobody is promised that readers do not use it. */
export const ALL_BUT_RULE: Knowledge = { ways: new Set(WAYS.filter((way) => way !== 'rule')), only: 'everything' };

/** Finds all that a folder says of each of its masked measures. */
export function besiege(folder: Folder, hearings: readonly Hearing[] = []): Front[] {
  const sums = new Map<string, readonly PlaceSum[]>();
  return readCubes(folder).flatMap((cube) => {
    const edition = folder.snapshots.length - 1;
    const relations = findRelations(cube, slicesOn(cube, folder), edition);
    return cube.dates.map((date) => makeFront(folder, cube, date, relations, hearings, sums));
  });
}

function makeFront(
  folder: Folder,
  cube: Cube,
  date: string,
  relations: readonly Found[],
  hearings: readonly Hearing[],
  known: Map<string, readonly PlaceSum[]>
): Front {
  const system = new System();
  const rows = cube.rows.filter((row) => row.date === date);
  stateRows(folder, cube, date, system);
  const places = new Set(rows.map(({ place }) => place));
  const key = [...places].sort((a, b) => a - b).join();
  const sums = known.get(key) ?? placeSums(folder.geography, places);
  known.set(key, sums);
  relatePlaces(cube, sums, places, folder.geography, system);
  relateMembers(
    cube,
    rows.map(({ place }) => place),
    system
  );
  stateLone(cube, date, folder.snapshots.length - 1, system);
  stateCosts(cube, date, folder, system);
  for (const hearing of hearings) hearing(cube, date, system);
  const unit =
    relations
      .find(({ way, text }) => way === 'unit' && text.startsWith('un au moins'))
      ?.text.split(', ')
      .at(-1) ?? null;
  const shares = new ShareClasses(cube, folder.geography, date, unit);
  shares.state(system);
  const refused: string[] = [];
  const believed = relations.filter((relation) => believe(relation, cube, date, system, refused));
  shares.stateHolders(system, propagate(system, ALL_BUT_RULE));
  return { cube, date, system, relations: believed, refused };
}

/** What rows of all snapshots show, and the bounds of what they hide; see `corrections.ts` for corrected ones. */
function stateRows({ snapshots, geography }: Folder, cube: Cube, date: string, system: System): void {
  const current = snapshots.length - 1;
  for (const row of cube.rows) {
    if (row.date !== date) continue;
    const cell = system.cell(cellKey(row.place, row.members));
    const way = wayOf(geography, row.snapshot, current, row.place);
    const from = `${row.code} × ${row.members.join(' × ')}${row.snapshot === current ? '' : ' (instantané antérieur)'}`;
    const { low, high } = cube.measure;
    const numbers = row.row.cells;
    const bound = (column: string | null, otherwise: number): number => {
      const value = column === null ? null : numbers[column];
      return typeof value === 'number' ? value : otherwise;
    };
    if (row.value !== null) system.state(cell, row.value, row.value, way, `publiée, ${from}`);
    else if (low !== null || high !== null)
      system.state(cell, bound(low, 0), bound(high, Infinity), way, `bornes, ${from}`);
  }
}

function wayOf(geography: Geography, snapshot: number, current: number, place: number): Way {
  if (snapshot === current) return 'shown';
  if (geography.inEdition(current, place)) return 'earlier';
  return geography.hasLevel(place, 'commune') ? 'merger' : 'edition';
}

function relatePlaces(
  cube: Cube,
  sums: readonly PlaceSum[],
  places: ReadonlySet<number>,
  geography: Geography,
  system: System
): void {
  const choices = new Set(cube.rows.map(({ members }) => members.join('|')));
  for (const { parts, minus, way, redundant } of sums) {
    if (![...parts, ...minus].every((place) => places.has(place))) continue;
    for (const members of choices) {
      const at = (place: number): number => system.cell(`${place}|${members}`);
      system.equal(
        parts.map(at),
        minus.map(at),
        way,
        `somme de territoires, ${members}, ${describe(geography, [...parts, ...minus])}`,
        redundant
      );
    }
  }
}

function describe(geography: Geography, places: readonly number[]): string {
  return places
    .slice(0, 4)
    .map((place) => `${geography.communesOf(place).slice(0, 2).join('+')}…${geography.communesOf(place).length}`)
    .join(', ');
}

function relateMembers(cube: Cube, places: readonly number[], system: System): void {
  const choices = [...new Set(cube.rows.map(({ members }) => members.join('|')))].map((text) => text.split('|'));
  const own = new Set(choices.map((choice) => choice.join('|')));
  for (const place of new Set(places))
    for (const [axis, sums] of cube.sums.entries())
      for (const { parent, parts } of sums)
        for (const choice of choices) {
          if (choice[axis] !== parent) continue;
          const members = parts.map((part) => choice.with(axis, part));
          if (!members.every((member) => own.has(member.join('|')))) continue;
          system.equal(
            members.map((member) => system.cell(cellKey(place, member))),
            [system.cell(cellKey(place, choice))],
            'sums',
            `somme de ${cube.table.axes[axis] ?? ''}, ${choice.join(' × ')}`
          );
        }
}

/** States what a relation tells of every cell, unless no table fits it. */
function believe(relation: Found, cube: Cube, date: string, system: System, refused: string[]): boolean {
  const before = system.statements.length;
  const cells = new Map<string, Cell>();
  for (const row of cube.rows)
    if (row.date === date) {
      const key = cellKey(row.place, row.members);
      cells.set(key, { date, key, place: row.place, members: row.members, row: row.row });
    }
  for (const [key, cell] of cells) {
    const told = relation.told(cell);
    const position = system.find(key);
    if (told && position !== undefined)
      system.state(position, told[0], told[1], relation.way, relation.text, {
        open: relation.open,
        counted: relation.counted
      });
  }
  if (system.statements.length === before) return false;
  const { contradiction } = propagate(system, ALL_BUT_RULE);
  if (contradiction === null) return true;
  system.statements.splice(before);
  refused.push(`${relation.text} : ${contradiction}`);
  return false;
}
