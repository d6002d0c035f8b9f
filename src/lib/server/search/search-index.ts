import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import { listedRequests } from '../describe/request-list.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { Courses, type Taught } from './courses.ts';
import { NameIndex, type NameEntry } from './names.ts';
import { occupationNames, Occupations } from './occupations.ts';
import { PlaceIndex } from './places.ts';
import { questionOf, type Question } from './questions.ts';
import { readSearchTables, type School, type SearchTables, type Sector, type Skill } from './read-tables.ts';
import { schoolNames, sectorNames, skillNames } from './things.ts';

type Catalogue = ReadonlyMap<string, CataloguedRequest>;

/** The names of all that a snapshot holds, made once: every door looks into it. */
export interface SearchIndex {
  readonly catalogue: Catalogue;
  readonly reference: Reference;
  readonly tables: SearchTables;
  readonly places: PlaceIndex;
  readonly occupations: Occupations;
  readonly courses: Courses;
  readonly sectors: NameIndex<Sector>;
  readonly skills: NameIndex<Skill>;
  readonly schools: NameIndex<School>;
  readonly questions: readonly Question[];
}

const made = new WeakMap<Reference, Promise<SearchIndex>>();

/** The index of a snapshot: made the first time, by slices that leave readers their turn. */
export function searchIndexOf(snapshot: Snapshot): Promise<SearchIndex> {
  const known = made.get(snapshot.reference);
  if (known !== undefined) return known;
  const making = snapshot
    .connect((connection) => readSearchTables(connection))
    .then((tables) => makeSearchIndex(snapshot.reference, snapshot.catalogue, tables));
  made.set(snapshot.reference, making);
  making.catch(() => made.delete(snapshot.reference));
  return making;
}

/** Makes the index before anybody searches, when the health is asked. A failure is told to who searches. */
export function prepareSearch(snapshot: Snapshot): void {
  if (made.has(snapshot.reference)) return;
  snapshot.enter();
  searchIndexOf(snapshot)
    .catch(() => undefined)
    .finally(() => snapshot.leave());
}

export async function makeSearchIndex(
  reference: Reference,
  catalogue: Catalogue,
  tables: SearchTables
): Promise<SearchIndex> {
  const occupations = new Occupations(reference, tables, await filled(occupationNames(reference)));
  const courses = new Courses(new NameIndex<Taught>());
  await filled(courses.fill(reference, tables, occupations), courses.names);
  return {
    catalogue,
    reference,
    tables,
    places: new PlaceIndex(reference.territories, tables),
    occupations,
    courses,
    sectors: await filled(sectorNames(tables)),
    skills: await filled(skillNames(tables)),
    schools: await filled(schoolNames(tables)),
    questions: listedRequests(catalogue, reference).map(questionOf)
  };
}

/** Milliseconds of work between two turns given to readers. */
const SLICE_MS = 8;

async function filled<T>(entries: Iterable<NameEntry<T>>, names = new NameIndex<T>()): Promise<NameIndex<T>> {
  let since = performance.now();
  for (const entry of entries) {
    names.add(entry);
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
  return names;
}
