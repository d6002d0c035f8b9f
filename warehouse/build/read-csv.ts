import type { DataFile } from './data-files.ts';
import { findCsvHeader, type CsvHeader } from './csv-header.ts';
import { EXIT, failure, messageOf } from './failure.ts';
import { headerFailure } from './header.ts';
import type { LoadContext } from './load-context.ts';
import { rawTable } from './raw-table.ts';
import type { Entity } from './source.ts';
import { quoteName } from './sql.ts';
import { readableText } from './text-file.ts';

/**
 * Loads a delimited text file into its raw table, every value as text.
 * `_ligne` is the line of the file where the record starts (blank lines between records are not counted).
 * @throws Failure (exit 2) for an empty, binary, truncated or malformed file, and for absent columns.
 */
export async function readCsv(context: LoadContext, entity: Entity, file: DataFile): Promise<number> {
  const text = await readableText(file, context.workFolder);
  const header = findCsvHeader(text.start, entity.columns, entity.delimiter);
  if (header.match.missing.length > 0) throw headerFailure(`${file.name}, ligne ${header.line}`, entity.columns, header.names);
  const selected = header.match.positions.map((position) => (position === -1 ? 'null' : `c${position}`));
  const columns = header.names.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const target = `raw.${quoteName(rawTable(entity))}`;
  try {
    const result = await context.connection.run(
      `insert into ${target}
       select $3::VARCHAR, row_number() over () + $4::BIGINT + sum(sauts) over (rows between unbounded preceding and current row) - sauts, ${selected.join(', ')}
       from (
         select *, length(concat_ws('', *columns(*))) - length(replace(concat_ws('', *columns(*)), chr(10), '')) as sauts
         from read_csv($1, delim = $2, header = false, skip = ${header.records}, auto_detect = false, all_varchar = true,
           quote = '"', escape = '"', null_padding = false, columns = {${columns}})
       )`,
      [text.path, header.delimiter, file.name, header.skip]
    );
    if (result.rowsChanged === 0) throw failure(EXIT.input, `${file.name} : l’en-tête est là, mais aucune ligne de données.`, 'Téléchargez de nouveau le fichier.');
    return result.rowsChanged;
  } catch (error) {
    throw csvFailure(error, file, header);
  }
}

function csvFailure(error: unknown, file: DataFile, header: CsvHeader): unknown {
  const message = messageOf(error);
  if (!/CSV Error|Invalid Input Error/.test(message)) return error;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const place = line === undefined ? file.name : `${file.name}, ligne ${Number(line)}`;
  return failure(EXIT.input, `${place} : ${reasonOf(message, header)}`, 'Fichier tronqué ou modifié à la main : téléchargez-le de nouveau chez son producteur.', error);
}

function reasonOf(message: string, header: CsvHeader): string {
  const found = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (found !== null) return `${found[2] ?? '?'} champ(s) lus au lieu de ${header.names.length}.`;
  if (/quote/i.test(message)) return 'un guillemet n’est jamais refermé.';
  if (/unicode|utf-8/i.test(message)) return 'caractères illisibles.';
  if (/maximum_line_size|Maximum line size/i.test(message)) return 'ligne démesurée.';
  return `ligne illisible (${message.split('\n')[0] ?? ''}).`;
}

