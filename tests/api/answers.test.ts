import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

const SIGNALS = `/*---
titre: Signaux d’essai
question: Quoi de repris ?
code: T9
colonnes:
  zone: { role: dimension, libelle: Zone }
  avant: { role: signal, libelle: Emplois d’avant, texte: "C’est une estimation." }
  apres: { role: signal, libelle: Emplois d’après, texte: "C’est une estimation." }
  partage: { role: signal, libelle: Partage, texte: "Ne s’additionne pas." }
  muet: { role: signal, libelle: Muet, texte: "Jamais dit." }
lecture: "{zone}."
---*/
select cle as zone, true as avant, cle = 'region' as apres, true as partage, false as muet from reference.instantane where cle in ('region', 'profil') order by zone`;

let api: Api;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'a1');
  api = makeApi(folder, await catalogueOf({ ...TEST_REQUESTS, 'essai/signaux': SIGNALS }));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

interface Body {
  lignes: Record<string, unknown>[];
  etat: string;
  motifs: string[];
  adresse: string;
  avertissement: string | null;
  requete: { lecture: string | null };
  sources: { source: string }[];
  parametres: Record<string, string>;
}

async function answer(path: string): Promise<Body> {
  const response = await api.get(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}

describe('an answer', () => {
  test('defaults, canonical address, sources, rows in order, hidden values as intervals', async () => {
    const body = await answer('/api/v1/requests/essai/projets');
    expect(body.parametres).toEqual({ territoire: 'region:53', annee: '2025', niveau: 'metier' });
    expect(body.adresse).toBe('/api/v1/requests/essai/projets?territoire=region:53&annee=2025&niveau=metier');
    expect(body.sources.map(({ source }) => source)).toEqual(['bmo', 'marges']);
    expect(body.etat).toBe('complet');
    expect(body.avertissement).toBeNull();
    // By hand: 60 of 100; 0 to 4 of 20; 0 to 4 of 1 to 4.
    expect(
      body.lignes.map(({ code, difficulte, difficulte_min, difficulte_max, difficulte_statut }) => [
        code,
        difficulte,
        difficulte_min,
        difficulte_max,
        difficulte_statut
      ])
    ).toEqual([
      ['fap2021:A0X40', 0.6, 0.6, 0.6, 'diffuse'],
      ['fap2021:B1X50', null, 0, 0.2, 'intervalle'],
      ['fap2021:T9X99', null, 0, 1, 'intervalle']
    ]);
    expect(body.lignes[2]).toMatchObject({
      projets: null,
      projets_min: 1,
      projets_max: 4,
      projets_statut: 'non_diffuse'
    });
  });

  test('a signal that several columns raise is said once, with their names, in the answer and in a file', async () => {
    const said = 'C’est une estimation. Colonnes : « Emplois d’avant », « Emplois d’après ».';
    const body = await answer('/api/v1/requests/essai/signaux');
    expect((body as unknown as { signalements: string[] }).signalements).toEqual([said, 'Ne s’additionne pas.']);
    const file = await (await api.get('/api/v1/requests/essai/signaux?format=csv-fr&notes=oui')).text();
    expect(file.split('\r\n').filter((line) => line.startsWith('À noter;'))).toEqual([
      `À noter;${said}`,
      'À noter;Ne s’additionne pas.'
    ]);
  });

  test('its own address gives the same rows again', async () => {
    const first = await answer('/api/v1/requests/essai/projets?niveau=ensemble&territoire=bassin:5314');
    expect(await answer(first.adresse)).toEqual(first);
  });

  test('the reading sentence has the published share of Bretagne, and bounds in words for a basin', async () => {
    const region = await answer('/api/v1/requests/essai/projets?niveau=ensemble');
    expect(region.requete.lecture).toBe(
      'En Bretagne, 131\u202f879 projets en 2025 (Ensemble), dont environ 55,7\u202f% difficiles.'
    );
    const basin = await answer('/api/v1/requests/essai/projets?niveau=ensemble&territoire=bassin:5314');
    // 70,000 / 132,805 and 75,000 / 130,531.
    expect(basin.requete.lecture).toBe(
      'Dans le bassin de Rennes, entre 130\u202f531 et 132\u202f805 projets en 2025 (Ensemble), dont entre 52,7\u202f% et 57,5\u202f% difficiles.'
    );
  });

  test('a denominator of zero has no rate, a secret is said in words', async () => {
    const zero = await answer('/api/v1/requests/essai/projets?niveau=ensemble&territoire=departement:22');
    expect(zero.lignes[0]).toMatchObject({
      projets: 0,
      difficulte: null,
      difficulte_min: null,
      difficulte_statut: 'sans_objet'
    });
    const secret = await answer('/api/v1/requests/essai/demandeurs?territoire=commune:29019');
    expect(secret.requete.lecture).toBe(
      'À Brest, couvert par le secret statistique demandeurs d’emploi en décembre 2024.'
    );
    expect(secret.lignes).toEqual([{ mois: '2024-12', demandeurs: null, demandeurs_statut: 'secret' }]);
    expect(secret.avertissement).toMatch(/synthétiques/);
  });

  test('a threshold hides a rate, Wilson is the published one, a ratio is a number', async () => {
    const { lignes } = await answer('/api/v1/requests/essai/insertion');
    expect(lignes[0]).toMatchObject({ taux_statut: 'diffuse' });
    expect(lignes[0]?.taux_ic_min).toBeCloseTo(0.2553, 4);
    expect(lignes[0]?.taux_ic_max).toBeCloseTo(0.3662, 4);
    expect(lignes[0]?.rapport).toBeCloseTo(81 / 148, 12);
    expect(lignes[1]).toMatchObject({
      taux: null,
      taux_min: null,
      taux_statut: 'non_diffuse',
      taux_ic_min: null,
      rapport: 0.5
    });
  });

  test('a missing source is named', async () => {
    const body = await answer('/api/v1/requests/essai/effectifs');
    expect(body).toMatchObject({ etat: 'source_absente', lignes: [] });
    expect(body.motifs).toEqual(['La source « Constat des effectifs » (Depp) n’est pas publiée ici.']);
  });

  test('an empty answer says what it means', async () => {
    expect(await answer('/api/v1/requests/essai/projets?territoire=region:28')).toMatchObject({
      etat: 'vide',
      lignes: [],
      requete: { lecture: null }
    });
  });

  test('cells are 15-character texts, parents by the published bit formula', async () => {
    const fine = await answer('/api/v1/requests/essai/cellules');
    expect(fine.lignes.map(({ cellule }) => String(cellule))).toEqual([
      expect.stringMatching(/^88[0-9a-f]{13}$/),
      expect.stringMatching(/^88/),
      expect.stringMatching(/^88/)
    ]);
    const coarse = await answer('/api/v1/requests/essai/cellules?resolution=4');
    expect(coarse.lignes.map(({ population }) => population)).toEqual([150, 30]);
    expect(String(coarse.lignes[0]?.cellule)).toMatch(/^84[0-9a-f]{5}ffffffff$/);
  });

  test('optional parameters are null, empty form fields too', async () => {
    expect((await answer('/api/v1/requests/essai/projets?minimum=50')).lignes).toHaveLength(1);
    expect((await answer('/api/v1/requests/essai/projets?minimum=&annee=')).lignes).toHaveLength(3);
  });
});

describe('around the answers', () => {
  test('tag, 304, and another tag for another format', async () => {
    const first = await api.get('/api/v1/requests/essai/projets');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    const again = await api.get('/api/v1/requests/essai/projets?annee=2025', { 'if-none-match': `"autre", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const csv = await api.get('/api/v1/requests/essai/projets?format=csv', { 'if-none-match': etag });
    expect(csv.status).toBe(200);
    expect(first.headers.get('vary')).toBe('Accept');
    expect(first.headers.get('cache-control')).toContain('must-revalidate');
  });

  test('headers: CORS, nosniff, no scripts, a number, a describing link', async () => {
    const { headers } = await api.get('/api/v1/requests/essai/projets?format=csv');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('link')).toContain('format=tableschema>; rel="describedby"');
    expect(headers.get('content-disposition')).toBe('attachment; filename="essai-projets_region-53_2025_metier.csv"');
  });

  test('the list, the detail, the snapshot, health', async () => {
    const list = (await api.json('/api/v1/requests')) as {
      requetes: { id: string; disponible: boolean; motifs: string[] }[];
    };
    expect(list.requetes.find(({ id }) => id === 'essai/effectifs')).toMatchObject({
      disponible: false,
      motifs: [expect.stringContaining('effectifs')]
    });
    const detail = (await api.json('/api/v1/catalogue/essai/projets')) as {
      sql: string;
      formats: string[];
      cubes: string[];
      parametres: { nom: string; valeurs: unknown }[];
    };
    expect(detail.sql).toMatch(/^select/);
    expect(detail.cubes).toEqual(['publie.cube_projets_recrutement', 'reference.metiers']);
    expect(detail.formats).not.toContain('geojson');
    expect(detail.parametres.find(({ nom }) => nom === 'annee')?.valeurs).toEqual([
      { valeur: '2025', libelle: '2025' },
      { valeur: '2024', libelle: '2024' }
    ]);
    expect(await api.json('/api/v1/snapshot')).toMatchObject({
      id: 'a1',
      region: 'region:53',
      demo: false,
      licences: ['Licence Ouverte 2.0', 'ODbL 1.0']
    });
    // What the profile sets is told, what it leaves out is null.
    expect((await api.json('/api/v1/snapshot')).accessibilite).toEqual({
      entite: null,
      contact: 'accessibilite@region.example',
      recours: null
    });
    expect(await api.json('/api/v1/snapshot')).toMatchObject({
      interne: false,
      mentions: { editeur: 'Région d’essai', directeur: null, hebergeur: null, contact: null, securite: null }
    });
    expect(await api.json('/health')).toMatchObject({ etat: 'ok', instantane: 'a1' });
  });

  test.each([
    ['rennes', ['epci:243500139', 'commune:35238', 'bassin:5314'], 3],
    ['finistere', ['departement:29'], 1],
    ['cotes d armor', ['departement:22'], 1],
    ['5314', ['zone_emploi:5314', 'bassin:5314'], 2],
    ['commune:35238', ['commune:35238'], 1],
    ['noyal', ['commune:35206'], 1],
    ['ze:5314', ['zone_emploi:5314'], 1]
  ])('searching « %s »', async (search, expected, count) => {
    const { territoires } = (await api.json(`/api/v1/territories?q=${encodeURIComponent(search)}`)) as {
      territoires: { territoire: string }[];
    };
    const found = territoires.map(({ territoire }) => territoire);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.length).toBeGreaterThanOrEqual(count);
    if (count === 1) expect(found[0]).toBe(expected[0]);
  });

  test('a typed code is asked for by itself, and what was perhaps meant is said of another', async () => {
    expect(await api.json('/api/v1/territories/commune:35238')).toMatchObject({
      territoire: 'commune:35238',
      maille: 'commune',
      nom: 'Rennes',
      departement: 'departement:35'
    });
    const unknown = await api.get('/api/v1/territories/ze:5314');
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({
      status: 404,
      detail: expect.stringContaining('vouliez-vous « zone_emploi:5314 »') as unknown
    });
    expect((await api.get('/api/v1/territories/commune:35238?q=rennes')).status).toBe(400);
    const several = (await api.json('/api/v1/territories?codes=region:53,commune:99999,commune:35238')) as {
      territoires: { territoire: string }[];
    };
    expect(several.territoires.map(({ territoire }) => territoire)).toEqual(['region:53', 'commune:35238']);
    expect(
      (
        (await api.json('/api/v1/territories?codes=region:53,commune:35238&q=rennes')) as typeof several
      ).territoires.map(({ territoire }) => territoire)
    ).toEqual(['commune:35238']);
    for (const refused of [
      'codes=',
      'codes=region:53&q=',
      `codes=${Array.from({ length: 51 }, () => 'region:53').join(',')}`
    ])
      expect((await api.get(`/api/v1/territories?${refused}`)).status, refused).toBe(400);
  });

  test('outlines of the communes of a département', async () => {
    const body = (await api.json('/api/v1/contours?maille=commune&territoire=departement:35')) as {
      type: string;
      instantane: { id: string };
      sources: object[];
      features: { properties: object }[];
    };
    expect(body.type).toBe('FeatureCollection');
    expect(body.features.map(({ properties }) => properties)).toEqual([{ territoire: 'commune:35238', nom: 'Rennes' }]);
    // The file says by itself where it comes from, and what may be done with it.
    expect(body.sources).toMatchObject([{ source: 'cog', licence: 'Licence Ouverte 2.0' }]);
    expect(
      (await api.get('/api/v1/contours?maille=commune&territoire=departement:35')).headers.get('content-type')
    ).toBe('application/geo+json');
  });

  test('OpenAPI names every request, its parameters and its formats', async () => {
    const body = (await api.json('/api/v1/openapi.json')) as {
      openapi: string;
      paths: Record<
        string,
        { get: { parameters: { name: string; schema: { enum?: unknown[]; default?: unknown } }[] } }
      >;
    };
    expect(body.openapi).toBe('3.1.0');
    for (const id of Object.keys(TEST_REQUESTS)) expect(body.paths).toHaveProperty([`/api/v1/requests/${id}`]);
    const parameters = body.paths['/api/v1/requests/essai/projets']?.get.parameters ?? [];
    expect(parameters.flatMap(({ name }) => name ?? [])).toEqual([
      'territoire',
      'annee',
      'niveau',
      'minimum',
      'notes',
      'forme',
      'format'
    ]);
    // How a table is laid out is described once for all requests.
    expect(parameters.filter(({ name }) => name === undefined)).toHaveLength(7);
    expect(parameters[1]?.schema).toEqual({
      type: 'array',
      items: { type: 'string', enum: ['2024', '2025', '*'] },
      minItems: 1,
      maxItems: 150,
      default: ['2025']
    });
    expect(parameters.at(-1)?.schema.enum).not.toContain('geojson');
  });
});
