import type { DataFile } from './data-files.ts';
import { findCsvHeader, type CsvHeader } from './csv-header.ts';
import { EXIT, failure, messageOf } from '../failure.ts';
import { headerFailure } from './header.ts';
import type { LoadContext } from './load-context.ts';
import { rawTable } from '../raw-table.ts';
import type { Entity } from '../declared/source.ts';
import { quoteName } from '../sql.ts';
import { readableText } from './text-file.ts';

/**
 * Loads a delimited text file into its raw table, every value as text.
 * `_ligne` is the line of the file where the record starts (blank lines between records are not counted).
 * @throws Failure (exit 2) for an empty, binary, truncated or malformed file, and for absent columns.
 */
export async function readCsv(context: LoadContext, entity: Entity, file: DataFile): Promise<number> {
  const text = await readableText(file, context.workFolder);
  const header = findCsvHeader(text.start, entity.columns, entity.delimiter);
  if (header.match.missing.length > 0)
    throw headerFailure(`${file.name}, ligne ${header.line}`, entity.columns, header.names, entity);
  const values = [text.path, header.delimiter, file.name, header.skip];
  let insert = insertion(entity, header);
  const read = () => context.connection.run(insert(`row_number() over () + $4::BIGINT`), values);
  try {
    const { rowsChanged } = await read().catch(async (error: unknown) => {
      // A quote inside a text is doubled, or comes after a backslash: what is refused as the first may be the second.
      if (!/CSV Error/.test(messageOf(error))) throw error;
      insert = insertion(entity, header, '\\');
      return read().catch(() => {
        throw error;
      });
    });
    if (rowsChanged === 0)
      throw failure(
        EXIT.input,
        `${file.name} : l’en-tête est là, mais aucune ligne de données.`,
        'Téléchargez de nouveau le fichier.'
      );
    if (text.lines === header.skip + rowsChanged) return rowsChanged;
    // A field holds a line break, or a line is blank: the lines of the records are counted one by one.
    await context.connection.run(`delete from raw.${quoteName(rawTable(entity))} where _fichier = $1`, [file.name]);
    const feeds = `length(concat_ws('', *columns(*))) - length(replace(concat_ws('', *columns(*)), chr(10), ''))`;
    await context.connection.run(
      insert(
        `row_number() over () + $4::BIGINT + sum(sauts) over (rows between unbounded preceding and current row) - sauts`,
        `${feeds} as sauts`
      ),
      values
    );
    return rowsChanged;
  } catch (error) {
    throw csvFailure(error, file, header);
  }
}

/** The insert of records, given how lines are counted. $1 path, $2 delimiter, $3 name, $4 lines before the first. */
function insertion(
  entity: Entity,
  header: CsvHeader,
  escape: '"' | '\\' = '"'
): (line: string, counted?: string) => string {
  const selected = header.match.positions.map((position) => (position === -1 ? 'null' : `c${position}`));
  const columns = header.names.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const records = `read_csv($1, delim = $2, header = false, skip = ${header.records}, auto_detect = false, all_varchar = true,
    quote = '"', escape = '${escape}', null_padding = false, columns = {${columns}})`;
  return (line, counted) =>
    `insert into raw.${quoteName(rawTable(entity))} select $3::VARCHAR, ${line}, ${selected.join(', ')}
      from ${counted === undefined ? records : `(select *, ${counted} from ${records})`}`;
}

function csvFailure(error: unknown, file: DataFile, header: CsvHeader): unknown {
  const message = messageOf(error);
  if (!/CSV Error|Invalid Input Error/.test(message)) return error;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1];
  const place = line === undefined ? file.name : `${file.name}, ligne ${Number(line)}`;
  return failure(
    EXIT.input,
    `${place} : ${reasonOf(message, header)}`,
    'Fichier tronqué ou modifié à la main : téléchargez-le de nouveau chez son producteur.',
    error
  );
}

function reasonOf(message: string, header: CsvHeader): string {
  const found = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (found !== null) return `${found[2] ?? '?'} champ(s) lus au lieu de ${header.names.length}.`;
  if (/quote/i.test(message)) return 'un guillemet n’est jamais refermé.';
  if (/unicode|utf-8/i.test(message)) return 'caractères illisibles.';
  if (/maximum_line_size|Maximum line size/i.test(message)) return 'ligne démesurée.';
  return `ligne illisible (${message.split('\n')[0] ?? ''}).`;
}
