import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownFunctions, neededTables } from './needed-tables.ts';

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`create schema publie; create table publie.a (x integer, y varchar); create table publie.b (x integer);
    create table publie.c (x integer); create macro total(v) as coalesce(sum(v), 0);
    create macro les_a(seuil) as table select x from publie.a where x > seuil and x in (select x from publie.c)`);
});
afterAll(() => connection.closeSync());

async function needs(sql: string): Promise<string> {
  const answer = await connection.runAndReadAll('select json_serialize_sql($1::VARCHAR)', [sql]);
  const tables = neededTables(String(answer.getRows()[0]?.[0]), await knownFunctions(connection));
  return tables.map((table) => table.replace('publie.', '')).join(' ');
}

/** Rows of the select when a table is emptied, of three rows in each. */
async function rowsWithout(sql: string, emptied: string): Promise<number> {
  for (const name of ['a', 'b', 'c'])
    await connection.run(`delete from publie.${name}; insert into publie.${name} (x) select range from range(3)`);
  await connection.run(`delete from publie.${emptied}`);
  return (await connection.runAndReadAll(sql)).currentRowCount;
}

const CASES: readonly (readonly [string, string])[] = [
  ['select x from publie.a order by x', 'a'],
  ['select a.x from publie.a join publie.b using (x)', 'a b'],
  ['select a.x from publie.a, publie.b', 'a b'],
  ['select a.x from publie.a semi join publie.b using (x)', 'a b'],
  ['select a.x from publie.a anti join publie.b using (x)', 'a'],
  ['select a.x from publie.a left join publie.b using (x)', 'a'],
  ['select b.x from publie.a right join publie.b using (x)', 'b'],
  ['select a.x from publie.a full join publie.b using (x)', ''],
  ['select a.x from publie.a positional join publie.b', ''],
  ['select x from publie.a where x > 0 and x in (select x from publie.b)', 'a b'],
  ['select x from publie.a where x not in (select x from publie.b)', 'a'],
  ['select x from publie.a where x = 0 or x in (select x from publie.b)', 'a'],
  ['select x from publie.a where exists (from publie.b)', 'a b'],
  ['select x from publie.a where not exists (from publie.b)', 'a'],
  ['select x from publie.a where exists (select count(*) from publie.b)', 'a'],
  ['select x from publie.a union all select x from publie.b', ''],
  ['select x from publie.a union all select a.x from publie.b join publie.a using (x)', 'a'],
  ['select x from publie.a intersect select x from publie.b', 'a b'],
  ['select x from publie.a except select x from publie.b', 'a'],
  ['select count(*) as n from publie.a', ''],
  ['select total(x) as n from publie.a', ''],
  ['select 1 as n from publie.a having count(*) >= 0', ''],
  ['select x, count(*) from publie.a group by x', 'a'],
  ['select x, count(*) from publie.a group by all', 'a'],
  ['select count(*) from publie.a group by all', ''],
  ['select x, count(*) from publie.a group by rollup (x)', ''],
  ['select x, max(x) over () from publie.a qualify x = max(x) over ()', 'a'],
  ['with b as (select x from publie.a) select b.x from b join publie.b as c using (x)', 'a b'],
  // The name is that of the table, not of what the inner select calls so.
  ['with t as (select x from publie.a) select x from t where x in (with t as (select 0 as x) select x from t)', 'a'],
  ['with recursive t as (select 0 as x union all select x + 1 from t where x < 2) select x from t', ''],
  ['select x from (select x from publie.a where x in (select x from publie.b))', 'a b'],
  ['select x from les_a(0)', 'a c'],
  ['select x from (values (1)) as v(x)', '']
];

test.each(CASES)('%s', async (sql, expected) => {
  expect(await needs(sql)).toBe(expected);
  for (const table of expected.split(' ').filter(Boolean)) expect(await rowsWithout(sql, table)).toBe(0);
});
