import { readFile } from 'node:fs/promises';
import { parseRecords } from '../../pipeline/read/csv-header.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { decodeCp1252 } from '../../pipeline/read/text-file.ts';

const MONTH = /^\S+ 20\d\d$/;
const HEADER = 'mois';

/** The portal's export: notes, a header `mois;janvier 2020;…`, a line per area, notes. One row per area and month. */
async function readExport(file: DataFile): Promise<LoadedRow[]> {
  const records = parseRecords(decode(await readFile(file.path)), ';', Number.POSITIVE_INFINITY);
  const headerIndex = records.findIndex(
    ({ fields }) =>
      fields[0]?.trim().toLowerCase() === HEADER && fields.slice(1).some((name) => MONTH.test(name.trim()))
  );
  const header = records[headerIndex]?.fields;
  if (header === undefined) {
    throw failure(
      EXIT.input,
      `${file.name} : l’en-tête « mois;janvier 2020;… » est introuvable.`,
      'Exportez de nouveau la série mensuelle depuis le site, au format CSV.'
    );
  }
  const rows = records.slice(headerIndex + 1).flatMap(({ fields, line }) => {
    if (fields.length > 1 && fields.length < header.length)
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${line} : ${fields.length} champs lus au lieu de ${header.length}.`,
        'Fichier tronqué : exportez-le de nouveau.'
      );
    return rowsOfArea(header, fields, line);
  });
  if (rows.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : aucun territoire après l’en-tête.`,
      'Fichier tronqué : exportez-le de nouveau.'
    );
  return rows;
}

function rowsOfArea(header: readonly string[], fields: readonly string[], line: number): LoadedRow[] {
  if (fields.length < 2) return [];
  return header.flatMap((month, index) => {
    const value = fields[index]?.replace(/\s/g, '') ?? '';
    if (index === 0 || !MONTH.test(month.trim()) || value === '') return [];
    return [{ line, values: { libelle: fields[0]?.trim() ?? '', mois: month.trim(), demandeurs: value } }];
  });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeCp1252(bytes);
  }
}

export const readers: SourceLoader['readers'] = { export: readExport };
