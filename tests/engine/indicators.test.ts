import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedBy } from '../../src/lib/catalogue/parameters/common-words.ts';
import type { RequestDefinition } from '../../src/lib/catalogue/request/request.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { builtDemo } from '../support/built-demo.ts';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { DEEP, oneIn } from '../support/depth.ts';

type Row = Readonly<Record<string, unknown>>;

const DECLARED = REQUESTS.flatMap((request) =>
  Object.entries(request.indicateurs ?? {}).map(([name, spec]) => ({ name, request, ...spec }))
);
const LEVELS = DEEP ? ['epci', 'zone_emploi', 'bassin', 'departement', 'region', 'commune'] : ['epci', 'departement'];
let engine: Engine;

beforeAll(async () => {
  engine = new Engine(readConfig({ MAILLE_OUT: await builtDemo(), MAILLE_FILS: '1' }), CATALOGUE);
});
afterAll(() => {
  engine?.close();
});

async function rowsOf(id: string, given: readonly (readonly [string, string])[]): Promise<readonly Row[]> {
  return engine.use(id, given, async (prepared) => jsonRows((await engine.answer(prepared)).table));
}

/** What the request itself answers of one territory, asked as a reader would. */
async function toldOf(request: RequestDefinition, avec: Readonly<Record<string, string>>, row: Row): Promise<Row[]> {
  const [code, level] = [String(row['territoire']), String(row['territoire']).split(':')[0] ?? ''];
  const byLevel = request.parametres.find((one) => askedBy('maille', one));
  const place = request.parametres.find((one) => askedBy('territoire', one));
  const asked: [string, string] = byLevel ? [byLevel.nom, level] : [place?.nom ?? '', code];
  const column = request.colonnes.find(({ role }) => role === 'territoire')?.nom;
  const rows = await rowsOf(request.id, [...Object.entries(avec), asked]);
  return rows.filter((one) => !byLevel || one[column ?? ''] === code);
}

test('names are each of one indicator', () => {
  expect(DECLARED.length).toBeGreaterThan(30);
  expect(new Set(DECLARED.map(({ name }) => name)).size).toBe(DECLARED.length);
});

test.each(LEVELS)(
  'the table of every indicator says what each request does, cell by cell: %s',
  async (maille) => {
    const all = await rowsOf('reference/indicateurs', [['maille', maille]]);
    expect(all.length).toBeGreaterThan(15);
    expect(all.some(({ valeur, valeur_min: least }) => valeur === null && least !== null)).toBe(maille !== 'region');
    const wrong: string[] = [];
    for (const { name, request, colonne, avec = {} } of DECLARED)
      for (const row of oneIn(
        23,
        all.filter(({ indicateur }) => indicateur === name)
      )) {
        const [told, ...others] = await toldOf(request, avec, row);
        const said = (suffix: string): unknown => told?.[colonne + suffix] ?? null;
        const bounded = `${colonne}_min` in (told ?? {});
        const expected = [
          said(''),
          bounded ? said('_min') : said(''),
          bounded ? said('_max') : said(''),
          said('_statut') ?? (said('') === null ? 'non_disponible' : 'diffuse')
        ];
        const found = ['', '_min', '_max', '_statut'].map((suffix) => row[`valeur${suffix}`] ?? null);
        if (others.length > 0 || JSON.stringify(found) !== JSON.stringify(expected))
          wrong.push(`${name} ${String(row['territoire'])} : ${JSON.stringify([found, expected])}`);
      }
    expect(wrong).toEqual([]);
  },
  60_000
);

test('the survey of recruitment stops at its basins, the census goes to communes, and each is in the dictionary', async () => {
  const communes = await rowsOf('reference/indicateurs', [['maille', 'commune']]);
  const given = new Set(communes.map(({ indicateur }) => String(indicateur)));
  const ofRequest = (id: string): string[] =>
    DECLARED.filter(({ request }) => request.id === id).map(({ name }) => name);
  expect(ofRequest('gpec/difficultes_territoires').filter((name) => given.has(name))).toEqual([]);
  expect([...given]).toEqual(expect.arrayContaining(ofRequest('gpec/emplois_actifs')));
  const dictionary = await rowsOf('reference/dictionnaire_indicateurs', []);
  for (const { indicateur, sources, requete } of dictionary) expect([indicateur, sources, requete]).not.toContain(null);
  expect(dictionary.length).toBeGreaterThan(30);
});
