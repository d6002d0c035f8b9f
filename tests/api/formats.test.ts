import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { cellToBoundary } from 'h3-js';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FORMATS } from '../../src/lib/standards/doors.ts';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { unzip } from '../support/zip.ts';

let api: Api;
const folder = makeFolder();
const PROJECTS = '/api/v1/requests/essai/projets';
const FORMULA = '=HYPERLINK("http://exemple.invalid";"clic")\nfin';

beforeAll(async () => {
  await publishFixture(folder, 'f1');
  api = makeApi(folder, await catalogueOf(TEST_REQUESTS));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function bytes(path: string): Promise<Buffer> {
  const response = await api.get(path);
  expect(response.status).toBe(200);
  const content = Buffer.from(await response.arrayBuffer());
  expect(Number(response.headers.get('content-length'))).toBe(content.byteLength);
  return content;
}

/** A reader of its own, by RFC 4180, for what is written by another code. */
function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') {
        field += '"';
        i++;
      } else if (char === '"') quoted = false;
      else field += char;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === delimiter) {
      row.push(field);
      field = '';
    } else if (char === '\r' && text[i + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      i++;
    } else field += char;
  }
  return rows;
}

describe('csv', () => {
  test('names, dots, empty where hidden, quotes and line breaks, formulas disarmed', async () => {
    const text = (await bytes(`${PROJECTS}?format=csv`)).toString('utf8');
    expect(text.startsWith('code,metier,projets,')).toBe(true);
    const [header = [], ...rows] = readCsv(text, ',');
    expect(header).toEqual([
      'code',
      'metier',
      'projets',
      'projets_min',
      'projets_max',
      'projets_milieu',
      'projets_marge',
      'projets_statut',
      'projets_difficiles',
      'projets_difficiles_min',
      'projets_difficiles_max',
      'projets_difficiles_milieu',
      'projets_difficiles_marge',
      'projets_difficiles_statut',
      'difficulte',
      'difficulte_min',
      'difficulte_max',
      'difficulte_milieu',
      'difficulte_marge',
      'difficulte_statut'
    ]);
    expect(rows[0]).toEqual([
      'fap2021:A0X40',
      'Agriculteurs, "salariés" ; élevage',
      ...['100', '100', '100', '100', '0', 'diffuse'],
      ...['60', '60', '60', '60', '0', 'diffuse'],
      ...['0.6', '0.6', '0.6', '0.6', '0', 'diffuse']
    ]);
    expect(rows[2]?.slice(1, 8)).toEqual([`'${FORMULA}`, '', '1', '4', '2.5', '1.5', 'non_diffuse']);
    expect(rows).toHaveLength(3);
  });

  test('French: byte-order mark, semicolons, commas, labels, signs, bounds in words, provenance below', async () => {
    const text = (await bytes(`${PROJECTS}?format=csv-fr&notes=oui`)).toString('utf8');
    expect(text.codePointAt(0)).toBe(0xfeff);
    const [header = [], ...rows] = readCsv(text.slice(1), ';');
    expect(header.slice(2, 7)).toEqual(
      ['minimum', 'milieu', 'maximum', 'lecture', 'statut'].map((part) => `Projets – ${part}`)
    );
    expect(rows[0]?.slice(2, 7)).toEqual(['100', '100', '100', '', 'valeur diffusée']);
    expect(header.slice(12)).toEqual([
      'Part difficile – minimum (%)',
      'Part difficile – milieu (%)',
      'Part difficile – maximum (%)',
      'Part difficile – lecture',
      'Part difficile – statut'
    ]);
    expect(rows[0]?.slice(12)).toEqual(['60', '60', '60', '', 'valeur diffusée']);
    expect(rows[1]?.slice(12)).toEqual(['0', '10', '20', '0,0\u202f% à 20,0\u202f%', 'encadrement']);
    expect(rows[2]?.slice(2, 6)).toEqual(['1', '2,5', '4', 'nd']);
    const labels = new Map(rows.slice(4).map(([label = '', value = '']) => [label, value]));
    expect(labels.get('Paramètre « Détail »')).toBe('par métier (metier)');
    expect(labels.get('Paramètre « Territoire »')).toBe('Bretagne (region:53)');
    expect(labels.get('Statut')).toBeDefined();
    expect(labels.get('Requête')).toContain('essai/projets, version ');
    // Alone by default, as a program reads them.
    const alone = (await bytes(`${PROJECTS}?format=csv-fr`)).toString('utf8');
    expect([text.startsWith(alone), alone.split('\r\n').length]).toEqual([true, 5]);
    expect(labels.get('Adresse')).toMatch(
      /^http:\/\/maille\.test\/api\/v1\/requests\/essai\/projets\?territoire=region:53&annee=2025&niveau=metier&instantane=/
    );
    expect(text).toContain('Licence Ouverte 2.0');
  });
});

describe('json', () => {
  const path = '/api/v1/requests/essai/projets';

  test('has its rows alone, the same, companions and codes included, and links to what is said of them', async () => {
    const { lignes, adresse } = (await api.json(path)) as { lignes?: object[]; adresse?: string };
    const response = await api.get(`${path}?forme=lignes`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    const rows = (await response.json()) as object[];
    expect(rows).toEqual(lignes);
    expect(rows.at(-1)).toMatchObject({ projets: null, projets_statut: 'non_diffuse' });
    expect(response.headers.get('link')).toContain(`<${adresse ?? ''}>; rel="canonical"`);
    expect(response.headers.get('etag')).not.toBe((await api.get(path)).headers.get('etag'));
    expect(await api.json(`${path}?forme=lignes&annee=2024&limit=1`)).toHaveLength(1);
    for (const wrong of ['forme=lignes&format=csv', 'forme=ligne', 'forme=lignes&forme=document'])
      expect((await api.get(`${path}?${wrong}`)).status).toBe(400);
  });
});

describe('xlsx', () => {
  test('typed cells, signs, a readable second sheet, texts that are not formulas', async () => {
    const content = await bytes(`${PROJECTS}?format=xlsx`);
    expect((await readWorkbook(content)).map(({ sheet }) => sheet)).toEqual(['Données', 'Totaux', 'Lisez-moi']);
    const rows = await readSheet(content, 'Données');
    expect(rows[0]?.[2]).toBe('Projets – minimum');
    expect(rows[1]?.slice(2, 6)).toEqual([100, 100, 100, '100']);
    expect(rows[1]?.[12]).toBe(0.6);
    expect(rows[3]?.slice(1, 6)).toEqual([FORMULA, 1, 2.5, 4, 'nd']);
    const readMe = new Map((await readSheet(content, 'Lisez-moi')).map(([label, value]) => [label, value]));
    expect(readMe.get('Titre')).toBe('Projets d’essai');
    expect(readMe.get('Adresse')).toContain('/api/v1/requests/essai/projets?territoire=region:53');
  });

  test('no formula element in the sheets', async () => {
    const content = await bytes(`${PROJECTS}?format=xlsx`);
    const xml = [...unzip(content)]
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, text]) => text)
      .join('\n');
    expect(xml).toContain('<sheetData');
    expect(xml).not.toMatch(/<f[ >]/);
  });
});

describe('arrow and parquet', () => {
  test('arrow: types, nulls, metadata, read by Arrow itself', async () => {
    const read = tableFromIPC(await bytes(`${PROJECTS}?format=arrow`));
    expect([...(read.getChild('projets') ?? [])]).toEqual([100n, 20n, null]);
    expect([...(read.getChild('difficulte_max') ?? [])]).toEqual([0.6, 0.2, 1]);
    expect(read.schema.metadata.get('maille.requete')).toBe('essai/projets');
    expect(JSON.parse(read.schema.metadata.get('maille.sources') ?? '')).toHaveLength(2);
    expect(read.schema.fields.find(({ name }) => name === 'projets')?.metadata.get('unite')).toBe('projets');
  });

  test('parquet: read by the engine, with its metadata; no file is left behind', async () => {
    // A folder of its own: other processes write files of the same kind in the one that all share.
    const own = mkdtempSync(join(folder, 'temporaire-'));
    vi.stubEnv('TMPDIR', own);
    expect(tmpdir()).toBe(own);
    const content = await bytes(`${PROJECTS}?format=parquet`).finally(() => vi.unstubAllEnvs());
    expect(readdirSync(own)).toEqual([]);
    const file = join(folder, 'lu.parquet');
    writeFileSync(file, content);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll(`select projets, projets_min, difficulte_max, metier from '${file}'`);
    expect(rows.getRows()).toEqual([
      [100n, 100n, 0.6, 'Agriculteurs, "salariés" ; élevage'],
      [20n, 20n, 0.2, 'Maçons'],
      [null, 1n, 1, FORMULA]
    ]);
    const metadata = await connection.runAndReadAll(
      `select decode(key), decode(value) from parquet_kv_metadata('${file}')`
    );
    expect(new Map(metadata.getRows().map(([key, value]) => [key, value])).get('maille.titre')).toBe('Projets d’essai');
    connection.closeSync();
    instance.closeSync();
  });

  test('cells stay unsigned integers in both', async () => {
    const read = tableFromIPC(await bytes('/api/v1/requests/essai/cellules?format=arrow'));
    expect(String(read.schema.fields[0]?.type)).toBe('Uint64');
  });
});

describe('geojson', () => {
  test('outlines of cells, as h3 draws them, and where they come from', async () => {
    const body = JSON.parse((await bytes('/api/v1/requests/essai/cellules?format=geojson')).toString()) as {
      maille: { requete: { id: string }; sources: unknown[] };
      features: {
        geometry: { type: string; coordinates: number[][][] };
        properties: { cellule: string; population: number };
      }[];
    };
    expect(body.maille.requete.id).toBe('essai/cellules');
    expect(body.features).toHaveLength(3);
    const [first] = body.features;
    const expected = cellToBoundary(first?.properties.cellule ?? '', true);
    first?.geometry.coordinates[0]?.forEach(([lng = 0, lat = 0], i) => {
      expect(lng).toBeCloseTo(expected[i]?.[0] ?? NaN, 6);
      expect(lat).toBeCloseTo(expected[i]?.[1] ?? NaN, 6);
    });
  });

  test('points, longitude first', async () => {
    const body = JSON.parse((await bytes('/api/v1/requests/essai/lieux?format=geojson')).toString()) as {
      features: { geometry: unknown }[];
    };
    expect(body.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [-1.6788, 48.1099] });
  });
});

describe('every format', () => {
  test.each(FORMATS.map(({ name }) => name).filter((name) => name !== 'geojson'))(
    '%s keeps hidden figures hidden and never writes zero for them',
    async (format) => {
      const response = await api.get(`/api/v1/requests/essai/demandeurs?territoire=commune:29019&format=${format}`);
      expect(response.status).toBe(200);
      if (format === 'json')
        expect(((await response.json()) as { lignes: unknown[] }).lignes).toEqual([
          { mois: '2024-12', demandeurs: null, demandeurs_statut: 'secret' }
        ]);
      if (format === 'csv')
        expect(await response.text()).toBe('mois,demandeurs,demandeurs_statut\r\n2024-12,,secret\r\n');
      if (format === 'csv-fr')
        expect(readCsv((await response.text()).slice(1), ';')[1]).toEqual(['2024-12', 's', 'secret statistique']);
      if (format === 'xlsx')
        expect((await readSheet(Buffer.from(await response.arrayBuffer()), 'Données'))[1]).toEqual([
          '2024-12',
          's',
          'secret statistique'
        ]);
      if (format === 'arrow')
        expect(
          tableFromIPC(new Uint8Array(await response.arrayBuffer()))
            .getChild('demandeurs')
            ?.get(0)
        ).toBeNull();
    }
  );

  test.each(FORMATS.map(({ name }) => name).filter((name) => name !== 'geojson'))(
    '%s of an answer without rows, of a missing source',
    async (format) => {
      for (const path of [`${PROJECTS}?territoire=region:28`, '/api/v1/requests/essai/effectifs?'])
        expect((await bytes(`${path}&format=${format}`)).byteLength).toBeGreaterThan(0);
    }
  );

  test('says when figures are synthetic', async () => {
    for (const format of ['json', 'csv-fr&notes=oui', 'tableschema', 'arrow']) {
      expect((await bytes(`/api/v1/requests/essai/demandeurs?format=${format}`)).toString('utf8')).toContain(
        'synthétiques'
      );
    }
  });
});

describe('the barrier', () => {
  test.each([
    [
      'a value under a secret',
      "update publie.cube_demandeurs set demandeurs = 424242 where demandeurs_statut = 'secret'",
      'essai/demandeurs?territoire=commune:29019'
    ],
    [
      'a value outside its bounds',
      'update publie.cube_projets_recrutement set projets = 424242 where projets = 100',
      'essai/projets'
    ],
    [
      'bounds the wrong way round',
      'update publie.cube_projets_recrutement set projets_min = 424242 where projets is null',
      'essai/projets'
    ],
    [
      'an unknown status',
      "update publie.cube_demandeurs set demandeurs_statut = 'A' where demandeurs_statut = 'secret'",
      'essai/demandeurs?territoire=commune:29019'
    ]
  ])('%s in a snapshot never leaves, in any format', async (_, change, path) => {
    const broken = makeFolder();
    await publishFixture(broken, 'c1', { change });
    const logged: string[] = [];
    const leaky = makeApi(broken, await catalogueOf(TEST_REQUESTS), {}, (message) => logged.push(message));
    for (const { name } of FORMATS.filter((format) => format.name !== 'geojson')) {
      const response = await leaky.get(`/api/v1/requests/${path}${path.includes('?') ? '&' : '?'}format=${name}`);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('424242');
    }
    expect(logged.join('\n')).toContain('DisclosureError');
    expect(logged.join('\n')).not.toContain('424242');
    leaky.engine.close();
    removeFolder(broken);
  });
});
