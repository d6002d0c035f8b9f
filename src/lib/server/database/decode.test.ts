import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../../../tests/support/depth.ts';
import { valueAt, type Column, type Table } from '../../table/table.ts';
import { decodeResult } from './decode.ts';

let connection: DuckDBConnection;
let instance: DuckDBInstance;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

function rowsOf(table: Table): unknown[][] {
  return Array.from({ length: table.rowCount }, (_, row) => table.columns.map((column) => valueAt(column, row)));
}

const EVERY_TYPE = `
  select
    case when i % 7 <> 3 then i::INTEGER end as entier,
    i::SMALLINT as petit,
    case when i % 5 <> 0 then i * 10000000000::BIGINT end as grand,
    (613000000000000000 + i)::UBIGINT as cellule,
    case when i % 2 = 0 then i / 3.0::DOUBLE end as decimal,
    (i / 4)::FLOAT as simple,
    i % 3 = 0 as booleen,
    date '2020-01-01' + i::INTEGER as jour,
    case i % 6 when 0 then null when 1 then '' when 2 then 'court' when 3 then 'douze octets' when 4 then
      'treize octets' else 'plus long, accentué é ' || repeat('x', (i % 50)::INTEGER) end as texte
  from range(ROWS) as t(i) order by i`;

describe('buffers and values agree', () => {
  test.each([0, 1, 8, 9, 2048, 2049, 7, 2047, 10_000].slice(0, examples(9, 6)))('%i rows', async (rows) => {
    const result = await connection.run(EVERY_TYPE.replace('ROWS', String(rows)));
    const fast = decodeResult(result, 1_000_000);
    const slow = decodeResult(result, 1_000_000, null);
    expect(fast.table.rowCount).toBe(rows);
    expect(rowsOf(fast.table)).toEqual(rowsOf(slow.table));
    expect(fast.table.columns.map((c) => c.nullCount)).toEqual(slow.table.columns.map((c) => c.nullCount));
  });

  test('filters leave chunks of uneven sizes', async () => {
    const sql = `select texte, entier from (${EVERY_TYPE.replace('ROWS', '9000')})
      where entier % 3 <> 1 or entier is null order by grand nulls first, texte`;
    const result = await connection.run(sql);
    expect(rowsOf(decodeResult(result, 1_000_000).table)).toEqual(rowsOf(decodeResult(result, 1_000_000, null).table));
  });

  test('values are those of the engine, by its own reader', async () => {
    const reader = await connection.runAndReadAll(
      "select * from (values (1, 'é', 2.5::DOUBLE, null::VARCHAR), (2, '', -1::DOUBLE, 'b')) as t(a, b, c, d)"
    );
    const result = await connection.run(
      "select * from (values (1, 'é', 2.5::DOUBLE, null::VARCHAR), (2, '', -1::DOUBLE, 'b')) as t(a, b, c, d)"
    );
    expect(rowsOf(decodeResult(result, 10).table)).toEqual(reader.getRows());
  });
});

test('nothing of the memory of the engine lies under a missing value', async () => {
  const result = await connection.run(
    'select lag(i / 3.0::DOUBLE, 900) over (order by i) as d, lag(i, 900) over (order by i) as n from range(3000) r(i)'
  );
  for (const column of decodeResult(result, 3000).table.columns) {
    expect(column.nullCount).toBe(900);
    const { buffer } = (column as Column & { values: Float64Array | BigInt64Array }).values;
    expect([...new Uint8Array(buffer, 0, 900 * 8)].filter((byte) => byte !== 0)).toEqual([]);
  }
});

test('the row limit cuts, and says so', async () => {
  const result = await connection.run('select i::INTEGER as i, i::VARCHAR as t from range(5000) r(i) order by i');
  const { table, truncated } = decodeResult(result, 3000);
  expect([table.rowCount, truncated]).toEqual([3000, true]);
  expect(rowsOf(table)[2999]?.[1]).toBe('2999');
  expect(decodeResult(result, 5000).truncated).toBe(false);
});

test('a type outside the list is refused', async () => {
  await expect(connection.run('select 1.5 as d').then((result) => decodeResult(result, 1))).rejects.toThrow(
    /DECIMAL.*::DOUBLE/
  );
});
