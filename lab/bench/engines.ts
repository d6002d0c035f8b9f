import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { QUERIES } from '../../warehouse/pipeline/declared/clickhouse.ts';
import { readAs } from '../../warehouse/pipeline/declared/fields.ts';
import { fetchQuery } from '../../warehouse/pipeline/fetch/clickhouse.ts';
import { registerFunctions } from '../../warehouse/pipeline/models/functions.ts';
import { withChdb } from '../../tests/support/chdb.ts';
import { writeLines } from '../../tests/support/many-lines.ts';
import { times, type Line } from './measure.ts';

const SIZES = [5_000_000, 50_000_000];
const MEMORY = '4GB';

/** The same counts, as each engine writes them. */
const COUNTS = [
  {
    what: 'jour × fonction × commune, lecteurs distincts',
    asked:
      'select toString(toDate(heure)) as jour, fonction, commune, count() as actions, uniqExact(lecteur) as visiteurs from journaux.lignes group by jour, fonction, commune',
    own: 'select heure::date::varchar as jour, fonction, commune, count(*) as actions, count(distinct lecteur) as visiteurs from lignes group by all'
  },
  {
    what: 'commune × hexagone de résolution 8',
    asked:
      'select commune, geoToH3(latitude, longitude, 8) as cellule, count() as actions from journaux.lignes group by commune, cellule',
    own: 'select commune, h3_cellule(latitude, longitude, 8) as cellule, count(*) as actions from lignes group by all'
  }
];

/** Counts of a log by DuckDB, which builds use, and by ClickHouse's own engine, on the same Parquet file, one after another. Only when it is named: it fetches the engine. */
export async function engines(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'maille-moteurs-'));
    try {
      lines.push(...(await compare(join(folder, 'lignes.parquet'), folder, size)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return lines;
}

async function compare(path: string, folder: string, size: number): Promise<Line[]> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY, temp_directory: folder });
  const connection = await instance.connect();
  try {
    registerFunctions(connection);
    await writeLines(connection, path, size);
    await connection.run(`create view lignes as from '${path}'`);
    return await withChdb({ 'journaux.lignes': path }, async ({ origin, peak, processor }) => {
      const lines: Line[] = [];
      for (const { what, asked, own } of COUNTS) {
        const duckdb = await spent(ownProcessor, () => connection.run(`create or replace temp table proper as ${own}`));
        const target = join(folder, 'resultat.parquet');
        const clickhouse = await spent(processor, () => ask(origin, target, asked));
        await same(connection, target);
        lines.push({
          what: `${size / 1e6} millions de lignes (${Math.round(statSync(path).size / 1e6)} Mo), ${what}`,
          measured: `${said(duckdb)} / ${said(clickhouse)} ${times(duckdb.processor / clickhouse.processor)}`,
          target: `DuckDB / ClickHouse, rapport des processeurs (au plus haut ${Math.round(peak())} Mo)`
        });
      }
      return lines;
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function ask(origin: string, target: string, sql: string): Promise<void> {
  const declared = { adresse: origin, base: 'journaux', requete: sql, fichier: 'resultat.parquet', seuil: 'aucun' };
  const [query] = readAs(QUERIES, [{ ...declared, taille_max: '2 Go' }], 'mesure');
  if (query !== undefined) await fetchQuery(target, query, {});
}

/** What does not count the same is not compared. */
async function same(connection: DuckDBConnection, target: string): Promise<void> {
  const reader = await connection.runAndReadAll(
    `select count(*)::int as apart from ((from proper except all from '${target}') union all (from '${target}' except all from proper))`
  );
  const [row] = reader.getRowObjectsJS();
  if (row?.apart !== 0) throw new Error(`${String(row?.apart)} cases diffèrent d’un moteur à l’autre.`);
}

interface Spent {
  readonly seconds: number;
  /** Seconds of processor: what other work on the machine does not change much. */
  readonly processor: number;
}

function ownProcessor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function spent(processor: () => number, work: () => Promise<unknown>): Promise<Spent> {
  const [start, before] = [performance.now(), processor()];
  await work();
  return { seconds: (performance.now() - start) / 1000, processor: processor() - before };
}

function said({ seconds, processor }: Spent): string {
  return `${seconds.toFixed(1)} s (${processor.toFixed(1)} de processeur)`;
}
