import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { again, DEEP, examples } from '../support/depth.ts';
import { programPresent, runProgram } from '../support/programs.ts';
import { catalogueOf } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { unzip } from '../support/zip.ts';

const ROWS = 60_000;

/** Rows that make files of several megabytes, more than is held before the first byte. */
function large(last: string): string {
  return `/*---
titre: Lignes d’essai
question: Combien ?
code: T9
colonnes:
  texte: { role: dimension, libelle: Texte }
  nombre: { role: indice, unite: km, libelle: Nombre }
lecture: "{texte}."
---*/
select 'élève ' || md5(n::VARCHAR) as texte, (case when n = ${ROWS - 1} then ${last} else n end)::BIGINT as nombre
from reference.instantane cross join (select unnest(generate_series(0, ${ROWS - 1})) as n) as rangs where cle = 'region' order by n`;
}

const LARGE = '/api/v1/requests/essai/large';
const failures: string[] = [];
const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 'l1');
  // Sixteen megabytes of cache: a file of more than one megabyte is not kept.
  api = makeApi(
    folder,
    await catalogueOf({ 'essai/large': large(String(ROWS - 1)), 'essai/trop': large('9007199254740993') }),
    { cacheBytes: 16 * 1024 * 1024 },
    (message) => failures.push(message)
  );
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

describe('a file larger than what is held', () => {
  const isWhole = async (format: string): Promise<void> => {
    const response = await api.get(`${LARGE}?format=${format}`);
    expect([response.status, response.headers.get('content-length')]).toEqual([200, null]);
    expect(response.headers.get('content-disposition')).toMatch(/essai-large/);
    const content = Buffer.from(await response.arrayBuffer());
    expect(content.byteLength).toBeGreaterThan(1024 * 1024);
    if (format === 'xlsx')
      expect(unzip(content).get('xl/worksheets/sheet1.xml')).toContain(`<v>${ROWS - 1}</v></c></row></sheetData>`);
    else if (format === 'json')
      expect(
        (JSON.parse(content.toString()) as { lignes: { nombre: number }[] }).lignes.map(({ nombre }) => nombre)
      ).toEqual(Array.from({ length: ROWS }, (_, row) => row));
    else expect(content.toString().split('\r\n')[ROWS]).toMatch(new RegExp(`^élève [0-9a-f]{32}[,;]${ROWS - 1}$`));
  };
  test.each(['csv', 'json', 'xlsx'])('%s is sent as it is made, without a length, whole', isWhole);
  again('csv-fr is sent as it is made, without a length, whole', () => isWhole('csv-fr'));

  test('has its tag, answers 304, and twice the same bytes', async () => {
    const [first, second] = await Promise.all([api.get(`${LARGE}?format=csv`), api.get(`${LARGE}?format=csv`)]);
    expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
    const etag = first.headers.get('etag') ?? '';
    expect(second.headers.get('etag')).toBe(etag);
    expect((await api.get(`${LARGE}?format=csv`, { 'if-none-match': etag })).status).toBe(304);
  });

  test('answers HEAD with the same headers and no byte', async () => {
    const [head, get] = [await api.get(`${LARGE}?format=csv`, {}, 'HEAD'), await api.get(`${LARGE}?format=csv`)];
    await get.body?.cancel();
    const kept = (response: Response): (readonly [string, string])[] =>
      [...response.headers].filter(([name]) => name !== 'x-request-id');
    expect(kept(head)).toEqual(kept(get));
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('a number that cannot be written, in its last row, is a problem document and not half a file', async () => {
    const formats = ['csv', 'json', 'csv-fr', 'xlsx'].slice(0, examples(4, 2));
    for (const format of formats) {
      const response = await api.get(`/api/v1/requests/essai/trop?format=${format}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        500,
        'application/problem+json; charset=utf-8'
      ]);
    }
    expect(failures.filter((message) => message.includes('dépasse 2^53'))).toHaveLength(formats.length);
  });
});

test('a small file still announces its length', async () => {
  const response = await api.get(`${LARGE}?format=tableschema`);
  expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength);
});

describe.runIf(DEEP && programPresent('soffice', 'contrôle d’un grand classeur dans LibreOffice'))(
  'LibreOffice',
  () => {
    test('opens a large workbook with every row', async () => {
      const [profile, out] = [join(folder, 'profil'), join(folder, 'ouvert')];
      mkdirSync(profile, { recursive: true });
      writeFileSync(
        join(folder, 'large.xlsx'),
        Buffer.from(await (await api.get(`${LARGE}?format=xlsx`)).arrayBuffer())
      );
      runProgram('soffice', [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false',
        '--outdir',
        out,
        join(folder, 'large.xlsx')
      ]);
      const plain = (await (await api.get(`${LARGE}?format=csv`)).text()).split('\r\n');
      const opened = readFileSync(join(out, 'large.csv'), 'utf8').split('\n');
      expect(opened[0]).toBe('Texte,Nombre (km)');
      // As shown: 59,999.0 between quotes.
      const values = opened
        .slice(1, -1)
        .map((line) => line.replace(/,"?([\d,]+)\.0"?$/, (_, number: string) => `,${number.replaceAll(',', '')}`));
      expect(values).toHaveLength(ROWS);
      expect(values.filter((line, row) => line !== plain[row + 1])).toEqual([]);
    });
  }
);
