import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

let api: Api;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'a1');
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

interface Body {
  lignes: Record<string, unknown>[];
  colonnes: { nom: string; libelle: string }[];
  etat: string;
  motifs: string[];
  adresse: string;
  vue: string[];
  parametres: Record<string, string>;
  parametres_libelles: Record<string, string>;
  requete: { lecture: string | null; graphique: unknown };
}

const PROJECTS = '/api/v1/requests/essai/projets';

async function answer(query: string): Promise<Body> {
  const response = await api.get(`${PROJECTS}?${query}`);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as Body;
}

async function refusals(query: string): Promise<string[]> {
  const response = await api.get(`${PROJECTS}?${query}`);
  expect(response.status).toBe(400);
  return ((await response.json()) as { problemes: { parametre: string; message: string }[] }).problemes.map(
    ({ parametre, message }) => `${parametre} : ${message}`
  );
}

const pick = (body: Body, ...names: string[]): unknown[][] => body.lignes.map((row) => names.map((name) => row[name]));

describe('several values in one answer', () => {
  test('years under one another, each as it is asked alone, each with its sentence', async () => {
    const both = await answer('annee=2024,2025');
    // Fixture: one occupation in 2024 (45 of 90), three in 2025.
    expect(pick(both, 'parametre_annee', 'code', 'projets')).toEqual([
      ['2024', 'fap2021:A0X40', 90],
      ['2025', 'fap2021:A0X40', 100],
      ['2025', 'fap2021:B1X50', 20],
      ['2025', 'fap2021:T9X99', null]
    ]);
    expect(both.parametres).toMatchObject({ annee: '2024,2025', territoire: 'region:53' });
    expect(both.adresse).toBe(`${PROJECTS}?territoire=region:53&annee=2024,2025&niveau=metier`);
    // A year has no code, and « Année » is no masculine.
    expect(both.colonnes.slice(0, 2).map(({ libelle }) => libelle)).toEqual([
      'Année : valeur demandée',
      'Année : valeur dans l’adresse'
    ]);
    const alone = await Promise.all(['2024', '2025'].map((annee) => answer(`annee=${annee}`)));
    expect(both.requete.lecture).toBe(alone.map(({ requete }) => requete.lecture).join(' '));
    const rows = both.lignes.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('parametre_')))
    );
    expect(rows).toEqual(alone.flatMap(({ lignes }) => lignes));
    expect(await answer(both.adresse.split('?')[1] ?? '')).toEqual(both);
  });

  test('rows and columns in the order of the canonical address, whatever the order asked', async () => {
    const turned = await answer('annee=2024,2025&territoire=region:53,bassin:5314');
    expect(await answer(turned.adresse.split('?')[1] ?? '')).toEqual(turned);
    expect(pick(turned, 'parametre_territoire', 'parametre_annee')).toEqual([
      ['region:53', '2024'],
      ...Array.from({ length: 3 }, () => ['region:53', '2025']),
      ['bassin:5314', '2024']
    ]);
    expect(Object.keys(turned.lignes[0] ?? {}).slice(0, 5)).toEqual([
      'parametre_territoire_nom',
      'parametre_territoire',
      'parametre_territoire_maille',
      'parametre_annee_nom',
      'parametre_annee'
    ]);
  });

  test('every territory of a level, those without a row told with their name', async () => {
    const all = await answer('territoire=bassin:*&annee=2024');
    expect(all.parametres_libelles['territoire']).toBe('tous les bassins d’emploi');
    expect(pick(all, 'parametre_territoire', 'projets')).toEqual([['bassin:5314', 12]]);
    expect(all.adresse).toContain('territoire=bassin:*');
    const two = await answer('territoire=bassin:5314,departement:22&annee=2024');
    expect(two.etat).toBe('complet');
    expect(two.motifs).toEqual(["Côtes-d'Armor : Aucune ligne ne répond à ces paramètres."]);
  });

  test('a wrong value among others is named once, and a whole region of communes is too many', async () => {
    expect(await refusals('annee=2024,1789')).toEqual([expect.stringMatching(/^annee : '1789' inconnu/)]);
    expect(await refusals('territoire=lune:*')).toEqual([expect.stringMatching(/^territoire : /)]);
    const many = Array.from({ length: 151 }, (_, at) => `commune:${10000 + at}`).join(',');
    expect(await refusals(`territoire=${many}`)).toEqual([
      expect.stringMatching(/151 réponses d’un coup ; 150 au plus/)
    ]);
  });
});

describe('a table laid out by its reader', () => {
  test('a filter keeps what its bounds do not settle, and says it', async () => {
    // Difficult projects: 60; hidden 0 to 4 (twice). « ≥ 3 » is sure for one, open for two; « ≥ 5 » sure for
    // one, false for two.
    const open = await answer('filtre=projets_difficiles>=3');
    expect(pick(open, 'code')).toEqual([['fap2021:A0X40'], ['fap2021:B1X50'], ['fap2021:T9X99']]);
    expect(open.vue).toEqual([
      expect.stringContaining('au moins « 3 »'),
      expect.stringMatching(/^2 lignes gardées sans savoir/)
    ]);
    const sure = await answer('filtre=projets_difficiles>=5');
    expect(pick(sure, 'code')).toEqual([['fap2021:A0X40']]);
    expect(sure.vue).toHaveLength(1);
    expect(sure.requete.lecture).toBeNull();
    // A rate is told in percent or as a fraction: 60 %, 0 to 20 %, 0 to 100 %.
    for (const value of ['50 %', '0,5', '0.5'])
      expect(pick(await answer(`filtre=${encodeURIComponent(`difficulte>${value}`)}`), 'code')).toEqual([
        ['fap2021:A0X40'],
        ['fap2021:T9X99']
      ]);
    expect(pick(await answer('filtre=code~B1x;projets<=20'), 'code')).toEqual([['fap2021:B1X50']]);
    const none = await answer('filtre=projets>1000000');
    expect([none.etat, none.motifs, none.lignes]).toEqual(['vide', ['Aucune ligne ne passe le filtre.'], []]);
  });

  test('order and columns, hidden figures at their middle, companions following', async () => {
    const body = await answer('tri=projets&colonnes=projets,code');
    // Hidden, 1 to 4: before 20.
    expect(pick(body, 'code', 'projets')).toEqual([
      ['fap2021:T9X99', null],
      ['fap2021:B1X50', 20],
      ['fap2021:A0X40', 100]
    ]);
    expect(body.colonnes.map(({ nom }) => nom)).toEqual(['projets', 'code']);
    expect(Object.keys(body.lignes[0] ?? {})).toEqual([
      'projets',
      'projets_min',
      'projets_max',
      'projets_milieu',
      'projets_marge',
      'projets_statut',
      'code'
    ]);
    expect(body.vue.join(' ')).toMatch(/Tri : .*Colonnes masquées/s);
    const csv = await (await api.get(`${PROJECTS}?tri=projets&colonnes=code,projets&format=csv`)).text();
    expect(csv.split('\r\n').slice(0, 4)).toEqual([
      'code,projets,projets_min,projets_max,projets_milieu,projets_marge,projets_statut',
      'fap2021:T9X99,,1,4,2.5,1.5,non_diffuse',
      'fap2021:B1X50,20,20,20,20,0,diffuse',
      'fap2021:A0X40,100,100,100,100,0,diffuse'
    ]);
    const french = await (
      await api.get(`${PROJECTS}?tri=projets&colonnes=code,projets&format=csv-fr&notes=oui`)
    ).text();
    expect(french).toContain('Vue;');
  });

  test('what cannot be laid out is refused with a word, all at once', async () => {
    expect(await refusals('tri=projet&filtre=projets&colonnes=x')).toEqual([
      expect.stringMatching(/^filtre : « projets » illisible.* par exemple code=…$/),
      expect.stringMatching(/^tri : colonne « projet » inconnue ; vouliez-vous projets/),
      expect.stringMatching(/^colonnes : colonne « x » inconnue/)
    ]);
    expect(await refusals('filtre=projets>beaucoup')).toEqual([
      expect.stringMatching(/« beaucoup » n’est pas un nombre/)
    ]);
    expect(await refusals('filtre=projets>=5 %25')).toEqual([expect.stringMatching(/n’est pas une part/)]);
    for (const query of [
      'pivot=niveau:projets',
      'annee=2024,2025&pivot=parametre_annee:projets',
      'pivot=indicateur:valeur'
    ])
      expect(await refusals(query)).toEqual([expect.stringMatching(/ne se croisent plus .*\/api\/v1\/tableau/)]);
    expect(await refusals('limit=1&limit=2')).toEqual([expect.stringMatching(/donné plusieurs fois avec des valeurs/)]);
  });
});

describe('a name given again', () => {
  test.each([
    ['annee=2024&annee=2025', 'annee=2024,2025'],
    ['annee=2025,2024&annee=2024', 'annee=2025,2024'],
    ['annee=2025&annee=&annee=2025', 'annee=2025'],
    ['tri=-projets&tri=code', 'tri=-projets,code'],
    ['filtre=projets>=50&filtre=code~A0', 'filtre=projets>=50;code~A0'],
    ['limit=2&limit=2', 'limit=2']
  ])('%s is %s, with one address and one body', async (again, once) => {
    const answered = await answer(again);
    expect(answered).toEqual(await answer(once));
    expect(answered.adresse).toBe((await answer(once)).adresse);
  });

  test('values that differ where one is taken are refused, with an address that works', async () => {
    const response = await api.get(`${PROJECTS}?minimum=1&minimum=2&annee=2024`);
    expect(response.status).toBe(400);
    const { problemes, essayez } = (await response.json()) as { problemes: { message: string }[]; essayez: string };
    expect(problemes.map(({ message }) => message)).toEqual([expect.stringMatching(/valeurs différentes/)]);
    expect((await api.get(essayez)).status).toBe(200);
  });

  test('lists of other documents take it too, and files of one format', async () => {
    const list = async (query: string): Promise<string> => (await api.get(`/api/v1/${query}`)).text();
    expect(await list('requests?theme=gpec&theme=orientation')).toBe(await list('requests?theme=gpec,orientation'));
    expect(await list('territories?codes=region:53&codes=departement:35')).toBe(
      await list('territories?codes=region:53,departement:35')
    );
    expect((await api.get(`${PROJECTS}?format=csv&format=csv`)).status).toBe(200);
    expect((await api.get(`${PROJECTS}?format=csv&format=json`)).status).toBe(400);
  });
});

describe('a theme for a territory', () => {
  test('one archive, each answer as it is asked alone, those without one told with the reason', async () => {
    const catalogue = new Map(Object.entries(TEST_REQUESTS).map(([id, text]) => [id.replace('essai/', 'gpec/'), text]));
    const own = makeApi(folder, await catalogueOf(Object.fromEntries(catalogue)));
    const response = await own.get('/api/v1/archives/gpec?territoire=bassin:5314&format=csv');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    const alone = await (
      await own.get('/api/v1/requests/gpec/projets?territoire=bassin:5314&niveau=ensemble&format=csv')
    ).text();
    // By default by occupation, which the fixture has none of for this basin in 2025: said, without a file.
    expect(text('LISEZ-MOI.txt')).toMatch(
      /T1 Combien de projets\u202f\?\r\n {2}requête : gpec\/projets\r\n {2}fichier : aucun\r\n.*\r\n {2}à noter : Aucune ligne/
    );
    expect(alone).toContain('130531');
    const region = await own.get('/api/v1/archives/gpec?format=csv');
    const files2 = unzipSync(new Uint8Array(await region.arrayBuffer()));
    expect(new TextDecoder().decode(files2['T1_projets.csv'])).toBe(
      await (await own.get('/api/v1/requests/gpec/projets?format=csv')).text()
    );
    own.engine.close();
  });

  test('an unknown theme, territory, format or name is refused with what there is', async () => {
    for (const [path, status, word] of [
      ['lune', 404, 'thèmes'],
      ['gpec?territoire=lune:1', 400, 'code typé'],
      ['gpec?format=pdf', 400, 'formats'],
      ['gpec?annee=2025', 400, 'paramètres']
    ] as const) {
      const response = await api.get(`/api/v1/archives/${path}`);
      expect(response.status).toBe(status);
      expect(((await response.json()) as { detail: string }).detail).toContain(word);
    }
  });
});
