import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, removeFolder } from '../support/snapshot-fixture.ts';
import { readCsv } from '../support/table-schema.ts';

const MEDIA = 'application/vnd.sdmx.data+csv';
const PROJECTS = '/api/v1/requests/essai/projets';
/** A quarter, a month that may be no month, twice the same row. */
const QUARTERS = `/*---
titre: Trimestres d’essai
question: Combien ?
code: T9
parametres:
  tri_de: { domaine: decimal, min: -9, max: 9, defaut: -1.5, libelle: Depuis }
colonnes:
  trimestre: { role: dimension, temps: periode, libelle: Trimestre }
  lieu: { role: territoire, libelle: Lieu }
  effectif: { role: mesure, unite: élèves, libelle: Effectif }
lecture: "{effectif}."
---*/
select trimestre, lieu, effectif from (values ('2024T4', 'departement:35', 1), ('2025-01', null, 2)) as t(trimestre, lieu, effectif)
where $tri_de::DOUBLE is not null and exists (from reference.instantane) order by trimestre`;
const TWINS = QUARTERS.replace("'2025-01', null", "'2024T4', 'departement:35'").replace('code: T9', 'code: T8');
const UNDATED = QUARTERS.replace("'2025-01'", "'hiver'").replace('code: T9', 'code: T7');

const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishNext(folder, 'aaaaaaaa00000001', { builtAt: '2026-01-01T00:00:00.000Z' });
  await publishNext(folder, 'bbbbbbbb00000002', { builtAt: '2026-02-01T00:00:00.000Z' });
  api = makeApi(
    folder,
    await catalogueOf({
      ...TEST_REQUESTS,
      'essai/trimestres': QUARTERS,
      'essai/jumeaux': TWINS,
      'essai/sans_date': UNDATED
    })
  );
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function file(path: string): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = readCsv(await (await api.get(path)).text());
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

async function refused(path: string): Promise<[number, string]> {
  const response = await api.get(path);
  return [response.status, ((await response.json()) as { detail: string }).detail];
}

describe('a file', () => {
  test('what was asked and what tells rows apart, figures, then bounds and statuses', async () => {
    const rows = await file(`${PROJECTS}?format=sdmx-csv`);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      STRUCTURE: 'dataflow',
      STRUCTURE_ID: 'MAILLE:ESSAI_PROJETS(1.0)',
      ACTION: 'I',
      PARAMETRE_TERRITOIRE: 'region@53',
      PARAMETRE_ANNEE: '2025',
      PARAMETRE_NIVEAU: 'metier',
      PARAMETRE_MINIMUM: '_X',
      CODE: 'fap2021:A0X40',
      METIER: 'Agriculteurs, "salariés" ; élevage',
      PROJETS: '100',
      PROJETS_MIN: '100',
      PROJETS_OBS_STATUS: 'A',
      PROJETS_CONF_STATUS: 'F',
      PROJETS_STATUT: 'diffuse',
      DIFFICULTE: '0.6'
    });
    // Its producer hides it without a reason: suppressed, its confidentiality untold. A rate between bounds is missing,
    // not suppressed.
    expect(rows[2]).toMatchObject({
      PROJETS: '',
      PROJETS_MIN: '1',
      PROJETS_MAX: '4',
      PROJETS_OBS_STATUS: 'Q',
      PROJETS_CONF_STATUS: ''
    });
    expect(rows[1]).toMatchObject({ DIFFICULTE: '', DIFFICULTE_MAX: '0.2', DIFFICULTE_OBS_STATUS: 'O' });
  });

  test('a secret is not for publication, and nothing tells whether it protects another', async () => {
    const [row] = await file('/api/v1/requests/essai/demandeurs?territoire=commune:29019&format=sdmx-csv');
    expect(row).toMatchObject({ DEMANDEURS: '', DEMANDEURS_OBS_STATUS: 'Q', DEMANDEURS_CONF_STATUS: 'N' });
  });

  test('several values are the same dimension, row by row', async () => {
    const rows = await file(`${PROJECTS}?territoire=region:53,pays:FR&niveau=ensemble,metier&format=sdmx-csv`);
    const asked = new Set(rows.map((row) => `${row['PARAMETRE_TERRITOIRE']} ${row['PARAMETRE_NIVEAU']}`));
    expect(asked.has('region@53 metier')).toBe(true);
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys((await file(`${PROJECTS}?format=sdmx-csv`))[0] ?? {}));
  });

  test('a period is TIME_PERIOD in its own form, a number is no formula, a hole in a key is said', async () => {
    const rows = await file('/api/v1/requests/essai/trimestres?format=sdmx-csv');
    expect(rows.map((row) => [row['PARAMETRE_TRI_DE'], row['LIEU'], row['TIME_PERIOD']])).toEqual([
      ['-1.5', 'departement@35', '2024-Q4'],
      ['-1.5', '_X', '2025-01']
    ]);
  });

  test('a column may be left out, never a dimension', async () => {
    const [row] = await file(`${PROJECTS}?colonnes=code,metier,projets&format=sdmx-csv`);
    expect(row).not.toHaveProperty('DIFFICULTE');
    expect(await refused(`${PROJECTS}?colonnes=code,projets&format=sdmx-csv`)).toEqual([
      422,
      expect.stringContaining('« Métier »')
    ]);
    expect(
      await refused(`${PROJECTS}?territoire=region:53,pays:FR&colonnes=code,metier,projets&format=sdmx-csv`)
    ).toEqual([422, expect.stringContaining('« Code du territoire demandé »')]);
  });

  test.each([
    ['jumeaux', 'la ligne 2 a les mêmes dimensions'],
    ['sans_date', '« hiver », dans la colonne « Trimestre »']
  ])('%s is refused before its first byte, in words, with an address that answers', async (name, said) => {
    const response = await api.get(`/api/v1/requests/essai/${name}?format=sdmx-csv`);
    const { detail, essayez } = (await response.json()) as { detail: string; essayez: string };
    expect([response.status, detail, essayez]).toEqual([
      422,
      expect.stringContaining(said),
      expect.stringContaining('format=csv')
    ]);
  });
});

test.each([
  [`${MEDIA};version=2.0.0`, MEDIA],
  [`${MEDIA}; version=2.0.0; labels=id; timeFormat=original`, MEDIA],
  [`text/csv;q=0.5, ${MEDIA};version=2.0.0;q=0.9`, MEDIA],
  [`text/csv, ${MEDIA};version=2.0.0;q=0.1`, 'text/csv'],
  [`${MEDIA};version=2.0.0;q=0, application/json`, 'application/json']
])('Accept: %s', async (accept, type) => {
  const response = await api.get(PROJECTS, { accept });
  expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([200, type]);
});

test.each([`${MEDIA};version=1.0.0`, `${MEDIA};version=2.0.0;labels=both`])(
  'Accept: %s is not offered',
  async (accept) => {
    expect((await api.get(PROJECTS, { accept })).status).toBe(406);
  }
);

test('its structures have no address: nothing at hand reads them', async () => {
  expect((await refused('/api/v1/structures/essai/projets'))[0]).toBe(404);
  expect((await api.get(PROJECTS)).headers.get('link')).not.toContain('structures');
});
