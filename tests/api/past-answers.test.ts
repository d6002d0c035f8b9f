import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { makeApi, type Api } from '../support/api.ts';
import { again } from '../support/depth.ts';
import { expectMiddles } from '../support/middles.ts';
import { publishNext } from '../support/next-snapshot.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, removeFolder } from '../support/snapshot-fixture.ts';

const [BEFORE, AFTER] = ['aaaaaaaa00000001', 'bbbbbbbb00000002'];

/** One figure revised, one that the later snapshot hides, one that it no longer has. */
const REVISED = `
update publie.cube_projets_recrutement set projets = 110, projets_min = 110, projets_max = 110
  where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:A0X40';
update publie.cube_projets_recrutement set projets = null, projets_min = 1, projets_max = 400, projets_statut = 'secret'
  where territoire = 'region:53' and annee = 2025 and metier = 'fap2021:B1X50';`;

const folder = makeFolder();
const logged: string[] = [];
let api: Api;

interface Given {
  readonly adresse: string;
  readonly instantane: { readonly id: string };
  readonly signalements: readonly string[];
  readonly lignes: readonly { readonly code: string; readonly projets: number | null }[];
}

interface Refused {
  readonly status: number;
  readonly detail: string;
  readonly essayez?: string;
}

const ASKED = '/api/v1/requests/essai/projets?territoire=region:53&annee=2025&niveau=metier';

async function rows(address: string): Promise<Record<string, number | null>> {
  const { lignes } = (await api.json(address)) as unknown as Given;
  return Object.fromEntries(lignes.map(({ code, projets }) => [code, projets]));
}

async function refusal(address: string): Promise<Refused> {
  const response = await api.get(address);
  const document = (await response.json()) as Refused;
  expect(document.status).toBe(response.status);
  return document;
}

/** Publishes a snapshot built on this day, after the one in service. */
async function publishOn(day: string, id: string, change = ''): Promise<void> {
  const builtAt = `${day}T08:00:00.000Z`;
  const dated = `update reference.instantane set valeur = '${builtAt}' where cle = 'construit_le';`;
  await publishNext(folder, id, { builtAt, change: dated + change });
}

/** The one in service answers while the next one opens. */
const inService = (id: string): Promise<void> =>
  expect.poll(async () => (await api.json('/api/v1/snapshot'))['id']).toBe(id);

beforeAll(async () => {
  await publishOn('2026-03-02', BEFORE);
  await publishOn('2026-10-03', AFTER, REVISED);
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS), { followMs: 0 }, (message) => logged.push(message));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

describe('an answer held to an earlier snapshot', () => {
  test('is what it published, says so, and has its own address', async () => {
    const now = await rows(ASKED);
    const then = (await api.json(`${ASKED}&instantane=${BEFORE}`)) as unknown as Given;
    expect(now['fap2021:A0X40']).toBe(110);
    expect(then.lignes.find(({ code }) => code === 'fap2021:A0X40')?.projets).toBe(100);
    expect(then.instantane.id).toBe(BEFORE);
    expect(then.adresse).toBe(`${ASKED}&instantane=${BEFORE}`);
    expect(then.signalements[0]).toMatch(/instantané aaaaaaaa00000001, du 2 mars 2026, qui n’est plus en service/);
    expect(await rows(then.adresse)).toEqual(await rows(`${ASKED}&instantane=${BEFORE.slice(0, 8)}`));
  });

  test('shows nothing that the one in service hides', async () => {
    const then = await rows(`${ASKED}&instantane=${BEFORE}`);
    expect(await rows(ASKED)).toHaveProperty('fap2021:B1X50', null);
    expect(Object.keys(then)).not.toContain('fap2021:B1X50');
    const { colonnes, lignes } = (await api.json(`${ASKED}&instantane=${BEFORE}`)) as unknown as Answer;
    expect(expectMiddles(colonnes, lignes)).toBeGreaterThan(0);
    // Formats whose texts are not compressed: what they show can be looked for.
    for (const format of ['csv', 'csv-fr', 'arrow', 'sdmx-csv']) {
      const text = await (await api.get(`${ASKED}&instantane=${BEFORE}&format=${format}`)).text();
      expect([text.includes('A0X40'), text.includes('B1X50')], format).toEqual([true, false]);
    }
  });

  test('says in its SQL that the file to download is another', async () => {
    const sql = async (id: string): Promise<string> =>
      (await api.get(`/api/v1/sql/essai/projets?instantane=${id}`)).text();
    expect(await sql(BEFORE)).toMatch(/-- Cet instantané n’est plus en service/);
    expect(await sql(AFTER)).toMatch(/-- L’instantané se télécharge/);
  });

  test('is that of the one in service, under its own address, when it is the one named', async () => {
    const held = (await api.json(`${ASKED}&instantane=${AFTER}`)) as unknown as Given;
    expect([held.adresse, held.instantane.id]).toEqual([`${ASKED}&instantane=${AFTER}`, AFTER]);
    expect(held.signalements.filter((text) => text.includes('en service'))).toEqual([]);
    expect(await rows(held.adresse)).toEqual(await rows(ASKED));
  });

  test('is laid out and paged as any other, each page held too', async () => {
    const page = (await api.json(`${ASKED}&tri=code&limit=1&instantane=${BEFORE}`)) as unknown as Given & {
      page: { suivante: string };
    };
    expect(page.lignes).toHaveLength(1);
    expect(page.page.suivante).toContain(`instantane=${BEFORE}`);
    expect(Object.keys(await rows(page.page.suivante))).toHaveLength(1);
  });
});

test('a map program that names an earlier snapshot is led through it by every link', async () => {
  interface Linked {
    readonly links: readonly { readonly rel: string; readonly href: string }[];
  }
  const toward = ({ links }: Linked, rel: string): string =>
    links.find((link) => link.rel === rel)?.href.replace('http://maille.test', '') ?? `aucun lien ${rel}`;
  const landing = (await api.json(`/api/ogc?instantane=${BEFORE.slice(0, 8)}`)) as unknown as Linked;
  for (const rel of ['service-desc', 'conformance']) expect((await api.get(toward(landing, rel))).status).toBe(200);
  const { collections } = (await api.json(toward(landing, 'data'))) as unknown as {
    collections: (Linked & { readonly id: string })[];
  };
  const places = collections.find(({ id }) => id === 'essai.lieux') ?? { links: [] };
  const items = (await api.json(`${toward(places, 'items')}&limit=1`)) as unknown as Linked & {
    maille: Given;
    features: { id: string }[];
  };
  expect(items.maille.instantane.id).toBe(BEFORE);
  const feature = (await api.json(
    toward(items, 'self')
      .replace('items?', `items/${encodeURIComponent(items.features[0]?.id ?? '')}?`)
      .replace('&limit=1', '')
  )) as unknown as Linked;
  const all = [landing, places, items, feature]
    .flatMap(({ links }) => links)
    .filter(({ rel }) => rel !== 'service-doc');
  expect(all.length).toBeGreaterThan(9);
  for (const { href } of all) expect(href).toContain(`instantane=${BEFORE}`.slice(0, 19));
  expect((await refusal('/api/ogc/collections?instantane=cccccccc00000003')).status).toBe(410);
  expect(
    (await refusal(`/api/ogc/collections/essai.lieux/items?instantane=${BEFORE}&instantane=${AFTER}`)).status
  ).toBe(400);
});

describe('what is not kept is said, with the same answer of the one in service', () => {
  test('another identifier, a malformed one, two at once', async () => {
    const gone = await refusal(`${ASKED}&instantane=cccccccc00000003`);
    expect(gone.status).toBe(410);
    expect(gone.detail).toContain(`celui en service est ${AFTER}, du 3 octobre 2026`);
    expect(gone.detail).toContain(`${BEFORE} (2 mars 2026)`);
    expect(await rows(gone.essayez ?? '')).toEqual(await rows(ASKED));
    expect((await refusal(`${ASKED}&instantane=../../current`)).status).toBe(400);
    expect((await refusal(`${ASKED}&instantane=${BEFORE}&instantane=${AFTER}`)).status).toBe(400);
    expect((await refusal(`${ASKED}&instantane=aaaaaaa`)).status).toBe(410);
  });

  test('a file withdrawn since, a file that is spoilt', async () => {
    await publishOn(
      '2026-11-05',
      'dddddddd00000004',
      "update reference.sources set presente = false where source = 'bmo'; drop table publie.lieux_accueil;"
    );
    await inService('dddddddd00000004');
    const withdrawn = await refusal(`${ASKED}&instantane=${BEFORE}`);
    expect([withdrawn.status, withdrawn.detail]).toEqual([410, expect.stringContaining('ne sont plus publiés')]);

    const path = join(folder, `snapshot-${AFTER}.duckdb`);
    const bytes = readFileSync(path);
    bytes.fill(7, 4096, 8192);
    rmSync(path);
    writeFileSync(path, bytes);
    const spoilt = await refusal(`${ASKED}&instantane=${AFTER}`);
    expect([spoilt.status, spoilt.detail]).toEqual([503, expect.stringContaining('ne se lit plus')]);
    expect(spoilt.detail).not.toContain(folder);
    expect(logged.some((line) => line.includes(AFTER))).toBe(true);
  });

  again('a table that was not there', async () => {
    await publishOn('2026-11-07', 'ffffffff00000006');
    await inService('ffffffff00000006');
    const older = await refusal('/api/v1/requests/essai/lieux?instantane=dddddddd00000004');
    expect([older.status, older.detail]).toEqual([409, expect.stringContaining('n’avait pas')]);
  });
});
