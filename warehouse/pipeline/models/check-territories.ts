import type { DuckDBConnection } from '@duckdb/node-api';
import { WAREHOUSE_FOLDER } from '../layout.ts';
import { modelFiles } from './model-files.ts';
import { MODEL_HEADER, readSqlWith } from './model-header.ts';
import { quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

export interface CheckResult {
  name: string;
  severity: 'erreur' | 'avertissement';
  result: 'conforme' | 'non_conforme' | 'sans_objet';
  /** First offending rows, or why the check does not apply. */
  detail: string;
}

const NAME = 'territoires__connus';
const SHOWN = 6;
/** Columns of typed codes, whatever the table; with them, the nearest territory that shows a hidden figure. */
const PLACES = ['territoire', 'commune', 'departement', 'de', 'vers'];
const VISIBLE = '_visible';

/**
 * Every code of a territory in a published table is one of `reference.territoires`, whichever the table: none is listed
 * here. What
 * is not a territory on purpose (`regroupe`, `etranger`, `commune:*` of the border) is declared with its reason in the
 * header of the
 * table, `hors_territoires`.
 */
export async function checkTerritories(connection: DuckDBConnection): Promise<CheckResult> {
  const [known] = await rowsOf(
    connection,
    "select 1 from duckdb_tables() where schema_name = 'reference' and table_name = 'territoires'"
  );
  if (known === undefined)
    return { name: NAME, severity: 'erreur', result: 'sans_objet', detail: 'aucune liste de territoires' };
  const columns = await rowsOf(
    connection,
    `select table_name, column_name from duckdb_columns() where schema_name = 'publie' and data_type = 'VARCHAR'
      order by all`
  );
  const parts = columns.flatMap(({ table_name: table, column_name: column }) => {
    const [where, name] = [String(table), String(column)];
    if (!PLACES.includes(name) && !name.endsWith(VISIBLE)) return [];
    const kept = Object.keys(declaredOutside(where))
      .map(
        (code) =>
          `and ${quoteName(name)} not like ${quoteText(code.replaceAll('_', '\\_').replaceAll('*', '%'))} escape '\\'`
      )
      .join(' ');
    return [
      `select ${quoteText(`publie.${where}.${name}`)} as place, code from (select distinct ${quoteName(name)} as code
        from publie.${quoteName(where)} where ${quoteName(name)} is not null ${kept} except select territoire
        from reference.territoires)`
    ];
  });
  // One question for all tables: a hundred small ones would each be planned.
  const found =
    parts.length === 0
      ? []
      : await rowsOf(
          connection,
          `select place, count(*)::integer as codes, list(code order by code)[1:${SHOWN}]::varchar as shown
            from (${parts.join(' union all ')}) group by place order by place`
        );
  const faults = found.map(
    ({ place, codes, shown }) =>
      `${String(place)} : ${String(codes)} codes hors de reference.territoires, ${String(shown)}`
  );
  return {
    name: NAME,
    severity: 'erreur',
    result: faults.length === 0 ? 'conforme' : 'non_conforme',
    detail: faults.slice(0, 3).join(' ; ')
  };
}

/** Values that are no territory, and why, from the header of a published table. */
function declaredOutside(table: string): Readonly<Record<string, string>> {
  const file = modelFiles(WAREHOUSE_FOLDER).find(({ id }) => id === `publie.${table}`);
  return file === undefined ? {} : readSqlWith(MODEL_HEADER, file.path).header.hors_territoires;
}
