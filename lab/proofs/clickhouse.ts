import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { latLngToCell } from 'h3-js';
import { QUERIES } from '../../warehouse/pipeline/declared/clickhouse.ts';
import { readAs } from '../../warehouse/pipeline/declared/fields.ts';
import { fetchQuery } from '../../warehouse/pipeline/fetch/clickhouse.ts';
import { registerFunctions } from '../../warehouse/pipeline/models/functions.ts';
import { withChdb } from '../../tests/support/chdb.ts';
import { writeLines, writePoints } from '../../tests/support/many-lines.ts';

const LINES = 2_000_000;
const POINTS = 500_000;
const LEAST = 3;

interface Counted {
  readonly what: string;
  /** As a source declares it. */
  readonly asked: string;
  readonly threshold: unknown;
  /** The same in the build's own engine. */
  readonly own: string;
}

const COUNTS: readonly Counted[] = [
  {
    what: 'lignes de journal, par jour, fonction, commune et hexagone',
    asked: `select toString(toDate(heure)) as jour, fonction, commune, geoToH3(latitude, longitude, 6) as cellule, count() as actions, uniqExact(lecteur) as visiteurs
      from journaux.lignes where heure < '2024-02-01' group by jour, fonction, commune, cellule`,
    threshold: { colonne: 'visiteurs', minimum: 2 },
    own: `select heure::date::varchar as jour, fonction, commune, h3_cellule(latitude, longitude, 6) as cellule, count(*) as actions, count(distinct lecteur) as visiteurs
      from lignes where heure < timestamp '2024-02-01' group by all having visiteurs >= 2`
  },
  {
    what: 'lignes de journal, par jour, fonction et commune',
    asked: `select toString(toDate(heure)) as jour, fonction, commune, count() as actions, uniqExact(lecteur) as visiteurs
      from journaux.lignes group by jour, fonction, commune`,
    threshold: { colonne: 'visiteurs', minimum: LEAST },
    own: `select heure::date::varchar as jour, fonction, commune, count(*) as actions, count(distinct lecteur) as visiteurs
      from lignes group by all having visiteurs >= ${LEAST}`
  },
  {
    what: 'points d’établissements, par commune et hexagone',
    asked:
      'select commune, geoToH3(latitude, longitude, 8) as cellule, count() as etablissements from journaux.points group by commune, cellule',
    threshold: 'aucun',
    own: 'select commune, h3_cellule(latitude, longitude, 8) as cellule, count(*) as etablissements from points group by all'
  }
];

/** What a source declares of ClickHouse, asked of its own engine by the loader itself: cell by cell what DuckDB counts. @throws Error with what differs */
export async function clickhouse(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'maille-moteurs-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    registerFunctions(connection);
    const views = {
      'journaux.lignes': join(scratch, 'lignes.parquet'),
      'journaux.points': join(scratch, 'points.parquet')
    };
    await writeLines(connection, views['journaux.lignes'], LINES);
    await writePoints(connection, views['journaux.points'], POINTS);
    for (const [name, path] of Object.entries(views))
      await connection.run(`create view ${name.split('.')[1] ?? ''} as from '${path}'`);
    await withChdb(views, async ({ origin }) => {
      for (const [index, count] of COUNTS.entries())
        await compare(connection, origin, join(scratch, `resultat-${index}.parquet`), count);
      await order(connection, origin, join(scratch, 'ordre.parquet'));
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function ask(origin: string, target: string, sql: string, threshold: unknown): Promise<void> {
  const [query] = readAs(
    QUERIES,
    [
      {
        adresse: origin,
        base: 'journaux',
        requete: sql,
        fichier: 'resultat.parquet',
        seuil: threshold,
        taille_max: '200 Mo'
      }
    ],
    'preuve'
  );
  if (query !== undefined) await fetchQuery(target, query, {});
}

async function compare(connection: DuckDBConnection, origin: string, target: string, counted: Counted): Promise<void> {
  await ask(origin, target, counted.asked, counted.threshold);
  const { own, what } = counted;
  await connection.run(`create or replace temp table proper as ${own}`);
  const reader = await connection.runAndReadAll(
    `select (select count(*) from proper)::int as cells, (select count(*) from '${target}')::int as received,
       (select count(*) from (from proper except all from '${target}'))::int as missing, (select count(*) from (from '${target}' except all from proper))::int as more`
  );
  const [row] = reader.getRowObjectsJS();
  const told = `${what} : ${String(row?.cells)} cases de DuckDB, ${String(row?.received)} de ClickHouse, ${String(row?.missing)} et ${String(row?.more)} différentes`;
  console.log(told);
  if (row?.missing !== 0 || row.more !== 0 || row.cells === 0) throw new Error(told);
}

/** Latitude first, as of ClickHouse 25.5; the other way in earlier ones, which this would see. */
async function order(connection: DuckDBConnection, origin: string, target: string): Promise<void> {
  await ask(origin, target, 'select h3ToString(geoToH3(48.11, -1.68, 8)) as cellule', 'aucun');
  const [row] = (await connection.runAndReadAll(`from '${target}'`)).getRowObjectsJS();
  const expected = latLngToCell(48.11, -1.68, 8);
  if (row?.cellule !== expected) throw new Error(`geoToH3 : ${String(row?.cellule)}, ${expected} attendu.`);
  console.log(`ordre des coordonnées : ${expected}, comme h3-js`);
}
