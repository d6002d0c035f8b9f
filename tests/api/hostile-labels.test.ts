import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/lib/standards/doors.ts';
import { atomFeed } from '../../src/lib/standards/feeds/atom-feed.ts';
import { makeApi, type Api } from '../support/api.ts';
import { HOSTILE, SEEN, strictXml, withHostile } from '../support/hostile.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { readCsv } from '../support/table-schema.ts';
import { unzip } from '../support/zip.ts';

/** As a producer's file may say them: its places, occupations and courses, and its own name. */
const COLUMNS = {
  territoires: ['nom', 'lieu'],
  metiers: ['libelle'],
  formations: ['libelle', 'diplome'],
  sources: ['titre', 'producteur', 'licence']
};
const change = Object.entries(COLUMNS)
  .map(([table, names]) => {
    const text = `' ${HOSTILE.replaceAll("'", "''")}'`;
    return `update reference.${table} set ${names.map((name) => `${name} = ${name} || ${text}`).join(', ')};`;
  })
  .join('\n');
const PROJECTS = '/api/v1/requests/essai/projets';
const FIGURE = '/api/v1/figures/essai/projets';
const LABEL = `Maçons ${HOSTILE}`;

let api: Api;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'hostile', { change });
  const projets = (TEST_REQUESTS['essai/projets'] ?? '').replace(
    'lecture:',
    'graphique: { type: barres, x: projets, y: metier }\nlecture:'
  );
  api = makeApi(folder, await catalogueOf({ ...TEST_REQUESTS, 'essai/projets': projets }));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function bytes(path: string): Promise<Buffer> {
  const response = await api.get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
}
const text = async (path: string): Promise<string> => String(await bytes(path));
const column = (rows: readonly object[], name: string): unknown[] => rows.map((row) => Reflect.get(row, name));

/** How each format is read again, by other code than what wrote it: the names of occupations. */
const READ: Readonly<Record<string, (content: Buffer) => Promise<unknown[]>>> = {
  json: async (content) => column((JSON.parse(String(content)) as { lignes: object[] }).lignes, 'metier'),
  csv: async (content) => readCsv(String(content)).map((row) => row[1]),
  'csv-fr': async (content) => [String(content)],
  'sdmx-csv': async (content) => readCsv(String(content)).map((row) => row[8]),
  arrow: async (content) => [...(tableFromIPC(content).getChild('metier') ?? [])],
  parquet: async (content) => column(await parquetReadObjects({ file: Uint8Array.from(content).buffer }), 'metier'),
  xlsx: async (content) => {
    for (const [name, part] of unzip(content)) if (/\.(xml|rels)$/.test(name)) strictXml(part);
    return (await readSheet(content, 'Données', { trim: false })).map((row) => row[1]);
  }
};

describe('labels of a file that hold anything', () => {
  test.each(Object.keys(READ))('come back in %s', async (name) => {
    const read = await READ[name]?.(await bytes(`${PROJECTS}?format=${name}`));
    const written: Readonly<Record<string, string>> = {
      xlsx: LABEL.replaceAll(/(?!\n)\p{Cc}|\ufffe/gu, '\ufffd'),
      'csv-fr': LABEL.replaceAll('"', '""')
    };
    expect(read?.join('\n')).toContain(written[name] ?? LABEL);
  });

  test.each([
    `${FIGURE}?format=svg`,
    `${FIGURE}?format=svg&largeur=390&theme=sombre`,
    '/api/v1/figures/essai/cellules?format=svg',
    '/flux.atom'
  ])('%s is XML', async (path) => {
    expect(strictXml(await text(path))).not.toBe('');
  });

  test('are tried in every format', () => {
    const tried = [...Object.keys(READ), 'geojson', 'tableschema'];
    expect(FORMATS.map(({ name }) => name).sort()).toEqual(tried.sort());
  });

  test('are seen in a drawing, which has its pixels', async () => {
    expect(strictXml(await text(`${FIGURE}?format=svg`))).toContain(SEEN);
    expect((await bytes(`${FIGURE}?format=png`)).subarray(1, 4).toString()).toBe('PNG');
  });

  test.each([
    '/api/v1/catalogue.jsonld',
    '/api/v1/openapi.json',
    '/api/v1/requests/essai/lieux?format=geojson',
    `${PROJECTS}?format=tableschema`,
    `${PROJECTS}?format=tableschema`
  ])('%s is JSON', async (path) => expect(JSON.parse(await text(path))).toBeTypeOf('object'));

  test('are in a feed as they are seen', () => {
    const told = withHostile(
      {
        instantane: { region_nom: 'a', demo: false, construit_le: '2026-01-02' },
        historique: [
          { date: '2026-01-02', instantane: 'a', table: null, titre: 'a', genre: 'tableau' as const, phrase: 'a' }
        ]
      },
      ['construit_le', 'date', 'genre']
    );
    // The title of the feed; the id, the title and the summary of its entry.
    expect(strictXml(atomFeed(told, 'https://maille.example')).split(SEEN)).toHaveLength(5);
  });
});
