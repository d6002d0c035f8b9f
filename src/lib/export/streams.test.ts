import { describe, expect, test } from 'vitest';
import { examples } from '../../../tests/support/depth.ts';
import { exportDocument, largeDocument, NO_TOOLS, plainColumn } from '../../../tests/support/export-document.ts';
import { buildColumn } from '../table/build-column.ts';
import type { Column, Int32Column } from '../table/table.ts';
import type { ExportDocument } from './format.ts';
import { FORMATS } from '../standards/doors.ts';

const ROWS = 40_000;
/** Of an answer that is written whole. */
const MANY = examples(100_000, 10_000);
const BY_ROW = ['json', 'csv', 'csv-fr', 'xlsx', 'geojson'] as const;
function chunksOf(name: string, document: ExportDocument): AsyncGenerator<Uint8Array> {
  const format = FORMATS.find((each) => each.name === name);
  if (format === undefined) throw new Error(name);
  return (async function* () {
    yield* format.encode(document, NO_TOOLS);
  })();
}

/** The column, and the last of its rows that was read. */
function followed(column: Column): { column: Int32Column; last: () => number } {
  if (column.type !== 'int32') throw new Error('une colonne d’entiers est attendue');
  let last = -1;
  const values = new Proxy(column.values, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) last = Math.max(last, Number(key));
      return Reflect.get(target, key) as unknown;
    }
  });
  return { column: { ...column, values }, last: () => last };
}

function placed(count: number): ExportDocument {
  const rows = Array.from({ length: count }, (_, row) => row);
  return exportDocument(
    [
      buildColumn('n', 'int32', rows),
      buildColumn(
        'latitude',
        'double',
        rows.map(() => 48)
      ),
      buildColumn(
        'longitude',
        'double',
        rows.map(() => -2)
      )
    ],
    [
      plainColumn('n', 'int32'),
      plainColumn('latitude', 'double', { role: 'latitude' }),
      plainColumn('longitude', 'double', { role: 'longitude' })
    ]
  );
}

describe.each(BY_ROW)('%s', (name) => {
  test('comes by chunks of less than a megabyte, and holds every row', async () => {
    const sizes: number[] = [];
    const parts: Uint8Array[] = [];
    for await (const chunk of chunksOf(name, name === 'geojson' ? placed(MANY) : largeDocument(MANY))) {
      sizes.push(chunk.byteLength);
      parts.push(chunk);
    }
    expect(sizes.length).toBeGreaterThan(MANY / 5000);
    expect(Math.max(...sizes)).toBeLessThan(1_000_000);
    const text = Buffer.concat(parts).toString('utf8');
    if (name === 'json') expect((JSON.parse(text) as { lignes: unknown[] }).lignes).toHaveLength(MANY);
    if (name === 'geojson') expect((JSON.parse(text) as { features: unknown[] }).features).toHaveLength(MANY);
    if (name === 'csv') expect(text.split('\r\n')).toHaveLength(MANY + 2);
    if (name === 'csv-fr') expect(text.split('\r\n').indexOf('')).toBe(MANY + 1);
  });

  test('reads no row much before its chunk is taken', async () => {
    const document = placed(ROWS);
    const { column, last } = followed(document.table.columns[0] as Column);
    const chunks = chunksOf(name, {
      ...document,
      table: { ...document.table, columns: [column, ...document.table.columns.slice(1)] }
    });
    expect(last()).toBe(-1);
    let taken = 0;
    for (let at = 0; at < 3; at++) taken += (await chunks.next()).value?.byteLength ?? 0;
    expect(taken).toBeGreaterThan(0);
    // Three chunks, and two more being deflated for a workbook, of 16,384 figures each over three columns.
    expect(last()).toBeLessThan(30_000);
    await chunks.return(undefined);
    expect(last()).toBeLessThan(30_000);
  });

  test('says before its first chunk that an integer is beyond what it can write', async () => {
    const document = placed(ROWS);
    const large = buildColumn(
      'n',
      'int64',
      Array.from({ length: ROWS }, (_, row) => (row === ROWS - 1 ? 2n ** 53n : BigInt(row)))
    );
    await expect(
      chunksOf(name, {
        ...document,
        table: { ...document.table, columns: [large, ...document.table.columns.slice(1)] }
      }).next()
    ).rejects.toThrow('dépasse 2^53');
  });
});

test('geojson says before its first chunk that a number is no cell', async () => {
  const cells = Array.from({ length: ROWS }, (_, row) => (row === ROWS - 1 ? 12n : 0x8a1826d4b00ffffn));
  const document = exportDocument(
    [buildColumn('cellule', 'cell', cells)],
    [plainColumn('cellule', 'cell', { role: 'cellule' })]
  );
  await expect(chunksOf('geojson', document).next()).rejects.toThrow(`ligne ${ROWS}`);
});
