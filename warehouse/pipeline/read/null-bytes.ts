import type { DuckDBConnection } from '@duckdb/node-api';
import type { Source } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';
import { rawTable } from '../raw-table.ts';
import { quoteName, rowsOf } from '../sql.ts';

/**
 * Refuses a null byte in what was read, whatever the format: bytes of texts are looked at before (`examineText`); those
 * of a workbook, of Parquet, of UTF-16, of XML or of the profile show once they are read.
 * @throws Failure (exit 2) with the file, the line and the column
 */
export async function refuseNullBytes(connection: DuckDBConnection, source: Source): Promise<void> {
  for (const entity of source.entities) {
    const texts = entity.columns.filter(({ type }) => type === 'VARCHAR').map(({ name }) => name);
    if (texts.length === 0) continue;
    const held = (name: string): string => `contains(${quoteName(name)}, chr(0))`;
    const [first] = await rowsOf(
      connection,
      `select _fichier, _ligne, case ${texts.map((name, at) => `when ${held(name)} then ${at}`).join(' ')} end as place
       from raw.${quoteName(rawTable(entity))} where ${texts.map(held).join(' or ')} order by _fichier, _ligne limit 1`
    );
    if (first === undefined) continue;
    throw failure(
      EXIT.input,
      `${String(first['_fichier'])}, ligne ${String(first['_ligne'])}, « ${texts[Number(first['place'])] ?? ''} » : octet nul, le fichier est abîmé.`,
      'Téléchargez-le de nouveau chez son producteur, ou ôtez ce caractère.'
    );
  }
}
