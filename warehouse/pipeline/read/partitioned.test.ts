import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { readAs } from '../declared/fields.ts';
import { SOURCE } from '../declared/source-schema.ts';
import type { Entity } from '../declared/source.ts';
import { rowsOf } from '../sql.ts';
import { filesOf, listDataFiles } from './data-files.ts';
import { readParquet } from './read-json.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-parts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let round = 0;
let data = '';
let connection: DuckDBConnection;
let instance: DuckDBInstance;

const DECLARED = {
  titre: 'Visites par jour',
  producteur: 'Essai',
  licence: 'Essai',
  apport: 'Des visites',
  ajout: 'Copiez le dossier',
  entites: {
    visites: {
      dossiers: ['^visites(_\\w+)?$'],
      colonnes: {
        annee: 'year',
        mois: { noms: ['month'], facultative: true },
        fonction: {},
        visites: { type: 'BIGINT' }
      }
    }
  }
};

function entityOf(): Entity {
  const { visites } = readAs(SOURCE, DECLARED, 'essai').entites;
  if (visites === undefined) throw new Error('aucune entité');
  return { source: 'essai', name: 'visites', ...visites };
}

beforeEach(async () => {
  data = join(scratch, String(round++));
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  await connection.run(
    `create schema raw; create table raw.essai__visites (_fichier VARCHAR, _ligne BIGINT, annee VARCHAR, mois VARCHAR,
      fonction VARCHAR, visites BIGINT)`
  );
});
afterEach(() => {
  connection.closeSync();
  instance.closeSync();
});

/** A part as Spark names it, one row a value. */
async function part(path: string, rows: readonly (readonly [string, number])[], empty = false): Promise<void> {
  const target = join(data, path);
  mkdirSync(dirname(target), { recursive: true });
  const values = rows.map(([fonction, visites]) => `('${fonction}', ${visites}::bigint)`).join(', ');
  await connection.run(
    `copy (select * from (values ${values}) as t(fonction, visites) ${empty ? 'limit 0' : ''}) to '${target}' (format
      parquet, compression snappy)`
  );
}

async function read(): Promise<unknown[][]> {
  const entity = entityOf();
  for (const file of filesOf(entity, listDataFiles(data)))
    await readParquet({ connection, profile: {} as never, workFolder: data }, entity, file);
  const rows = await rowsOf(
    connection,
    'select _fichier, _ligne, annee, mois, fonction, visites from raw.essai__visites order by all'
  );
  return rows.map((row) => Object.values(row).map((value) => (value === null ? null : String(value))));
}

describe('a partitioned Parquet table', () => {
  it('is read part by part, its folders as columns of text, each line where it lies', async () => {
    await part('lac/visites/year=2024/month=01/part-00001.snappy.parquet', [
      ['accueil', 12],
      ['carte', 40]
    ]);
    await part('lac/visites/year=2024/month=02/part-00001.snappy.parquet', [['accueil', 7]]);
    await part('lac/visites/year=2025/month=10/part-00001.snappy.parquet', [['accueil', 9]]);
    // What such a writer leaves beside, and another table.
    await part('lac/visites/year=2025/month=11/part-00002.snappy.parquet', [['accueil', 0]], true);
    await part('lac/autre/year=2025/part-00001.snappy.parquet', [['accueil', 1]]);
    writeFileSync(join(data, 'lac/visites/_SUCCESS'), '');
    writeFileSync(join(data, 'lac/visites/.part.crc'), 'x');
    expect(await read()).toEqual([
      ['lac/visites/year=2024/month=01/part-00001.snappy.parquet', '1', '2024', '01', 'accueil', '12'],
      ['lac/visites/year=2024/month=01/part-00001.snappy.parquet', '2', '2024', '01', 'carte', '40'],
      ['lac/visites/year=2024/month=02/part-00001.snappy.parquet', '1', '2024', '02', 'accueil', '7'],
      ['lac/visites/year=2025/month=10/part-00001.snappy.parquet', '1', '2025', '10', 'accueil', '9']
    ]);
  });

  it('has its unknown values null, and those with signs as they were before they made a folder', async () => {
    await part('visites_web/year=__HIVE_DEFAULT_PARTITION__/part-0.parquet', [['accueil', 1]]);
    await part('visites_web/year=2024%2F25/part-0.parquet', [['accueil', 2]]);
    expect((await read()).map(([, , year]) => year)).toEqual(['2024/25', null]);
  });

  it('whose parts do not say a column that is expected stops, by its name', async () => {
    await part('visites/2024/part-0.parquet', [['accueil', 1]]);
    const { message, todo } = await expectFailure(read());
    expect(message).toContain('visites/2024/part-0.parquet : colonne absente « year »');
    expect(todo).toContain('warehouse/sources/essai/source.yaml');
  });

  it('cut in its middle is said to be so', async () => {
    mkdirSync(join(data, 'visites/year=2024'), { recursive: true });
    writeFileSync(join(data, 'visites/year=2024/part-0.parquet'), 'PAR1 coupé');
    expect((await expectFailure(read())).message).toContain('fichier Parquet illisible, tronqué ou corrompu');
  });

  it('of another format is refused where it is declared', async () => {
    const { visites } = DECLARED.entites;
    const wrong = { ...DECLARED, entites: { visites: { ...visites, format: 'csv' } } };
    expect((await expectFailure(Promise.resolve().then(() => readAs(SOURCE, wrong, 'essai')))).message).toContain(
      'un dossier partitionné est fait de fichiers Parquet'
    );
  });
});
