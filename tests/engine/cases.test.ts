import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { again } from '../support/depth.ts';
import { expectMiddles } from '../support/middles.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { ALERT_WORLD } from '../support/alert-rows.ts';
import { HIDDEN_WORLD } from '../support/hidden-rows.ts';
import { COURSE_MAP_WORLD, COURSE_ROWS, COURSE_WORLD } from '../support/course-rows.ts';
import { TRAINING_ROWS, TRAINING_WORLD } from '../support/training-rows.ts';

/** One case: a request of the catalogue on the hand-written snapshot, with its parameters and what must come out. */
interface Case {
  readonly cas: string;
  readonly requete: string;
  /**
   * What the case is there for (`cases-coverage.test.ts` wants each of each request): a hidden operand, or a boundary.
   */
  readonly genre?: string | readonly string[];
  /**
   * `formation`: on the snapshot where the files of enrolments and tensions are there too; `masque`: on that one, with
   * cells hidden and rates at their threshold; `diplome`: with courses at theirs; `carte`: with those of a map of
   * courses; `alertes`: with alerts and the series that judge them.
   */
  readonly monde?: 'formation' | 'masque' | 'diplome' | 'carte' | 'alertes';
  readonly parametres?: Readonly<Record<string, string | number>>;
  /** Rows in order; each is compared on the columns it names. */
  readonly lignes?: readonly Readonly<Record<string, unknown>>[];
  readonly nombre?: number;
  readonly etat?: string;
  /** Part of the one signal that the rows raise; an empty text when none may be raised. */
  readonly signal?: string;
  readonly lecture?: string;
  /** Part of the message of a refusal. */
  readonly erreur?: string;
}

const CASES = join(import.meta.dirname, 'cases');
const WORLDS = {
  cas: TRAINING_ROWS + COURSE_ROWS,
  formation: TRAINING_ROWS + COURSE_ROWS + TRAINING_WORLD,
  masque: TRAINING_ROWS + COURSE_ROWS + TRAINING_WORLD + HIDDEN_WORLD,
  diplome: TRAINING_ROWS + COURSE_ROWS + TRAINING_WORLD + COURSE_WORLD,
  carte: TRAINING_ROWS + COURSE_ROWS + TRAINING_WORLD + COURSE_MAP_WORLD,
  alertes: ALERT_WORLD
};
const folders: string[] = [];
const engines = new Map<string, Engine>();

beforeAll(async () => {
  for (const [world, change] of Object.entries(WORLDS)) {
    const folder = makeFolder();
    folders.push(folder);
    await publishFixture(folder, world, { change });
    engines.set(world, new Engine(readConfig({ MAILLE_OUT: folder, MAILLE_FILS: '1' }), CATALOGUE));
  }
});
afterAll(() => {
  for (const engine of engines.values()) engine.close();
  folders.forEach(removeFolder);
});

/**
 * Whole numbers to the last digit; a fraction to the twelfth decimal, since a sum worked by hand is not rounded in the
 * engine's order.
 */
function expectedRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'number' ? (expect.closeTo(value, 12) as unknown) : value
    ])
  );
}

/**
 * Of each request, in each run: its first case, the first that hides an operand and the first that leaves one out, and
 * what it refuses, which costs nothing. The others say again, of another year, place, threshold or column, what these
 * say of its formula.
 */
function isKept({ requete, genre = [], erreur }: Case): boolean {
  if (erreur !== undefined) return true;
  const said = ['', 'operande_cache', 'operande_ecarte'].filter((kind) => kind === '' || genre.includes(kind));
  const isNew = said.some((kind) => !seen.has(`${requete} ${kind}`));
  for (const kind of said) seen.add(`${requete} ${kind}`);
  return isNew;
}

const seen = new Set<string>();

async function check(expected: Case): Promise<void> {
  const given = Object.entries(expected.parametres ?? {}).map(([name, value]): [string, string] => [
    name,
    String(value)
  ]);
  const asked = engines.get(expected.monde ?? 'cas');
  if (!asked) throw new Error(`Monde inconnu : ${expected.monde}`);
  const outcome = asked.use(expected.requete, given, (prepared) => asked.answer(prepared));
  if (expected.erreur !== undefined) {
    await expect(outcome).rejects.toThrow(expected.erreur);
    return;
  }
  const { meta, table } = await outcome;
  const rows = jsonRows(table);
  expectMiddles(meta.colonnes, rows);
  if (expected.lignes) {
    expect(rows.slice(0, expected.lignes.length)).toMatchObject(expected.lignes.map(expectedRow));
    expect(rows.length).toBe(expected.nombre ?? expected.lignes.length);
  } else if (expected.nombre !== undefined) expect(rows.length).toBe(expected.nombre);
  if (expected.etat) expect(meta.etat).toBe(expected.etat);
  if (expected.signal !== undefined)
    expect(meta.signalements).toEqual(expected.signal === '' ? [] : [expect.stringContaining(expected.signal)]);
  if (expected.lecture) expect(meta.requete.lecture?.replaceAll('\u202f', ' ')).toBe(expected.lecture);
}

for (const file of readdirSync(CASES).filter((name) => name.endsWith('.yaml'))) {
  describe(file, () => {
    const cases = parse(readFileSync(join(CASES, file), 'utf8')) as Case[];
    const kept = cases.filter(isKept);
    test.each(kept)('$cas', check);
    again.each(cases.filter((one) => !kept.includes(one)))('$cas', check);
  });
}
