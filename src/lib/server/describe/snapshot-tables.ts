import type { SnapshotTable } from '../../catalogue/api/snapshot.ts';
import { protectTable } from '../../disclosure/protected-table.ts';
import { jsonRows } from '../../table/json-rows.ts';
import { Admission } from '../admission.ts';
import { decodeResult } from '../database/decode.ts';
import type { Engine } from '../answer/engine.ts';
import { RequestProblem } from '../problem.ts';
import { writeParquet } from '../database/parquet.ts';
import { runQuery } from '../database/run-query.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { SYNTHETIC } from '../../catalogue/request/names.ts';
import { nearest } from '../../text/suggest.ts';

/** Values of a table that is written as Parquet; a larger one is in the file of the snapshot. */
const MOST_PARQUET_VALUES = 12_000_000;

const COLUMNS = `
select tables.schema_name || '.' || tables.table_name as nom, tables.comment as description,
  columns.column_name as colonne, columns.data_type as type, columns.comment as sens
from duckdb_tables() as tables
join duckdb_columns() as columns
  on columns.table_oid = tables.table_oid and columns.database_name = tables.database_name
where tables.schema_name in ('publie', 'reference') and not tables.internal
order by nom, columns.column_index`;

/** One table at a time is written: it holds a processor, and nobody waits for it. */
const turn = new Admission(1, 8);

/** Every table of the snapshot, with what its columns mean and how many rows it has. */
export async function listTables(engine: Engine, snapshot: Snapshot): Promise<SnapshotTable[]> {
  const rows = await select(engine, snapshot, COLUMNS);
  const tables = new Map<
    string,
    { nom: string; description: string; colonnes: { nom: string; type: string; description: string }[] }
  >();
  for (const row of rows) {
    const nom = String(row['nom']);
    const table = tables.get(nom) ?? { nom, description: String(row['description'] ?? ''), colonnes: [] };
    table.colonnes.push({
      nom: String(row['colonne']),
      type: String(row['type']),
      description: String(row['sens'] ?? '')
    });
    tables.set(nom, table);
  }
  if (tables.size === 0) return [];
  const counts = await select(
    engine,
    snapshot,
    [...tables.keys()]
      .map((nom) => `select '${nom}' as nom, count(*) as lignes from ${identifier(nom)}`)
      .join(' union all ')
  );
  const lignes = new Map(counts.map((row) => [String(row['nom']), Number(row['lignes'])]));
  return [...tables.values()].map((table) => {
    const count = lignes.get(table.nom) ?? 0;
    return {
      ...table,
      lignes: count,
      sources: snapshot.reference.lineage.get(table.nom) ?? [],
      parquet: count * table.colonnes.length <= MOST_PARQUET_VALUES ? `/api/v1/snapshot/parquet/${table.nom}` : null
    };
  });
}

/** One table as Parquet, through the barrier. @throws RequestProblem 404 for an unknown table, 422 for one too long */
export async function tableAsParquet(engine: Engine, snapshot: Snapshot, name: string): Promise<Uint8Array> {
  const tables = await listTables(engine, snapshot);
  const found = tables.find(({ nom }) => nom === name);
  if (found === undefined) {
    const suggestions = nearest(
      name.slice(0, 80),
      tables.map(({ nom }) => nom)
    );
    throw new RequestProblem(
      404,
      `Table « ${name.slice(0, 80)} » inconnue ; ${suggestions[0] ? `vouliez-vous « ${suggestions[0]} » ?` : 'la liste est à /api/v1/snapshot/tables.'}`,
      [{ parametre: 'table', message: 'table inconnue', suggestions }]
    );
  }
  if (found.parquet === null) {
    throw new RequestProblem(
      422,
      `« ${name} » a ${found.lignes} lignes de ${found.colonnes.length} colonnes ; ${MOST_PARQUET_VALUES} valeurs au plus s’écrivent ici, le fichier entier est à /api/v1/snapshot/fichier.`,
      [{ parametre: 'table', message: 'trop de lignes', suggestions: [] }]
    );
  }
  const { summary, sources } = snapshot.reference;
  const behind = sources.filter(({ source }) => found.sources.includes(source));
  const metadata = new Map([
    ['maille.table', name],
    ['maille.description', found.description],
    ['maille.colonnes', JSON.stringify(found.colonnes)],
    ['maille.instantane', JSON.stringify(summary)],
    [
      'maille.sources',
      JSON.stringify(
        behind.map(({ titre, producteur, millesime, licence, adresse }) => ({
          titre,
          producteur,
          millesime,
          licence,
          adresse
        }))
      )
    ],
    ...(summary.demo ? [['maille.avertissement', SYNTHETIC] as const] : [])
  ]);
  return turn.run(async () => {
    const { table } = await engine.admission.run(() =>
      snapshot.connect(async (connection) =>
        decodeResult(
          await runQuery(connection, `select * from ${identifier(name)}`, [], engine.config.timeoutMs),
          MOST_PARQUET_VALUES
        )
      )
    );
    return writeParquet(protectTable(table), metadata);
  });
}

async function select(engine: Engine, snapshot: Snapshot, sql: string) {
  return engine.admission.run(() =>
    snapshot.connect(async (connection) =>
      jsonRows(decodeResult(await runQuery(connection, sql, [], engine.config.timeoutMs), 100_000).table)
    )
  );
}

/** The name of a table that the engine itself listed, quoted part by part. */
function identifier(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}
