import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { buildWarehouse, type BuildResult } from './build.ts';
import { PROJECT_FOLDER, QUERIES_FOLDER } from '../layout.ts';

const data = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data');
const present = existsSync(join(data, 'geo', 'decoupage-administratif', 'communes.json'));
if (!present)
  process.stdout.write(
    `Fichiers des producteurs absents de ${data} : la France sur fichiers réels n’est pas essayée.\n`
  );

const scratch = mkdtempSync(join(tmpdir(), 'maille-france-reelle-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Columns that say which territory a row is about, the first that a table has. */
const PLACES = ['territoire', 'commune', 'departement'];

async function build(name: string): Promise<{ result: BuildResult; path: string }> {
  const out = join(scratch, name);
  const profile = `tests/profiles/${name}-interne.yaml`;
  const result = await buildWarehouse({ profile, data, out, queries: QUERIES_FOLDER, memory: '3GB' });
  const { file } = JSON.parse(readFileSync(join(out, 'current.json'), 'utf8')) as { file: string };
  return { result, path: join(out, file) };
}

describe.skipIf(!present)('France and one of its regions, from the same files', () => {
  it(
    'say the same of the territories of the region, row by row, in every published table',
    { timeout: 1_200_000 },
    async () => {
      const region = await build('bretagne');
      const france = await build('france');
      expect(
        france.result.checks.filter(({ result, severity }) => result === 'non_conforme' && severity === 'erreur')
      ).toEqual([]);
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      await connection.run(
        `attach '${region.path}' as bretagne (read_only); attach '${france.path}' as france (read_only)`
      );
      const rows = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJson();
      await connection.run(
        `create temp table siens as select territoire from bretagne.reference.territoires
          where dans_region and not partiel and maille <> 'frr'`
      );
      const tables = await rows(
        `select table_name, string_agg(column_name, ' ') from duckdb_columns()
          where database_name = 'bretagne' and schema_name = 'publie' group by 1 order by 1`
      );
      let compared = 0;
      for (const [table, columns] of tables) {
        const place = PLACES.find((column) => String(columns).split(' ').includes(column));
        if (place === undefined) continue;
        const of = (base: string): string => `from ${base}.publie.${String(table)} where ${place} in (from siens)`;
        const [[count] = []] = await rows(`select count(*)::integer ${of('bretagne')}`);
        compared += Number(count);
        for (const [one, other] of [
          ['bretagne', 'france'],
          ['france', 'bretagne']
        ] as const)
          expect(
            await rows(`select count(*)::integer from (select * ${of(one)} except all select * ${of(other)})`),
            `${String(table)}, in ${one} and not in ${other}`
          ).toEqual([[0]]);
      }
      expect(compared).toBeGreaterThan(50_000);
      connection.closeSync();
    }
  );
});
