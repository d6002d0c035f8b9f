import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { DEEP } from '../support/depth.ts';
import { programPresent, runProgram } from '../support/programs.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { unzip } from '../support/zip.ts';

const DATES = `/*---
titre: Dates d’essai
question: Quand ?
code: T9
colonnes:
  code: { role: dimension, libelle: Code }
  jour: { role: dimension, libelle: Jour }
  evolution: { role: indice, unite: pourcent, libelle: Évolution }
  distance: { role: indice, unite: km, libelle: Distance médiane }
lecture: "{code}."
---*/
select '01004' as code, date '2025-01-03' as jour, -0.0125::DOUBLE as evolution, 1234.5::DOUBLE as distance
from reference.instantane where cle = 'region' order by code`;

const WEIGHTED = `/*---
titre: Emplois pondérés d’essai
question: Combien ?
code: T9
colonnes:
  zone: { role: dimension, libelle: Zone }
  emplois: { role: mesure, unite: emplois, libelle: Emplois }
lecture: "{zone} : {emplois}."
---*/
select 'a' as zone, 308386.222::DOUBLE as emplois from reference.instantane where cle = 'region'
union all select 'b', 0.4::DOUBLE order by zone`;

const SHARES = `/*---
titre: Parts d’essai
question: Combien ?
code: T9
colonnes:
  zone: { role: dimension, libelle: Zone }
  part: { role: indice, unite: pourcent, libelle: Part }
  evolution: { role: evolution, de: [apres, avant], libelle: Évolution }
  avant: { role: mesure, unite: emplois, libelle: Avant }
  apres: { role: mesure, unite: emplois, libelle: Après }
lecture: "{zone} : {part}."
---*/
select 'a' as zone, 1413407 / 1413856 as part, 100000 as avant, 100001 as apres from reference.instantane where cle = 'region'
union all select 'b', 1::DOUBLE, 1, 2 union all select 'c', 0.5::DOUBLE, 1, 2 union all select 'd', 0.00003::DOUBLE, 1, 2 union all select 'e', 0::DOUBLE, 1, 2 order by zone`;

/** An outline in two parts with a hole, one in a piece, a position, a place that nobody knows. */
const PLACES = `/*---
titre: Territoires d’essai
question: Où ?
code: T9
colonnes:
  lieu: { role: territoire, libelle: Territoire }
  rang: { role: indice, libelle: Rang }
lecture: "{lieu}."
---*/
select lieu, rang from (values ('departement:29', 1::INTEGER), ('departement:35', 2), ('region:53', 3), ('commune:99999', 4)) as t(lieu, rang)
where exists (from reference.instantane) order by rang`;
const TWO_PARTS = `insert into reference.contours (territoire, maille, geojson) values ('departement:29', 'departement',
  '{"type":"MultiPolygon","coordinates":[[[[-5,48],[-4,48],[-4,49],[-5,49],[-5,48]],[[-4.6,48.4],[-4.6,48.6],[-4.4,48.6],[-4.4,48.4],[-4.6,48.4]]],[[[-3.9,47.7],[-3.8,47.7],[-3.8,47.8],[-3.9,47.7]]]]}')`;

const FRENCH = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>`;

const REQUESTS = {
  ...TEST_REQUESTS,
  'essai/dates': DATES,
  'essai/ponderes': WEIGHTED,
  'essai/parts': SHARES,
  'essai/endroits': PLACES
};
const PATHS = [
  'projets',
  'demandeurs?territoire=commune:29019',
  'insertion',
  'cellules',
  'lieux',
  'dates',
  'projets?territoire=region:28'
];
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 'l1', { change: TWO_PARTS });
  api = makeApi(folder, await catalogueOf(REQUESTS));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

interface Features {
  readonly features: readonly { readonly geometry: unknown }[];
}

/** What the key `geo` of a GeoParquet file says. */
interface GeoMetadata {
  readonly version: string;
  readonly primary_column: string;
  readonly columns: Readonly<Record<string, { encoding: string; geometry_types: string[]; bbox: number[] }>>;
}

interface JsonAnswer {
  readonly colonnes: readonly { readonly nom: string; readonly type: string }[];
  readonly lignes: readonly Readonly<Record<string, unknown>>[];
}

function address(path: string, format: string): string {
  return `/api/v1/requests/essai/${path}${path.includes('?') ? '&' : '?'}format=${format}`;
}

async function bytes(path: string, format: string): Promise<Buffer> {
  const response = await api.get(address(path, format));
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

async function json(path: string): Promise<JsonAnswer> {
  return JSON.parse((await bytes(path, 'json')).toString('utf8')) as JsonAnswer;
}

/** A value of another reader as JSON writes it. */
function asJson(value: unknown, type: string | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'cellule')
    return BigInt.asUintN(64, BigInt(value as bigint))
      .toString(16)
      .padStart(15, '0');
  if (type === 'date') return new Date(value as Date | number).toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : value;
}

function rowsAsJson(
  rows: readonly Readonly<Record<string, unknown>>[],
  { colonnes }: JsonAnswer
): Record<string, unknown>[] {
  const types = new Map(colonnes.map(({ nom, type }) => [nom, type]));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asJson(value, types.get(name))]))
  );
}

function arrayBuffer(content: Buffer): ArrayBuffer {
  return new Uint8Array(content).buffer;
}

describe('the same rows in each binary format', () => {
  test.each(PATHS)('Parquet read by hyparquet: %s', async (path) => {
    const answer = await json(path);
    const rows = await parquetReadObjects({ file: arrayBuffer(await bytes(path, 'parquet')) });
    expect(
      rowsAsJson(
        rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'geometry'))),
        answer
      )
    ).toEqual(answer.lignes);
  });

  test.each([
    ['cellules', ['Polygon']],
    ['lieux', ['Point']],
    ['endroits', ['MultiPolygon', 'Point', 'Polygon']]
  ])('GeoParquet read by hyparquet, which makes GeoJSON of its bytes: %s', async (path, types) => {
    const file = arrayBuffer(await bytes(path, 'parquet'));
    const told = JSON.parse(
      parquetMetadata(file).key_value_metadata?.find(({ key }) => key === 'geo')?.value ?? 'null'
    ) as GeoMetadata;
    const { features } = JSON.parse((await bytes(path, 'geojson')).toString('utf8')) as Features;
    const rows = await parquetReadObjects({ file });
    expect(rows.map(({ geometry }) => geometry ?? null)).toEqual(features.map(({ geometry }) => geometry));
    expect([told.version, told.primary_column, told.columns['geometry']?.encoding]).toEqual([
      '1.1.0',
      'geometry',
      'WKB'
    ]);
    expect(told.columns['geometry']?.geometry_types).toEqual(types);
    // Every number of the geometries, longitudes and latitudes in turn.
    const numbers = features.flatMap(({ geometry }) =>
      [...JSON.stringify(geometry).matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text))
    );
    const [lngs, lats] = [0, 1].map((rest) => numbers.filter((_, at) => at % 2 === rest));
    expect(told.columns['geometry']?.bbox).toEqual([
      Math.min(...(lngs ?? [])),
      Math.min(...(lats ?? [])),
      Math.max(...(lngs ?? [])),
      Math.max(...(lats ?? []))
    ]);
  });

  test('an answer that lies nowhere has no geometry, nor the key that tells one', async () => {
    const { key_value_metadata: pairs = [], schema } = parquetMetadata(arrayBuffer(await bytes('projets', 'parquet')));
    expect(pairs.filter(({ key }) => key === 'geo')).toEqual([]);
    expect(schema.map(({ name }) => name)).not.toContain('geometry');
  });

  test.each(PATHS)('Arrow read by its own library: %s', async (path) => {
    const answer = await json(path);
    const table = tableFromIPC(await bytes(path, 'arrow'));
    const rows = Array.from({ length: table.numRows }, (_, row) =>
      Object.fromEntries(table.schema.fields.map(({ name }) => [name, table.getChild(name)?.get(row) as unknown]))
    );
    expect(rowsAsJson(rows, answer)).toEqual(answer.lignes);
  });

  test('both carry the provenance and what each column means', async () => {
    const parquet = parquetMetadata(arrayBuffer(await bytes('projets', 'parquet')));
    const metadata = new Map(parquet.key_value_metadata?.map(({ key, value }) => [key, value]));
    expect([...metadata.keys()]).toEqual(
      expect.arrayContaining(
        [
          'titre',
          'question',
          'lecture',
          'notes',
          'requete',
          'version',
          'code',
          'parametres',
          'parametres_libelles',
          'colonnes',
          'instantane',
          'sources',
          'statuts',
          'etat',
          'tronque',
          'adresse'
        ].map((key) => `maille.${key}`)
      )
    );
    const columns = JSON.parse(metadata.get('maille.colonnes') ?? '[]') as {
      nom: string;
      libelle: string;
      role: string;
      unite: string | null;
    }[];
    expect(columns.find(({ nom }) => nom === 'difficulte')).toEqual({
      nom: 'difficulte',
      libelle: 'Part difficile',
      role: 'taux',
      unite: 'fraction'
    });
    expect(columns.find(({ nom }) => nom === 'projets_min')).toEqual({
      nom: 'projets_min',
      libelle: 'Projets – minimum',
      role: 'min',
      unite: 'projets'
    });
    const { schema } = tableFromIPC(await bytes('projets', 'arrow'));
    for (const key of metadata.keys())
      if (key.startsWith('maille.')) expect(schema.metadata.get(key)).toBe(metadata.get(key));
    expect(schema.fields.find(({ name }) => name === 'difficulte_max')?.metadata.get('unite')).toBe('fraction');
    expect(schema.fields.find(({ name }) => name === 'difficulte_statut')?.metadata.has('unite')).toBe(false);
  });
});

describe('a spreadsheet', () => {
  test('holds dates, shares and large numbers as such, and widths for what is in the cells', async () => {
    const content = await bytes('dates', 'xlsx');
    const rows = await readSheet(content, 'Données');
    expect(rows[0]).toEqual(['Code', 'Jour', 'Évolution', 'Distance médiane (km)']);
    expect(rows[1]).toEqual(['01004', new Date('2025-01-03T00:00:00Z'), -0.0125, 1234.5]);
    const files = unzip(content);
    expect(files.get('xl/styles.xml')).toContain('formatCode="0.0%"');
    expect(files.get('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
    const sheet = unzip(await bytes('projets', 'xlsx')).get('xl/worksheets/sheet1.xml') ?? '';
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    // `fap2021:A0X40` has 13 characters, `Agriculteurs, "salariés" ; élevage` has 34.
    expect(widths[0]).toBeGreaterThanOrEqual(13);
    expect(widths[1]).toBeGreaterThanOrEqual(34);
    expect(Math.max(...widths)).toBeLessThanOrEqual(60);
    expect(sheet).toMatch(
      /^<\?xml[^>]*>\s*<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/
    );
    // Fourteen columns at these widths make two pages across, four make one.
    const across = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / 180);
    expect(across).toBe(2);
    expect(sheet).toContain(`fitToWidth="2" fitToHeight="0"/></worksheet>`);
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('fitToWidth="1"');
  });

  test('keeps a weighted count whole under a format that rounds it, as every file does', async () => {
    const content = await bytes('ponderes', 'xlsx');
    expect((await readSheet(content, 'Données')).slice(1)).toEqual([
      ['a', 308386.222],
      ['b', 0.4]
    ]);
    expect(unzip(content).get('xl/styles.xml')).toContain('formatCode="[&gt;=10]#,##0;General"');
    expect((await bytes('ponderes', 'csv-fr')).toString('utf8').split('\r\n').slice(1, 3)).toEqual([
      'a;308386,222',
      'b;0,4'
    ]);
    const body = JSON.parse((await bytes('ponderes', 'json')).toString('utf8')) as {
      lignes: unknown[];
      requete: { lecture: string };
    };
    expect(body.lignes).toEqual([
      { zone: 'a', emplois: 308386.222 },
      { zone: 'b', emplois: 0.4 }
    ]);
    expect(body.requete.lecture).toBe('A\u202f: 308\u202f386.');
  });

  test('rounds no share to a whole or to nothing', async () => {
    const files = unzip(await bytes('parts', 'xlsx'));
    const formats = new Map(
      [...(files.get('xl/styles.xml') ?? '').matchAll(/numFmtId="(\d+)" formatCode="([^"]+)"/g)].map(([, id, code]) => [
        id,
        code
      ])
    );
    const styles = [
      ...((files.get('xl/styles.xml') ?? '').split('<cellXfs')[1]?.matchAll(/<xf numFmtId="(\d+)"/g) ?? [])
    ].map(([, id]) => formats.get(id) ?? 'General');
    const shown = (column: string): (string | undefined)[] =>
      [
        ...(files.get('xl/worksheets/sheet1.xml') ?? '').matchAll(
          new RegExp(`<c r="${column}[2-6]"(?: s="(\\d+)")?`, 'g')
        )
      ].map(([, style]) => styles[Number(style ?? 0)]);
    expect(shown('B')).toEqual(['0.0######%', '0.0%', '0.0%', '0.0######%', '0.0%']);
    // A change of a hundredth of a thousandth is none.
    expect(shown('C')[0]).toBe('0.0%');
    expect((await bytes('parts', 'json')).toString('utf8')).toContain('99,97');
  });

  test('in French CSV, shares are out of a hundred under a header that says so, zeros are kept', async () => {
    const [header, row] = (await bytes('dates', 'csv-fr')).toString('utf8').slice(1).split('\r\n');
    expect(header).toBe('Code;Jour;Évolution (%);Distance médiane (km)');
    expect(row).toBe('01004;2025-01-03;-1,25;1234,5');
  });
});

describe('rings', () => {
  test('turn anticlockwise and are closed, as RFC 7946 asks', async () => {
    const { features } = JSON.parse((await bytes('cellules', 'geojson')).toString('utf8')) as {
      features: { geometry: { coordinates: [number, number][][] } }[];
    };
    expect(features.length).toBeGreaterThan(0);
    for (const { geometry } of features) {
      const [ring = []] = geometry.coordinates;
      expect(ring.at(-1)).toEqual(ring[0]);
      const area = ring
        .slice(1)
        .reduce((sum, [lng, lat], i) => sum + (ring[i]?.[0] ?? NaN) * lat - lng * (ring[i]?.[1] ?? NaN), 0);
      expect(area).toBeGreaterThan(0);
    }
  });
});

describe.runIf(DEEP && programPresent('ogrinfo', 'contrôles du GeoJSON dans GDAL'))('GDAL', () => {
  test.each([
    ['cellules', 'Polygon'],
    ['lieux', 'Point']
  ])('opens %s as %s, in WGS 84, with every row', async (path, geometry) => {
    const file = join(folder, `${path}.geojson`);
    writeFileSync(file, await bytes(path, 'geojson'));
    const summary = runProgram('ogrinfo', ['-ro', '-al', '-so', file]);
    expect(summary).toContain(`Geometry: ${geometry}`);
    expect(summary).toContain(`Feature Count: ${(await json(path)).lignes.length}\n`);
    expect(summary).toContain('ID["EPSG",4326]');
  });
});

describe.runIf(DEEP && programPresent('soffice', 'contrôles des fichiers dans LibreOffice'))('LibreOffice', () => {
  const profile = join(folder, 'profil');

  beforeAll(() => {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), FRENCH);
  });

  /**
   * Opens a file in a French office and writes its first sheet as it is shown, every text between quotes and no number.
   */
  function open(name: string, content: Buffer, filter: readonly string[] = []): string[] {
    const out = join(folder, 'ouvert');
    writeFileSync(join(folder, name), content);
    const target = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,true,true';
    runProgram('soffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      ...filter,
      '--convert-to',
      target,
      '--outdir',
      out,
      join(folder, name)
    ]);
    return readFileSync(join(out, name.replace(/\.\w+$/, '.csv')), 'utf8')
      .replace(/[\u00a0\u202f]/g, ' ')
      .split('\n');
  }

  test('XLSX: French dates, percentages, thousands, accents, zeros', async () => {
    const [header, row] = open('dates-xlsx.xlsx', await bytes('dates', 'xlsx'));
    expect(header).toBe('"Code";"Jour";"Évolution";"Distance médiane (km)"');
    expect(row).toBe('"01004";03/01/2025;-1,3%;1 234,5');
  });

  test('French CSV: decimal commas, accents, and a text that looks like a formula stays one', async () => {
    const lines = open('lieux-fr.csv', await bytes('lieux', 'csv-fr'), ['--infilter=CSV:59,34,76,1,,1036,false,false']);
    expect(lines[1]).toMatch(/^"[^"]+";48,1\d*;-1,67\d*$/);
    const projects = open('projets-fr.csv', await bytes('projets', 'csv-fr'), [
      '--infilter=CSV:59,34,76,1,,1036,false,false'
    ]).join('\n');
    expect(projects).toContain('60;60;60;"valeur diffusée"');
    expect(projects).toContain('=HYPERLINK(');
    expect(projects).not.toContain('Err:');
  });
});
