import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerRow } from '../../src/lib/catalogue/api/answer.ts';
import { classifyGaps, testGap, testScore, withoutPart } from '../../src/lib/disclosure/significance.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { COURSE_MAP_WORLD, COURSE_ROWS } from '../support/course-rows.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { TRAINING_ROWS, TRAINING_WORLD } from '../support/training-rows.ts';

const folder = makeFolder();
let engine: Engine;

beforeAll(async () => {
  await publishFixture(folder, 'familles', { change: TRAINING_ROWS + COURSE_ROWS + TRAINING_WORLD + COURSE_MAP_WORLD });
  engine = new Engine(readConfig({ MAILLE_OUT: folder, MAILLE_FILS: '1' }), CATALOGUE);
});
afterAll(() => {
  engine.close();
  removeFolder(folder);
});

async function rowsOf(id: string, given: Readonly<Record<string, string>> = {}): Promise<AnswerRow[]> {
  return engine.use(id, Object.entries(given), async (prepared) => jsonRows((await engine.answer(prepared)).table));
}

/**
 * Parameters that a request may have beside those that change its figures: what a reader chooses to see of one table.
 */
const CHOOSING = ['voie', 'formation'];

test('a parameter that only chooses rows is not in the select: its rows are one family', () => {
  const tested = REQUESTS.filter(({ colonnes }) => colonnes.some(({ test: gap }) => gap !== undefined));
  expect(tested.length).toBeGreaterThan(4);
  expect(
    tested
      .filter(({ parametres, montre }) => montre === undefined && parametres.some(({ nom }) => CHOOSING.includes(nom)))
      .map(({ id }) => id)
  ).toEqual([]);
});

test('outcomes are never tested against the diploma, of which the speciality is a part', () => {
  const contre = REQUESTS.flatMap(({ colonnes }) => colonnes.flatMap(({ test: gap }) => gap?.contre ?? []));
  expect(contre.length).toBeGreaterThan(4);
  expect(contre.filter((name) => name.endsWith('_diplome'))).toEqual([]);
  const proposing = [...CATALOGUE].filter(([, { source }]) =>
    /à questionner|'questionner'|lesquelles questionner/i.test(source)
  );
  expect(proposing.map(([id]) => id).sort()).toEqual(['cprdfop/carte_formations', 'cprdfop/carte_formations_rejeu']);
});

describe('what a reader chooses to see changes no verdict', () => {
  const shared = (rows: readonly AnswerRow[], name: string): unknown[] => rows.map((row) => row[name]);

  test('both routes are one family: 25 of 40 against 24 of 60 would be a gap among apprentices alone', async () => {
    const pupils = await rowsOf('cprdfop/emploi_6_12_18_24_mois', { voie: 'scolaire' });
    const rows = [...pupils, ...(await rowsOf('cprdfop/emploi_6_12_18_24_mois', { voie: 'apprentissage' }))];
    const scores = rows.map((row) =>
      row['taux'] === null || row['ecart_reduit'] === null
        ? null
        : testScore({ min: Number(row['ecart_reduit']), max: Number(row['ecart_reduit']) })
    );
    expect(shared(rows, 'taux_ecart')).toEqual(classifyGaps(scores));
    const edge = rows.findIndex(({ diplome }) => diplome === 'Essai L');
    expect(rows[edge]?.['taux_ecart']).toBe('non_significatif');
    expect(classifyGaps(scores.slice(pupils.length))[edge - pupils.length]).toBe('superieur');
  });

  test('a course is tested with all the others, on its own page too', async () => {
    const courses = ['M1', 'M2', 'M3', 'M4', 'M5', 'N1', 'N2', 'O1', 'O2', 'O3', 'L1', 'V20', 'V19'];
    const rows: AnswerRow[] = [];
    for (const code of courses) rows.push(...(await rowsOf('cprdfop/formation_emploi', { formation: `cfd:${code}` })));
    const gaps = rows.map((row) => {
      const own = { successes: Number(row['en_emploi']), trials: Number(row['sortants']) };
      const all = { successes: Number(row['en_emploi_regions']), trials: Number(row['sortants_regions']) };
      return row['taux'] === null
        ? null
        : testGap(
            own,
            [withoutPart(all, own)].flatMap((one) => one ?? [])
          );
    });
    expect(shared(rows, 'taux_ecart')).toEqual(classifyGaps(gaps));
    const [edge] = await rowsOf('cprdfop/formation_emploi', { formation: 'cfd:L1' });
    expect(edge?.['taux_ecart']).toBe('non_significatif');
    expect(classifyGaps([testGap({ successes: 25, trials: 40 }, [{ successes: 24, trials: 60 }])])).toEqual([
      'superieur'
    ]);
  });

  test('nor does a filter, an order or a limit of the view', async () => {
    const id = 'cprdfop/emploi_6_12_18_24_mois';
    const all = new Map((await rowsOf(id)).map((row) => [`${String(row['diplome'])} ${String(row['horizon'])}`, row]));
    for (const view of [{ filtre: 'diplome=Essai P' }, { limit: '2' }, { tri: '-taux', limit: '3' }]) {
      const some = await rowsOf(id, view);
      expect(some.length).toBeGreaterThan(0);
      for (const row of some) expect(row).toEqual(all.get(`${String(row['diplome'])} ${String(row['horizon'])}`));
    }
  });

  test('the routes of one course are judged as in the list of all courses', async () => {
    const id = 'cprdfop/ecart_scolaire_apprentissage';
    const list = new Map(
      (await rowsOf(id, { par: 'formation' })).map((row) => [row['sortants_scolaire'], row['conclusion']])
    );
    const [one] = await rowsOf(id, { formation: 'cfd:M5', par: 'formation' });
    expect([one?.['conclusion'], list.get(40)]).toEqual(['voie scolaire au-dessus', 'voie scolaire au-dessus']);
  });
});
