import { readFileSync, writeFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rollback, besidePath } from '../../warehouse/pipeline/publish/publication.ts';
import { makeApi, type Api } from '../support/api.ts';
import { again, examples } from '../support/depth.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, removeFolder } from '../support/snapshot-fixture.ts';

const REVISED = `
update publie.cube_projets_recrutement set projets = 110, projets_min = 110, projets_max = 110
  where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:A0X40';
update publie.cube_projets_recrutement set projets = null, projets_min = 1, projets_max = 4,
  projets_statut = 'non_diffuse' where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:B1X50';
insert into reference.millesimes (domaine, millesime, libelle, dernier)
  values ('bmo', '2026', 'enquête <2026> & "suivantes"', false);`;

const folder = makeFolder();
const logged: string[] = [];
let api: Api;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly summary: { '#text': string } | string;
  readonly link: { '@_href': string };
}

/** The feed as another reader sees it, after it was found well formed, with what RFC 4287 requires. */
async function feed(
  path: string
): Promise<{
  title: string;
  id: string;
  updated: string;
  links: { '@_rel': string; '@_href': string }[];
  entries: Entry[];
}> {
  const response = await api.get(path);
  expect([path, response.status, response.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/atom+xml; charset=utf-8'
  ]);
  const text = await response.text();
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed: found } = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => name === 'entry' || name === 'link'
  }).parse(text) as { feed: Record<string, unknown> & { entry?: (Omit<Entry, 'link'> & { link: Entry['link'][] })[] } };
  expect(found['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
  const entries = (found.entry ?? []).map((entry) => ({ ...entry, link: entry.link[0] ?? { '@_href': '' } }));
  for (const item of [found, ...entries]) {
    expect(String(item.id)).toMatch(/^tag:maille\.test,2026:maille\/[\w/.-]+$/);
    expect(String(item.title)).not.toBe('');
    expect(String(item.updated)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  }
  expect(found.author).toEqual({ name: 'Maille' });
  return {
    title: String(found.title),
    id: String(found.id),
    updated: String(found.updated),
    links: found.link as { '@_rel': string; '@_href': string }[],
    entries
  };
}

beforeAll(async () => {
  await publishNext(folder, 'aa', TEST_REQUESTS, { builtAt: '2026-09-01T08:00:00.000Z' });
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { followMs: 0 }, (message) => logged.push(message));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

/** What is new is opened beside what answers. */
async function untilSaid(what: string, isSaid: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await isSaid()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what} never came`);
}

const untilInService = (id: string): Promise<void> =>
  untilSaid(id, async () => (await api.json('/api/v1/snapshot')).id === id);

const projects = (query = '') => api.json(`/api/v1/changes/essai/projets${query}`);

describe('on a first snapshot', () => {
  test('there is nothing to compare, and nothing fails', async () => {
    expect(await api.json('/api/v1/changes')).toMatchObject({
      precedent: null,
      requetes: [],
      phrase: expect.stringContaining('rien à comparer')
    });
    expect(await projects()).toMatchObject({ precedent: null, etat: 'premier', lecture: null });
  });

  test('each feed has one entry, that says so', async () => {
    for (const path of ['/flux.atom', '/flux/essai.atom', '/flux/essai/projets.atom']) {
      const { entries, updated } = await feed(path);
      expect(entries).toMatchObject([{ title: 'Premier instantané', updated: '2026-09-01T08:00:00Z' }]);
      expect(updated).toBe('2026-09-01T08:00:00Z');
    }
  });
});

describe('on the next one', () => {
  let before: string | null;
  let [unfinished, unknown]: unknown[] = [];
  beforeAll(async () => {
    before = (await api.get('/api/v1/changes')).headers.get('etag');
    await publishNext(folder, 'bb', TEST_REQUESTS, {
      change: REVISED,
      time: 60_000,
      onSwitch: async () => {
        await untilInService('bb');
        unfinished = await api.json('/api/v1/changes');
        unknown = await projects();
      }
    });
    await untilSaid(
      'the comparison',
      async () => JSON.stringify((await api.json('/api/v1/changes')).remarques) === '[]'
    );
  });

  test('nothing is said of what is not compared yet, but that it is not', () => {
    expect(unfinished).toMatchObject({
      phrase: expect.stringContaining('1 requête a changé'),
      requetes: [{ raisons: [expect.stringContaining('nouveau millésime')] }],
      remarques: [expect.stringContaining('n’était pas finie à la mise en service : 0 requête comparée')]
    });
    expect(unknown).toMatchObject({
      lecture: null,
      remarques: expect.arrayContaining([expect.stringContaining('faute de temps')])
    });
  });

  test('all that changed, in short, with the address of each', async () => {
    const list = await api.json('/api/v1/changes');
    expect(list).toMatchObject({
      precedent: { id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' },
      phrase: 'Depuis l’instantané du 1er septembre 2026 : 1 requête a changé.'
    });
    expect(list.requetes).toMatchObject([
      { requete: 'essai/projets', comptes: { revisees: 2, masquees: 1 }, adresse: '/api/v1/changes/essai/projets' }
    ]);
  });

  test('one answer: the sentence, the figures, and never that which is no longer shown', async () => {
    const detail = await projects();
    expect(detail).toMatchObject({
      etat: 'modifiee',
      lecture: { territoire: 'region:53', comptes: { valeurs: 3, revisees: 2, masquees: 1, bornes: 1 } }
    });
    expect(detail.phrase).toBe(
      'Depuis l’instantané du 1er septembre 2026 : 2 valeurs révisées sur 3, au plus +10,0\u202f% (Agriculteurs, "salariés" ; élevage : projets), 1 valeur n’est plus diffusée, 1 encadrement modifié ; nouveau millésime (Année : enquête <2026> & "suivantes").'
    );
    const { changements } = detail.lecture as { changements: { genre: string }[] };
    expect(changements.find(({ genre }) => genre === 'masquee')).toEqual({
      genre: 'masquee',
      ligne: 'Maçons',
      cle: { code: 'fap2021:B1X50' },
      statut: 'non_diffuse',
      bornes_apres: [1, 4],
      colonne: { nom: 'projets', libelle: 'Projets', role: 'mesure', unite: 'projets', type: 'int64' }
    });
  });

  test('a territory or a request where nothing changed, a commune that is not compared', async () => {
    expect(await projects('?territoire=bassin:5314')).toMatchObject({
      etat: 'modifiee',
      lecture: null,
      phrase: expect.stringContaining('nouveau millésime')
    });
    expect(await api.json('/api/v1/changes/essai/insertion')).toMatchObject({
      etat: 'inchangee',
      phrase: 'Aucune valeur n’a changé depuis l’instantané du 1er septembre 2026.'
    });
    expect(await projects('?territoire=region:28')).toMatchObject({
      lecture: null,
      remarques: [expect.stringContaining('n’a pas été comparé')]
    });
  });

  test('what is wrong in the address is said', async () => {
    for (const [path, status, words] of [
      ['?territoire=commune:35238', 400, 'maille acceptée'],
      ['?territoire=region:99', 400, 'inconnu'],
      ['?annee=2025', 400, 'paramètre inconnu']
    ] as const) {
      const response = await api.get(`/api/v1/changes/essai/projets${path}`);
      expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
    }
    expect((await api.get('/api/v1/changes/essai/insertion?territoire=region:53')).status).toBe(400);
    expect((await api.get('/api/v1/changes/essai/projet')).status).toBe(404);
  });

  test('its tag is another than before; the same question gives 304; answers link to it', async () => {
    const response = await api.get('/api/v1/changes');
    const etag = response.headers.get('etag') ?? '';
    expect(etag).not.toBe(before);
    expect((await api.get('/api/v1/changes', { 'if-none-match': etag })).status).toBe(304);
    expect((await api.get('/api/v1/requests/essai/projets')).headers.get('link')).toContain(
      '</api/v1/changes/essai/projets?territoire=region:53>; rel="version-history"'
    );
  });

  test('feeds: the newest first, by request and by theme, with ids that stay', async () => {
    const all = await feed('/flux.atom');
    expect(all.entries.map(({ title }) => title)).toEqual([
      'Projets d’essai : nouveau millésime',
      'Projets d’essai : valeurs modifiées',
      'Premier instantané'
    ]);
    expect(all.entries.map(({ id }) => id)).toEqual([
      'tag:maille.test,2026:maille/bb/20261003080000/essai/projets/millesime',
      'tag:maille.test,2026:maille/bb/20261003080000/essai/projets/valeurs',
      'tag:maille.test,2026:maille/aa/20260901080000/instantane/premier'
    ]);
    expect(new Set(all.entries.map(({ link }) => link['@_href']))).toEqual(
      new Set(['http://maille.test/catalogue/essai/projets', 'http://maille.test/donnees'])
    );
    expect(JSON.stringify(all.entries[0]?.summary)).toContain('enquête <2026> & \\"suivantes\\"');
    expect(all.links.find((link) => link['@_rel'] === 'self')?.['@_href']).toBe('http://maille.test/flux.atom');
    expect((await feed('/flux/essai.atom')).entries).toHaveLength(3);
    expect((await feed('/flux/essai/projets.atom')).entries).toHaveLength(3);
    expect((await feed('/flux/essai/insertion.atom')).entries.map(({ title }) => title)).toEqual([
      'Premier instantané'
    ]);
    const ids = await Promise.all(
      ['/flux.atom', '/flux/essai.atom', '/flux/essai/projets.atom'].map(async (path) => (await feed(path)).id)
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('a watch: what its requests tell, on the territory that their address names', async () => {
    const titles = async (query: string) => (await feed(`/veille.atom?${query}`)).entries.map(({ title }) => title);
    const [first, vintage, values] = [
      'Premier instantané',
      'Projets d’essai : nouveau millésime',
      'Projets d’essai : valeurs modifiées'
    ];
    expect(await titles('suivre=essai/projets&suivre=essai/insertion')).toEqual([vintage, values, first]);
    expect(await titles('suivre=essai/insertion')).toEqual([first]);
    // Compared and unchanged; not compared, so that what changed anywhere is told.
    expect(await titles('suivre=essai/projets%3Fterritoire=bassin:5314')).toEqual([vintage, first]);
    expect(await titles('suivre=essai/projets%3Fterritoire=region:28')).toEqual([vintage, values, first]);
    const { entries, links } = await feed(
      '/veille.atom?suivre=/catalogue/essai/projets%3Fterritoire=region:53%26niveau=metier'
    );
    const told = entries.find(({ title }) => title === values);
    expect(JSON.stringify(told?.summary)).toContain(
      'Bretagne. Depuis l’instantané du 1er septembre 2026 : 2 valeurs révisées'
    );
    expect(told?.link['@_href']).toBe('http://maille.test/catalogue/essai/projets?territoire=region:53&niveau=metier');
    expect(links.find((link) => link['@_rel'] === 'self')?.['@_href']).toBe(
      'http://maille.test/veille.atom?suivre=essai/projets%3Fterritoire%3Dregion:53%26niveau%3Dmetier'
    );
  });

  test('a watch that does not read says why, and is not sent twice', async () => {
    for (const [query, status, words] of [
      ['', 400, 'rien n’est suivi'],
      ['?suivre=essai/projet', 404, 'essai/projets'],
      ['?suivre=essai/projets%3Fterritoire=region:99', 400, 'inconnu'],
      ['?suivre=essai/projets%3Fterritoire=<script>', 400, 'inconnu'],
      ['?suivre=essai/projets&annee=2025', 400, '%26'],
      ['?regle=gpec/recrutements-difficiles', 400, 'paramètre inconnu'],
      [`?${Array.from({ length: 21 }, (_, at) => `suivre=essai/r_${at}`).join('&')}`, 400, '20 au plus']
    ] as const) {
      const response = await api.get(`/veille.atom${query}`);
      expect([query, response.status, await response.text()]).toEqual([query, status, expect.stringContaining(words)]);
    }
    const etag = (await api.get('/veille.atom?suivre=essai/projets')).headers.get('etag') ?? '';
    expect((await api.get('/veille.atom?suivre=essai/projets', { 'if-none-match': etag })).status).toBe(304);
    expect((await api.get('/veille.atom?suivre=essai/insertion', { 'if-none-match': etag })).status).toBe(200);
  });

  test('a feed is not sent twice, and one that does not exist says what does', async () => {
    const etag = (await api.get('/flux.atom')).headers.get('etag') ?? '';
    expect((await api.get('/flux.atom', { 'if-none-match': etag })).status).toBe(304);
    const missing = await api.get('/flux/essai/projet.atom');
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('essai/projets')]);
    expect((await api.get('/flux/essai')).status).toBe(404);
  });
});

describe('what a snapshot says goes with it', () => {
  test('put back in service, the earlier one says its own', async () => {
    rollback(folder, 'aa');
    await untilInService('aa');
    expect((await projects()).etat).toBe('premier');
    rollback(folder, 'bb');
    await untilInService('bb');
    expect((await projects()).etat).toBe('modifiee');
  });

  /** Puts `bb` back in service with another file beside it. */
  async function withFile(content: string): Promise<void> {
    writeFileSync(besidePath(folder, 'differences', 'bb'), content);
    rollback(folder, 'aa');
    await untilInService('aa');
    rollback(folder, 'bb');
    await untilInService('bb');
  }

  let text: string;
  let whole: Record<string, unknown>;
  beforeAll(() => {
    text = readFileSync(besidePath(folder, 'differences', 'bb'), 'utf8');
    whole = JSON.parse(text) as Record<string, unknown>;
  });

  test('when the two could not be compared, silence is not taken for « nothing changed »', async () => {
    await withFile(
      JSON.stringify({ ...whole, comparee: false, requetes: {}, remarques: ['Le précédent n’a pas pu être lu.'] })
    );
    expect(await api.json('/api/v1/changes')).toMatchObject({
      requetes: [],
      phrase: expect.stringContaining('n’ont pas été comparées')
    });
    expect(await api.json('/api/v1/changes/essai/insertion')).toMatchObject({
      etat: 'non_comparee',
      remarques: ['Le précédent n’a pas pu être lu.']
    });
  });

  again('one request that was not compared is told apart', async () => {
    // The site runs another text of a request than the one that was compared.
    await withFile(
      JSON.stringify({ ...whole, catalogue: { ...(whole.catalogue as object), 'essai/insertion': 'select 1' } })
    );
    expect(await api.json('/api/v1/changes/essai/insertion')).toMatchObject({
      etat: 'non_comparee',
      remarques: [expect.stringContaining('sa version d’alors')]
    });
    // A request that could not be compared is told, and is not one that changed.
    const requetes = whole.requetes as Record<string, Record<string, unknown>>;
    await withFile(
      JSON.stringify({
        ...whole,
        requetes: {
          ...requetes,
          'essai/insertion': {
            ...requetes['essai/projets'],
            titre: 'Insertion',
            methode: null,
            millesimes: [],
            nouvelle: false,
            valeurs: 'non_comparees',
            remarques: ['Pas de réponse entière.'],
            comptes: Object.fromEntries(
              Object.keys(requetes['essai/projets']?.['comptes'] as object).map((name) => [name, 0])
            ),
            maximum: null,
            lectures: []
          }
        }
      })
    );
    const list = await api.json('/api/v1/changes');
    expect(list.phrase).toBe('Depuis l’instantané du 1er septembre 2026 : au moins 1 requête a changé.');
    expect(list.requetes).toHaveLength(2);
    await withFile(text);
    expect(await api.json('/api/v1/changes/essai/insertion')).toMatchObject({ etat: 'inchangee', remarques: [] });
  });

  test('damaged, the log says so, the service goes on, and a feed still tells the snapshot', async () => {
    const wrong = [
      '{"format": 1',
      JSON.stringify({ ...whole, instantane: 'aa' }),
      JSON.stringify({ ...whole, requetes: { 'essai/projets': {} } }),
      JSON.stringify({ ...whole, format: 2 })
    ];
    for (const content of wrong.slice(0, examples(4, 1))) {
      logged.length = 0;
      await withFile(content);
      expect(logged).toEqual([expect.stringContaining('differences-bb.json illisible')]);
      expect(await projects()).toMatchObject({ etat: 'premier' });
      expect((await feed('/flux.atom')).entries).toMatchObject([{ title: 'Instantané en service' }]);
    }
  });
});
