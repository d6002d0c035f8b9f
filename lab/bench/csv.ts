import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { LoadContext } from '../../warehouse/pipeline/read/load-context.ts';
import { readCsv } from '../../warehouse/pipeline/read/read-csv.ts';
import { createRawTables } from '../../warehouse/pipeline/read/raw.ts';
import { readSources, type Entity } from '../../warehouse/pipeline/declared/source.ts';
import { durations, quantile, times, type Line } from './measure.ts';

const ROWS = 1_000_000;

/** A source's file read as the warehouse does, against the engine's bare reader into a table. */
export async function csv(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maille-csv-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    const bmo = entityOf('bmo', 'projets');
    await connection.run('create schema raw');
    await createRawTables(
      connection,
      readSources().filter(({ name }) => name === 'bmo')
    );
    const narrowFile = await write(
      join(folder, 'bmo.csv'),
      'annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE25;NOMBE25;met;xmet;smet',
      (i) =>
        `2025;A${i % 10}X40;"Métier numéro ${i % 228}, une appellation";Z;Autres métiers;53;Bretagne;35;Ille-et-Vilaine;${5301 + (i % 28)};BASSIN ${i % 28};${i % 400};*;${i % 90}`,
      ROWS
    );
    const context = { connection, workFolder: folder } as unknown as LoadContext;
    return [await compare(connection, context, bmo, narrowFile, 'CSV de 14 colonnes')];
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  connection: DuckDBConnection,
  context: LoadContext,
  entity: Entity,
  path: string,
  what: string
): Promise<Line> {
  const bytes = statSync(path).size;
  const file = { path, name: path, baseName: '', bytes, changed: 0, date: '' };
  const own = quantile(
    await durations(3, async () => {
      await connection.run(`delete from raw.${entity.source}__${entity.name}`);
      await readCsv(context, entity, file);
    }),
    0.5
  );
  const plain = quantile(
    await durations(3, async () => {
      await connection.run(
        "create or replace table brut as select * from read_csv($1, delim = ';', header = true, all_varchar = true)",
        [path]
      );
    }),
    0.5
  );
  return {
    what: `${what} : vitesse par rapport à read_csv (${Math.round(bytes / own / 1000)} Mo/s)`,
    measured: times(plain / own),
    target: '≥ × 0,7'
  };
}

function entityOf(source: string, name: string): Entity {
  const found = readSources()
    .find((item) => item.name === source)
    ?.entities.find((item) => item.name === name);
  if (found === undefined) throw new Error(`La source ${source} n’a pas d’entité ${name}.`);
  return found;
}

async function write(path: string, header: string, row: (i: number) => string, rows: number): Promise<string> {
  const output = createWriteStream(path);
  output.write(`${header}\n`);
  for (let i = 0; i < rows; i++) if (!output.write(`${row(i)}\n`)) await once(output, 'drain');
  output.end();
  await once(output, 'finish');
  return path;
}
