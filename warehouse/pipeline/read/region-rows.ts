import type { DuckDBConnection } from '@duckdb/node-api';
import { quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

/** Columns that say which territory a row is about, the first that a table has. */
const PLACES = ['territoire', 'commune', 'departement', 'de'];
/** A column that names the sources of each row, between spaces. */
const NAMING = 'annuaires';
const REGION_PLACES = '(select territoire from reference.territoires where dans_region)';

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Sources of its figures: those that only say where places are left aside. */
  readonly sources: readonly string[];
}

/**
 * Notes, for each source that was read, how many published rows about the region rest on it, and about how many of its
 * territories: none where the file is there and brings nothing (another region's, a sample); and which regions of the
 * snapshot it is silent on. Null where it cannot be told: for code lists, and for a table made of several sources that
 * does not say which row comes from which, unless another one has rows of its own.
 */
export async function countRegionRows(connection: DuckDBConnection): Promise<void> {
  const [known] = await rowsOf(
    connection,
    `select count(*)::integer as n from duckdb_tables()
      where schema_name = 'reference' and table_name in ('sources', 'territoires')`
  );
  if (Number(known?.['n']) < 2) return;
  const tables = await publishedTables(connection);
  for (const { source } of await rowsOf(
    connection,
    'select source from meta.sources where presente and not referentiel order by source'
  )) {
    const resting = tables.filter(({ sources }) => sources.includes(String(source)));
    const own = resting.filter(({ sources, columns }) => sources.length === 1 || columns.includes(NAMING));
    if (own.length === 0) continue;
    const parts = own.map(({ name, columns }) => rowsAbout(name, columns, String(source)));
    const [found] = await rowsOf(
      connection,
      `with lignes as (${parts.join(' union all ')}), dites as (
        select distinct t.region from lignes as l join reference.territoires as t using (territoire)
          where t.region is not null)
      select (select sum(lignes)::bigint from lignes) as lignes,
        (select count(distinct territoire)::bigint from lignes) as territoires,
        (select string_agg(territoire, ' ' order by territoire) from reference.territoires
          where maille = 'region' and dans_region
          and exists (from dites) and territoire not in (from dites)) as muettes`
    );
    if (Number(found?.['lignes'] ?? 0) === 0 && own.length < resting.length) continue;
    const silent = found?.['muettes'] ?? null;
    await connection.run(
      `update reference.sources set lignes_region = ${Number(found?.['lignes'] ?? 0)},
        territoires_region = ${Number(found?.['territoires'] ?? 0)}, regions_sans_ligne = ${silent === null ? 'null' : quoteText(String(silent))} where source = ${quoteText(String(source))}`
    );
  }
}

async function publishedTables(connection: DuckDBConnection): Promise<Table[]> {
  const rows = await rowsOf(
    connection,
    `select t.table_name as name, t.columns, s.sources from
      (select table_name, string_agg(column_name, ' ') as columns from duckdb_columns() where schema_name = 'publie'
        group by 1) as t
      join (select cube, string_agg(distinct l.source, ' ' order by l.source) as sources from meta.lignage as l
        join meta.sources as m on m.source = l.source
        where not m.referentiel and l.source not in (select source from meta.lignage where cube = 'territoires')
          group by 1) as s on s.cube = t.table_name order by 1`
  );
  return rows.map(({ name, columns, sources }) => ({
    name: String(name),
    columns: String(columns).split(' '),
    sources: String(sources).split(' ')
  }));
}

function rowsAbout(name: string, columns: readonly string[], source: string): string {
  const place = PLACES.find((column) => columns.includes(column));
  const conditions = [
    ...(place === undefined ? [] : [`${quoteName(place)} in ${REGION_PLACES}`]),
    ...(columns.includes(NAMING) ? [`list_contains(string_split(${NAMING}, ' '), ${quoteText(source)})`] : [])
  ];
  return `select ${place === undefined ? 'null::varchar' : quoteName(place)} as territoire, count(*) as lignes
    from publie.${quoteName(name)}${conditions.length > 0 ? ` where ${conditions.join(' and ')}` : ''} group by 1`;
}
