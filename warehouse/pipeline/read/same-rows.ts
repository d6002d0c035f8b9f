import type { DuckDBConnection } from '@duckdb/node-api';
import type { Entity, Source } from '../declared/source.ts';
import { rawTable } from '../raw-table.ts';
import { quoteName, rowsOf } from '../sql.ts';

/** Rows that two files may have alike by chance. */
const FEW = 5;

/**
 * The files of an entity whose rows are those of another, but for the column of the vintage: one may be the copy of the
 * other under another year.
 * @param entities those that several files fill
 * @returns a sentence for those that are alike
 */
export async function sayFilesAlike(
  connection: DuckDBConnection,
  { vintage: { fromColumn } }: Source,
  entities: readonly Entity[]
): Promise<string[]> {
  const said: string[] = [];
  for (const entity of entities) {
    const compared = entity.columns.filter(
      ({ name }) => fromColumn?.entity !== entity.name || !new RegExp(`\\b${name}\\b`, 'u').test(fromColumn.expression)
    );
    if (compared.length === 0) continue;
    const rows = await rowsOf(
      connection,
      `with files as (
         select _fichier as file, count(*) as n,
           sum(hash(${compared.map(({ name }) => quoteName(name)).join(', ')})::hugeint) as hash
         from raw.${quoteName(rawTable(entity))} group by _fichier)
       select list(file order by file) as files from files where n > ${FEW} group by n, hash having count(*) > 1 order by 1`
    );
    for (const { files } of rows as unknown as { files: string[] }[])
      said.push(`${files.join(' et ')} ont les mêmes lignes, à l’année près : l’un est-il la copie de l’autre ?`);
  }
  return said;
}
