import type { Reference } from '../snapshot/reference.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { listedRequests } from '../describe/request-list.ts';
import { CourseSearch } from './courses.ts';
import { OccupationSearch } from './occupations.ts';
import { PlaceIndex } from './places.ts';
import { questionOf, type Question } from './questions.ts';
import { readSearchTables, type SearchTables } from './read-tables.ts';
import { ReceptionSearch } from './receptions.ts';
import { SchoolSearch } from './schools.ts';
import { SectorSearch } from './sectors.ts';
import { SkillSearch } from './skills.ts';

type Catalogue = ReadonlyMap<string, CataloguedRequest>;

/** The names of all that a snapshot holds, made once: every door looks into it. */
export interface SearchIndex {
  readonly catalogue: Catalogue;
  readonly reference: Reference;
  readonly places: PlaceIndex;
  readonly occupations: OccupationSearch;
  readonly courses: CourseSearch;
  readonly sectors: SectorSearch;
  readonly skills: SkillSearch;
  readonly receptions: ReceptionSearch;
  readonly schools: SchoolSearch;
  readonly quarters: SearchTables['quarters'];
  readonly questions: readonly Question[];
}

const made = new WeakMap<Reference, Promise<SearchIndex>>();

/** The index of a snapshot: made the first time, by slices that leave readers their turn. */
export function searchIndexOf(snapshot: Snapshot, catalogue: Catalogue): Promise<SearchIndex> {
  const known = made.get(snapshot.reference);
  if (known !== undefined) return known;
  const making = snapshot
    .connect((connection) => readSearchTables(connection))
    .then((tables) => makeSearchIndex(snapshot.reference, catalogue, tables));
  made.set(snapshot.reference, making);
  making.catch(() => made.delete(snapshot.reference));
  return making;
}

/** Makes the index before anybody searches, when the health is asked. A failure is told to who searches. */
export function prepareSearch(snapshot: Snapshot, catalogue: Catalogue): void {
  if (made.has(snapshot.reference)) return;
  snapshot.enter();
  searchIndexOf(snapshot, catalogue)
    .catch(() => undefined)
    .finally(() => snapshot.leave());
}

export async function makeSearchIndex(
  reference: Reference,
  catalogue: Catalogue,
  tables: SearchTables
): Promise<SearchIndex> {
  const occupations = new OccupationSearch(reference, tables);
  const courses = new CourseSearch(reference, tables, occupations);
  const skills = new SkillSearch(tables);
  for (const one of [occupations, courses, skills]) await bySlices(one.fill());
  return {
    catalogue,
    reference,
    places: new PlaceIndex(reference.territories, tables),
    occupations,
    courses,
    sectors: new SectorSearch(tables),
    skills,
    receptions: new ReceptionSearch(tables),
    schools: new SchoolSearch(tables),
    quarters: tables.quarters,
    questions: listedRequests(catalogue, reference).map(questionOf)
  };
}

/** Milliseconds of work between two turns given to readers. */
const SLICE_MS = 8;
/** Steps between two looks at the clock. */
const STEPS = 64;

async function bySlices(work: Generator<void>): Promise<void> {
  let since = performance.now();
  for (let step = 1; !work.next().done; step++) {
    if (step % STEPS !== 0 || performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  }
}
