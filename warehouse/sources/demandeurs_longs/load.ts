import { readFile } from 'node:fs/promises';
import { parseRecords } from '../../pipeline/read/csv-header.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';

const OCCUPATION = /^([A-Z]|[A-Z]\d[A-Z](\d\d)?|ENS|ZZZ(ZZ)?)$/;
const AGAIN = 'Fichier tronqué ou modifié à la main : prenez-le de nouveau dans le dépôt de la Dares.';

/** A line a year, a column an occupation: one row each. `NA` and empty cells give no row. */
async function readJobs(file: DataFile): Promise<LoadedRow[]> {
  const [header, ...records] = parseRecords(
    (await readFile(file.path, 'latin1')).replace(/^\u00ef\u00bb\u00bf/, ''),
    ',',
    Number.POSITIVE_INFINITY
  );
  const names = header?.fields.map((name) => name.trim()) ?? [];
  const unknown = names.slice(1).find((name) => !OCCUPATION.test(name));
  if (names[0]?.toLowerCase() !== 'annee' || names.length < 2 || unknown !== undefined) {
    const found = unknown === undefined ? names.slice(0, 4).join(' ; ').slice(0, 80) : unknown.slice(0, 80);
    throw failure(
      EXIT.input,
      `${file.name}, ligne 1 : une colonne « Annee » puis des codes de métier FAP 2009 sont attendus, « ${found} » est lu.`,
      AGAIN
    );
  }
  return records.flatMap(({ fields, line }) => {
    if (fields.length !== names.length)
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de ${names.length}.`,
        AGAIN
      );
    const year = fields[0]?.trim() ?? '';
    return fields.slice(1).flatMap((value, index): LoadedRow[] => {
      const thousands = value.trim();
      return thousands === '' || thousands === 'NA'
        ? []
        : [{ line, values: { annee: year, metier: names[index + 1] ?? '', milliers: thousands } }];
    });
  });
}

export const readers: SourceLoader['readers'] = { emploi: readJobs };
