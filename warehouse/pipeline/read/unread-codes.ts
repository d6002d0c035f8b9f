import type { DuckDBConnection } from '@duckdb/node-api';
import { countOfThings, formatCount } from '../print.ts';
import type { Source } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import { rawTable } from '../raw-table.ts';
import { quoteName, rowsOf } from '../sql.ts';
import { quoteText } from '../../../src/lib/text/sql-text.ts';

/** The share of the rows of a file past which codes that nothing reads stop it. */
const MOST = 0.1;
const SHOWN = 5;

/**
 * Counts, a file and a column that declares its `codes`, the rows whose code no model reads; an empty one is none.
 * @returns a sentence a column that has some
 * @throws Failure (exit 2) when they hold more than a tenth of the rows of a file: its layout is another one
 */
export async function countUnreadCodes(connection: DuckDBConnection, source: Source): Promise<string[]> {
  const said: string[] = [];
  for (const entity of source.entities)
    for (const { name, codes } of entity.columns) {
      if (codes === null) continue;
      const unread = `${quoteName(name)} <> '' and not regexp_full_match(${quoteName(name)}, ${quoteText(codes.source)})`;
      const rows = (await rowsOf(
        connection,
        `select _fichier as file, count(*)::integer as whole, (count(*) filter (${unread}))::integer as unread,
           list_sort(list_distinct(list(${quoteName(name)}) filter (${unread}))) as codes
         from raw.${quoteName(rawTable(entity))} group by all having unread > 0 order by file`
      )) as unknown as { file: string; whole: number; unread: number; codes: string[] }[];
      for (const row of rows) {
        const shown = row.codes.slice(0, SHOWN).join(', ') + (row.codes.length > SHOWN ? '…' : '');
        const what = `${row.file}, « ${name} » : ${countOfThings(row.unread, 'ligne')} sur ${formatCount(row.whole)} ont un code que rien ne lit`;
        if (row.unread > row.whole * MOST)
          throw Object.assign(
            failure(
              EXIT.input,
              `${what} (${shown}).`,
              'Vérifiez la mise en forme sur la page du producteur : si elle a changé, sa fiche (source.yaml) et son modèle sont à revoir.'
            ),
            { said: `${source.titre} : codes inconnus` }
          );
        said.push(`${what}${source.access === 'convention' ? '' : ` (${shown})`}.`);
      }
    }
  return said;
}
