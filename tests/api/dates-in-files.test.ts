import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { breaches, readCsv, type TableSchema } from '../support/table-schema.ts';
import { unzip } from '../support/zip.ts';

let api: Api;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'd1');
  api = makeApi(
    folder,
    await catalogueOf({
      'essai/temps': `/*---
titre: Temps d’essai
question: Quand ?
code: T9
parametres:
  pas: { domaine: choix, valeurs: [mois, jour], defaut: mois, libelle: Pas }
colonnes:
  rang: { role: dimension, libelle: Rang }
  mois: { role: dimension, temps: mois, libelle: Mois }
  trimestre: { role: dimension, temps: trimestre, libelle: Trimestre }
  jour: { role: dimension, temps: jour, libelle: Jour }
  periode: { role: dimension, temps: periode, libelle: Période }
  promotions: { role: dimension, temps: periode, libelle: Promotions }
lecture: "{mois}."
---*/
select rang, if(rang = 3, null, mois) as mois, trimestre, jour, if($pas::VARCHAR = 'jour', jour, mois) as periode, '2022_2023' as promotions
from (values (1, '2025-08', '2025T3', '2024-02-29'), (2, '2024-12', '2024T4', '1999-12-31'), (3, '2024-11', '2024T1', '2025-01-01')) as t (rang, mois, trimestre, jour)
where exists (from reference.territoires)
order by rang`
    })
  );
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function bytes(query: string): Promise<Buffer> {
  const response = await api.get(`/api/v1/requests/essai/temps?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return Buffer.from(await response.arrayBuffer());
}

const day = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(Number(value)).toISOString().slice(0, 10);

const MONTHS = ['2025-08-01', '2024-12-01', null];
const QUARTERS = ['2025-07-01', '2024-10-01', '2024-01-01'];
const DAYS = ['2024-02-29', '1999-12-31', '2025-01-01'];

describe('months, quarters and days', () => {
  test('are dates in Arrow, with what they are; school years keep their words', async () => {
    const read = tableFromIPC(await bytes('format=arrow'));
    const column = (name: string): (string | null)[] => [...(read.getChild(name) ?? [])].map(day);
    expect([column('mois'), column('trimestre'), column('jour')]).toEqual([MONTHS, QUARTERS, DAYS]);
    const field = (name: string) => read.schema.fields.find((one) => one.name === name);
    expect(['mois', 'trimestre', 'jour', 'periode'].map((name) => field(name)?.metadata.get('temps'))).toEqual([
      'mois',
      'trimestre',
      'jour',
      'mois'
    ]);
    expect(String(field('promotions')?.type)).toBe('Utf8');
    expect([...(read.getChild('promotions') ?? [])]).toEqual(['2022_2023', '2022_2023', '2022_2023']);
  });

  test('are dates in Parquet', async () => {
    const file = await bytes('format=parquet&pas=jour');
    const rows = (await parquetReadObjects({ file: new Uint8Array(file).buffer })) as Record<string, unknown>[];
    expect(rows.map(({ mois }) => day(mois))).toEqual(MONTHS);
    expect(rows.map(({ trimestre }) => day(trimestre))).toEqual(QUARTERS);
    expect(rows.map(({ periode }) => day(periode))).toEqual(DAYS);
    expect(rows[0]?.['promotions']).toBe('2022_2023');
  });

  test('are dates in a workbook, shown as they are said', async () => {
    const content = await bytes('format=xlsx');
    const rows = (await readSheet(content, 'Données')).slice(1);
    expect(rows.map(([, mois, trimestre, jour]) => [mois, trimestre, jour].map((one) => day(one)))).toEqual(
      MONTHS.map((mois, at) => [mois, QUARTERS[at], DAYS[at]])
    );
    const styles = unzip(content).get('xl/styles.xml') ?? '';
    for (const format of ['mm/yyyy', 'yyyy&quot;T3&quot;', 'yyyy&quot;T1&quot;'])
      expect(styles).toContain(`formatCode="${format}"`);
  });

  test('are told to the readers of the plain CSV, whose texts are those of the types', async () => {
    const csv = readCsv((await bytes('format=csv')).toString('utf8'));
    expect(csv[1]).toEqual(['1', '2025-08', '2025T3', '2024-02-29', '2025-08', '2022_2023']);
    const schema = JSON.parse((await bytes('format=tableschema')).toString('utf8')) as TableSchema;
    expect(schema.fields.map(({ type }) => type)).toEqual([
      'integer',
      'yearmonth',
      'string',
      'date',
      'yearmonth',
      'string'
    ]);
    expect(breaches(schema, csv)).toEqual([]);
  });

  test('stay texts in JSON, where the address and the page read them, and its columns say which they are', async () => {
    const { lignes, colonnes } = JSON.parse((await bytes('')).toString('utf8')) as {
      lignes: Record<string, unknown>[];
      colonnes: { type: string; temps: string | null }[];
    };
    expect(lignes[0]).toMatchObject({ mois: '2025-08', trimestre: '2025T3', jour: '2024-02-29' });
    expect(colonnes.map(({ temps }) => temps)).toEqual([null, 'mois', 'trimestre', 'jour', 'mois', null]);
  });
});
