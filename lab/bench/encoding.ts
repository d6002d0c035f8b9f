import { DuckDBInstance } from '@duckdb/node-api';
import { decodeResult } from '../../src/lib/server/database/decode.ts';
import { encodeArrow } from '../../src/lib/table/arrow.ts';
import { jsonRows } from '../../src/lib/table/json-rows.ts';
import { durations, ms, quantile, times, type Line } from './measure.ts';

const ROWS = 200_000;

/** Arrow against JSON, from the decoded table to the bytes. */
export async function encoding(): Promise<Line[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const result = await connection.run(`
    select
      (613000000000000000 + range * 4096)::UBIGINT as cellule,
      'commune:' || lpad((range % 35000)::VARCHAR, 5, '0') as commune,
      (range * 7919 % 100000)::INTEGER as effectif,
      case when range % 10 = 0 then null else range / 3.0 end as taux,
      (range % 2 = 0) as observe,
      'statut ' || (range % 4)::VARCHAR as statut
    from range(${ROWS}) order by range`);
  const { table } = decodeResult(result, ROWS);
  const arrow = await durations(9, () => encodeArrow(table));
  const json = await durations(5, () => Buffer.from(JSON.stringify(jsonRows(table))));
  connection.closeSync();
  instance.closeSync();
  const ratio = quantile(json, 0.5) / quantile(arrow, 0.5);
  return [
    { what: 'Arrow, 200 000 lignes × 6 colonnes, médiane', measured: ms(quantile(arrow, 0.5)), target: 'affiché' },
    { what: 'JSON, les mêmes, médiane', measured: ms(quantile(json, 0.5)), target: 'affiché' },
    { what: 'JSON / Arrow', measured: times(ratio), target: '≥ 8' }
  ];
}
