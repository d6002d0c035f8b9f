import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { message, toolSays } from '../support/assistant.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { shelveLevelTables } from '../support/level-tables.ts';
import { makeFolder, publishFixture, removeFolder, sealInService } from '../support/snapshot-fixture.ts';

const [BEFORE, NOW] = ['aaaaaaaa00000001', 'bbbbbbbb00000002'];
const TOLD = `insert into publie.indicateurs values
    ('departement:35', 'departement', 'emplois', null, 470000, 470000, 470000, 'diffuse'),
    ('departement:35', 'departement', 'chomage', '2025T1', null, 0.05, 0.07, 'intervalle'),
    ('departement:29', 'departement', 'emplois', null, 55000, 55000, 55000, 'diffuse');
  insert into reference.dictionnaire_indicateurs values
    ('emplois', 'Emplois', 'emplois', 'd', null, null, 'Insee', null, 'gpec/emplois_actifs', '1', null),
    ('chomage', 'Taux de chômage', 'pourcent', 'd', null, null, 'Insee', null, 'gpec/chomage_territoires', '2', null);`;
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, BEFORE);
  sealInService(folder, BEFORE, '2025-05-01T10:00:00.000Z');
  await publishFixture(folder, NOW, {
    change: `${TOLD}${await shelveLevelTables(TOLD)}
      update publie.cube_projets_recrutement set projets = 21, projets_min = 21, projets_max = 21
      where territoire = 'region:53' and metier = 'fap2021:B1X50'`
  });
  sealInService(folder, NOW);
  api = makeApi(folder, CATALOGUE);
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

const post = (body: string, headers: Readonly<Record<string, string>>) => api.post('/mcp', body, headers);
const says = (name: string, given: object) => toolSays(post, name, given);

test('six tools, described in less than a thousand tokens', async () => {
  const { result } = await message(post, 'tools/list');
  const tools = result?.['tools'] as readonly { name: string; description: string; inputSchema: object }[];
  expect(tools.map(({ name }) => name)).toEqual(['chercher', 'decrire', 'demander', 'tableau', 'page', 'verifier']);
  const described = [...JSON.stringify(tools).matchAll(/"description":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text);
  // Three characters a token is less than any tokenizer makes of French.
  expect(described.join(' ').length / 3).toBeLessThan(1000);
});

test('an answer has its bounds, its statuses, who hides, and a citation held to the snapshot', async () => {
  const answer = await says('demander', { requete: 'gpec/projets_recrutement' });
  expect(answer['lignes']).toEqual([
    ['fap2021:A0X40', expect.any(String), 100, 60, 131879, expect.closeTo(100 / 131879, 12), 0.6, 'non_disponible', 0],
    [
      'fap2021:B1X50',
      'Maçons',
      21,
      ['non_diffuse', 0, 4],
      131879,
      expect.any(Number),
      'non_significatif',
      'non_disponible',
      0
    ],
    [
      'fap2021:T9X99',
      expect.any(String),
      ['non_diffuse', 1, 4],
      ['non_diffuse', 0, 4],
      131879,
      expect.any(Array),
      expect.any(String),
      'non_disponible',
      0
    ]
  ]);
  expect(answer['caches']).toContainEqual({
    statut: 'non_diffuse',
    libelle: 'non diffusé par le producteur',
    chiffres: 3,
    par: 'France Travail'
  });
  expect(answer['citation']).toContain(`instantane=${NOW}`);
});

test('no row is an absence in words, never a zero', async () => {
  const given = { requete: 'gpec/projets_recrutement', parametres: { territoire: 'departement:35' } };
  expect(await says('demander', given)).toMatchObject({ lignes: [], etat: 'vide', absence: /pas un zéro/ });
});

test('a table has a figure an indicator and a territory, and says where there is none', async () => {
  const territoires = ['departement:35', 'departement:29'];
  expect(await says('tableau', { indicateurs: ['emplois', 'chomage'], territoires })).toMatchObject({
    lignes: [
      ['departement:29', 'Finistère', 'emplois', null, 55000],
      ['departement:35', 'Ille-et-Vilaine', 'chomage', '2025T1', ['intervalle', 0.05, 0.07]],
      ['departement:35', 'Ille-et-Vilaine', 'emplois', null, 470000]
    ],
    sans_chiffre: [['departement:29', 'chomage']]
  });
  expect(await says('tableau', { indicateurs: ['emploi'], maille: 'epci' })).toMatchObject({
    refus: expect.stringContaining('emplois')
  });
});

test('what the API refuses is said with its remedy', async () => {
  expect(await says('demander', { requete: 'gpec/projets_recrutemen' })).toMatchObject({
    refus: expect.stringContaining('gpec/projets_recrutement')
  });
});

test('what lays an address out is no parameter: a file, a shape, a page are refused, each with what to do', async () => {
  const requete = 'gpec/projets_recrutement';
  for (const [name, value, remedy] of [
    ['format', 'csv', /« format » n’est pas un paramètre.*JSON/],
    ['forme', 'long', /« forme ».*tableau/],
    ['notes', 'non', /« notes ».*decrire/],
    ['limit', '1', /« limit ».*lignes/],
    ['offset', '2', /« offset ».*decalage/]
  ] as const) {
    const parametres = { [name]: value };
    expect(await says('demander', { requete, parametres })).toMatchObject({ refus: expect.stringMatching(remedy) });
    const claim = { requete, parametres, mesure: 'projets', territoire: 'region:53', valeur: 1 };
    expect(await says('verifier', claim)).toMatchObject({ refus: expect.stringMatching(remedy) });
  }
  const both = await says('demander', { requete, parametres: { limit: '1', format: 'csv' } });
  expect(both['refus']).toMatch(/« limit ».*« format »/);
  // What lays rows out stays: they are the API's.
  expect(
    await says('demander', { requete, parametres: { filtre: 'code=fap2021:B1X50', colonnes: 'code' } })
  ).toMatchObject({ lignes: [['fap2021:B1X50']] });
});

describe('a claim', () => {
  const ALL = { requete: 'gpec/difficultes_saisonnalite', parametres: { niveau: 'ensemble' }, territoire: 'region:53' };
  const ONE = { requete: 'gpec/projets_recrutement', mesure: 'projets', territoire: 'region:53' };
  const HIDDEN = { ...ONE, ligne: { code: 'fap2021:T9X99' } };
  const FARMERS = { ...ALL, parametres: { niveau: 'metier' }, mesure: 'projets', ligne: { code: 'fap2021:A0X40' } };
  test.each([
    ['the figure', { ...ALL, mesure: 'projets', valeur: '131 879' }, 'compatible'],
    ['the figure, rounded', { ...ALL, mesure: 'projets', valeur: 132000 }, 'compatible'],
    ['a figure rounded to ten', { ...ALL, mesure: 'projets', valeur: '131 880' }, 'compatible'],
    ['the figure as English writes it', { ...ALL, mesure: 'projets', valeur: '131,879' }, 'compatible'],
    ['millions', { ...ALL, mesure: 'projets', valeur: '0,13 million' }, 'compatible'],
    ['another figure', { ...ALL, mesure: 'projets', valeur: '131 881' }, 'contredit'],
    ['a share inside bounds', { ...ALL, mesure: 'difficulte', valeur: '55,7 %' }, 'compatible'],
    ['a share out of them', { ...ALL, mesure: 'difficulte', valeur: '57 %' }, 'contredit'],
    ['more than a number', { ...ALL, mesure: 'projets_difficiles', signe: '>', valeur: 73000 }, 'compatible'],
    [
      'more than one between the bounds',
      { ...ALL, mesure: 'projets_difficiles', signe: '>', valeur: 73400 },
      'ne_peut_etre_su'
    ],
    ['a figure that is hidden', { ...HIDDEN, valeur: 3 }, 'ne_peut_etre_su'],
    ['a zero that is hidden', { ...HIDDEN, mesure: 'projets_difficiles', valeur: 0 }, 'ne_peut_etre_su'],
    ['out of the bounds of what is hidden', { ...HIDDEN, valeur: 5 }, 'contredit'],
    ['a zero that is known', { ...ALL, territoire: 'departement:22', mesure: 'projets', valeur: '0' }, 'compatible'],
    [
      'a zero where nothing is known',
      { ...ALL, territoire: 'departement:35', mesure: 'projets', valeur: 0 },
      'ne_peut_etre_su'
    ],
    ['a year that is not read', { ...ALL, mesure: 'projets', periode: '2019', valeur: 1 }, 'ne_peut_etre_su'],
    [
      'a level without figures',
      { ...ALL, territoire: 'commune:35238', mesure: 'projets', valeur: 1 },
      'ne_peut_etre_su'
    ],
    [
      'a gap of a survey',
      { ...ALL, mesure: 'projets', signe: '>', autre: { territoire: 'departement:22' } },
      'ne_peut_etre_su'
    ]
  ])('%s', async (_, claim, verdict) => {
    expect(await says('verifier', claim)).toMatchObject({ verdict, pourquoi: expect.any(String) });
  });

  test('that is false here says when it would hold, and what the snapshot before said', async () => {
    expect(await says('verifier', { ...FARMERS, periode: '2025', valeur: 90 })).toMatchObject({
      verdict: 'contredit',
      serait_compatible: [{ periode: '2024', chiffre: { valeur: 90 } }]
    });
    expect(await says('verifier', { ...ONE, ligne: { metier: 'maçons' }, valeur: 20 })).toMatchObject({
      verdict: 'contredit',
      chiffre: { valeur: 21 },
      instantane_precedent: { instantane: BEFORE, verdict: 'compatible', chiffre: { valeur: 20 } }
    });
  });
});

describe('what is not said is not supposed', () => {
  const ALL = { requete: 'gpec/difficultes_saisonnalite', parametres: { niveau: 'ensemble' }, territoire: 'region:53' };
  const ONE = { requete: 'gpec/projets_metier', mesure: 'projets', territoire: 'region:53', valeur: '131 879' };

  test('the subject: neither an answer nor a verdict takes what a page would', async () => {
    for (const [tool, given] of [
      ['demander', { requete: ONE.requete }],
      ['verifier', ONE]
    ] as const)
      expect(await says(tool, given)).toMatchObject({ refus: expect.stringMatching(/metier .*fap2021:A0X40/) });
    const said = { ...ONE, parametres: { metier: 'fap2021:A0X40', detail: 'aucun' } };
    expect(await says('verifier', said)).toMatchObject({ verdict: 'contredit' });
    expect(await says('demander', { requete: ONE.requete, parametres: said.parametres })).toHaveProperty('lignes');
  });

  test('the time: a claim without one is not contradicted where it holds at another', async () => {
    const then = {
      ...ALL,
      parametres: { niveau: 'metier' },
      mesure: 'projets',
      ligne: { code: 'fap2021:A0X40' },
      valeur: 90
    };
    expect(await says('verifier', then)).toMatchObject({
      verdict: 'ne_peut_etre_su',
      pourquoi: expect.stringContaining('2024'),
      serait_compatible: [{ periode: '2024' }]
    });
    expect(await says('verifier', { ...then, valeur: 91 })).toMatchObject({ verdict: 'contredit' });
  });

  test('an argument that a tool does not take is refused by its name, with the nearest', async () => {
    const claim = { ...ALL, mesure: 'projets', valeur: '131 879' };
    for (const [tool, given, named] of [
      ['verifier', { ...claim, annee: '2019' }, /« annee »/],
      ['verifier', { ...claim, territoires: 'region:53' }, /« territoires ».*« territoire »/],
      ['verifier', { ...claim, autre: { territoir: 'departement:22' } }, /« territoir ».*« territoire »/],
      ['demander', { requete: ALL.requete, territoire: 'departement:22' }, /« territoire »/],
      ['chercher', { mots: 'maçon', limite: 3 }, /« limite ».*mots/],
      ['tableau', { indicateurs: ['emplois'], mailles: 'epci' }, /« mailles ».*« maille »/],
      ['page', { code: 'region:53', part: 'x' }, /« part ».*« partie »/],
      ['decrire', { nom: 'emplois', completes: true }, /« completes ».*« complet »/]
    ] as const)
      expect([tool, await says(tool, given)]).toMatchObject([tool, { refus: expect.stringMatching(named) }]);
  });

  test('a territory, a level or a time said twice and not alike is refused', async () => {
    for (const parametres of [
      { niveau: 'ensemble', territoire: 'departement:22' },
      { niveau: 'ensemble', annee: '2024' }
    ])
      expect(
        await says('verifier', { ...ALL, parametres, periode: '2025', mesure: 'projets', valeur: 1 })
      ).toMatchObject({ refus: expect.stringContaining('dit deux fois') });
  });

  test('an answer is text and structure, alike', async () => {
    const { result } = await message(post, 'tools/call', { name: 'chercher', arguments: { mots: 'maçon' } });
    const [text] = (result?.['content'] ?? []) as readonly { readonly text: string }[];
    expect(result?.['structuredContent']).toEqual(JSON.parse(text?.text ?? ''));
  });
});

describe('what is no message for this door', () => {
  const PING = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
  test.each<[string, string, Record<string, string>, number]>([
    ['several at once', `[${PING},${PING}]`, {}, 400],
    ['from the page of another site', PING, { origin: 'https://ailleurs.example' }, 403],
    ['from a name made to lead here', PING, { origin: 'http://maille.test.ailleurs.example' }, 403],
    ['from a page without a name', PING, { origin: 'null' }, 403],
    ['from its own site', PING, { origin: 'http://maille.test' }, 200],
    ['too long', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'a'.repeat(20_000) }), {}, 413],
    ['no JSON', '{', {}, 400]
  ])('%s', async (_, body, headers, status) => {
    const sent = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers };
    expect((await post(body, sent)).status).toBe(status);
  });

  test('is read, deleted or listened to', async () => {
    for (const method of ['GET', 'HEAD', 'DELETE', 'PUT']) {
      const { status, headers } = await api.get('/mcp', {}, method);
      expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    }
    const version = '2026-07-28';
    const name = 'io.modelcontextprotocol';
    const _meta = { [`${name}/protocolVersion`]: version, [`${name}/clientCapabilities`]: {} };
    const listening = { jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params: { _meta, notifications: {} } };
    const response = await post(JSON.stringify(listening), {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': version,
      'mcp-method': listening.method
    });
    expect(await response.json()).toMatchObject({ error: { code: -32603 } });
  });
});
