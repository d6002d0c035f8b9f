import { readFile } from 'node:fs/promises';
import { parseRecords } from '../../pipeline/read/csv-header.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';

/** The thesaurus has no header: what each place holds. The last places of old records are missing. */
const PLACES: Readonly<Record<string, number>> = { code: 0, libelle: 2, type: 3, domaine: 4, nsf: 12 };
const WIDTHS = [4, 14, 15];
const AGAIN = 'Copiez de nouveau FCod-utf-8.csv : un enregistrement par ligne, champs séparés par « ; », sans en-tête.';

export async function readThesaurus(file: DataFile): Promise<LoadedRow[]> {
  return parseRecords(decode(await readFile(file.path), file.name), ';', Number.POSITIVE_INFINITY).map(
    ({ fields, line }) => {
      if (!WIDTHS.includes(fields.length))
        throw failure(EXIT.input, `${file.name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de 15.`, AGAIN);
      return {
        line,
        values: Object.fromEntries(
          Object.entries(PLACES).map(([column, place]) => [
            column,
            fields[place]?.trim() === '' ? null : (fields[place]?.trim() ?? null)
          ])
        )
      };
    }
  );
}

/** The same list saved on an old Mac cannot be told from windows-1252 for sure: only UTF-8 is read. */
function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw failure(EXIT.input, `${name} : ce texte n’est pas en UTF-8.`, AGAIN);
  }
}

export const readers: SourceLoader['readers'] = { descripteurs: readThesaurus };
