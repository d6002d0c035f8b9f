import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { quoteText } from '../../src/lib/text/sql-text.ts';
import { shelve } from '../../warehouse/pipeline/requests/shelve.ts';
import { makeApi, type Api } from '../support/api.ts';
import { message, toolSays } from '../support/assistant.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { createSnapshotTables, makeFolder, removeFolder } from '../support/snapshot-fixture.ts';

const [WITH, WITHOUT] = ['aaaaaaaa00000001', 'bbbbbbbb00000002'];
const OWN = '/api/v1/requests/gpec/vacances';

/** What a region writes: the projects of a survey. */
const request = (title: string): string => `/*---
titre: ${title}
question: Combien de projets dans la région ?
code: L01
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Territoire }
indicateurs:
  vacances: { colonne: projets, libelle: Projets vacants }
colonnes:
  code: { role: dimension, libelle: Métier }
  projets: { role: mesure, unite: projets, libelle: Projets projets }
lecture: "{projets} projets."
---*/
select metier as code, projets, projets_min, projets_max, projets_statut
from publie.cube_projets_recrutement where territoire = $territoire::VARCHAR and annee = 2025 order by code
`;

const FILES: Readonly<Record<string, string>> = {
  'queries/gpec/vacances.sql': request('Projets projets, vus de la région'),
  'glossaire.yaml': 'Projet: { sens: Un recrutement envisagé }\n',
  'site.yaml': "accueil: Bienvenue.\ncouleur: { claire: '#7a1f3d', sombre: '#f0a8c0' }\n"
};

const [folder, scratch] = [makeFolder(), mkdtempSync(join(tmpdir(), 'maille-etagere-'))];
let api: Api;

/** What a build puts in a snapshot of these files. */
async function shelved(files: Readonly<Record<string, string>>, name: string): Promise<string> {
  const shelf = join(scratch, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(shelf, file)), { recursive: true });
    writeFileSync(join(shelf, file), text);
  }
  vi.stubEnv('MAILLE_REGION', shelf);
  const product = join(scratch, 'produit');
  mkdirSync(product, { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await createSnapshotTables(connection);
    const rows = await shelve(connection, { queries: product, findings: null });
    const values = rows.map((row) => `(${row.map(quoteText).join(', ')})`).join(', ');
    return `insert into reference.etagere values ${values};`;
  } finally {
    connection.closeSync();
    vi.unstubAllEnvs();
  }
}

beforeAll(async () => {
  const change = await shelved(FILES, 'etagere');
  await publishNext(folder, WITH, { builtAt: '2026-03-02T08:00:00.000Z', change });
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { followMs: 0 });
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
  rmSync(scratch, { recursive: true, force: true });
});

test('a request of the region answers, is listed, found and described as any other, and says whose it is', async () => {
  const { lignes, requete } = (await api.json(OWN)) as {
    lignes: { code: string; projets: number | null }[];
    requete: { notes: string[]; version: string };
  };
  const same = (await api.json('/api/v1/requests/essai/projets?territoire=region:53&annee=2025&niveau=metier')) as {
    lignes: { code: string; projets: number | null }[];
  };
  const own = new Map(lignes.map(({ code, projets }) => [code, projets]));
  expect(same.lignes.length).toBeGreaterThan(0);
  for (const { code, projets } of same.lignes) expect(own.get(code), code).toBe(projets);
  expect(requete.notes).toEqual(['Requête de la région, sans cas d’essai.']);
  const list = (await api.json('/api/v1/requests')) as { requetes: { id: string }[] };
  expect(list.requetes.map(({ id }) => id)).toContain('gpec/vacances');
  const { paths } = (await api.json('/api/v1/openapi.json')) as { paths: Record<string, unknown> };
  expect(Object.keys(paths)).toContain(OWN);
  expect((await api.get(`${OWN}?format=csv`)).status).toBe(200);
});

test('an assistant finds, reads, asks and verifies it, its indicators and the region’s own terms too', async () => {
  const post = (body: string, headers: Readonly<Record<string, string>>) => api.post('/mcp', body, headers);
  const describedAs = { requete: 'gpec/vacances', mesure: 'projets', indicateur: 'vacances' };
  expect(await toolSays(post, 'decrire', { nom: 'vacances' })).toMatchObject(describedAs);
  expect(await toolSays(post, 'chercher', { mots: 'vacances des métiers' })).toMatchObject({
    indicateurs: [['vacances', 'Projets vacants']]
  });
  const { lignes } = (await api.json(OWN)) as { lignes: { code: string; projets: number | null }[] };
  const { code, projets } = lignes.find((row) => row.projets !== null) ?? {};
  expect((await toolSays(post, 'demander', { requete: 'gpec/vacances' }))['lignes']).toHaveLength(lignes.length);
  const claim = { indicateur: 'vacances', territoire: 'region:53', ligne: { code }, valeur: projets };
  expect(await toolSays(post, 'verifier', claim)).toMatchObject({ verdict: 'compatible' });
  expect(await toolSays(post, 'verifier', { ...claim, valeur: 2 * Number(projets) + 1 })).toMatchObject({
    verdict: 'contredit'
  });
  const { result } = await message(post, 'resources/read', { uri: 'maille://glossaire' });
  expect(JSON.stringify(result)).toContain('Un recrutement envisagé');
});

test('the site says what the region says of it', async () => {
  const { etagere } = (await api.json('/api/v1/snapshot')) as { etagere: object };
  expect(etagere).toEqual({
    accueil: 'Bienvenue.',
    couleur: { claire: '#7a1f3d', sombre: '#f0a8c0' },
    logo: null,
    termes: [{ terme: 'Projet', sens: 'Un recrutement envisagé' }]
  });
});

test('it never replaces what the product answers, and an address held to its snapshot answers without it', async () => {
  const cited = (await api.json(`${OWN}?instantane=${WITH}`)) as { lignes: unknown[]; requete: { version: string } };
  const forged = (await shelved({ 'queries/gpec/vacances.sql': request('Autre') }, 'forgee')).replaceAll(
    'gpec/vacances',
    'essai/projets'
  );
  await publishNext(folder, WITHOUT, { builtAt: '2026-10-03T08:00:00.000Z', change: forged });
  await expect.poll(async () => (await api.json('/api/v1/snapshot'))['id']).toBe(WITHOUT);
  expect((await api.json('/api/v1/catalogue/essai/projets'))['titre']).not.toBe('Autre');
  expect((await api.get(OWN)).status).toBe(404);
  const then = (await api.json(`${OWN}?instantane=${WITH}`)) as typeof cited;
  expect(then.lignes).toEqual(cited.lignes);
  expect(then.requete.version).toBe(cited.requete.version);
});
