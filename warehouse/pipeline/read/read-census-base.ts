import { readFile } from 'node:fs/promises';
import { findCsvHeader, parseRecords } from './csv-header.ts';
import type { DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import { normalizeHeader } from './header.ts';
import type { LoadContext } from './load-context.ts';
import { readableText } from './text-file.ts';

/** One commune in one census of a « base communale » of the Insee. */
export interface CensusLine {
  line: number;
  commune: string;
  /** Year of the census, told by the prefix of the columns. */
  annee: string;
  /** What the file says of a variable, without its prefix (`POP1529`); null without such a column, or empty. */
  text(variable: string): string | null;
}

const PREFIX = /^[pc](\d\d)_(.+)$/;
const COMMUNE = {
  name: 'CODGEO',
  headers: ['CODGEO'],
  pattern: null,
  optional: false,
  type: 'VARCHAR',
  codes: null,
  place: null
};
const REMEDY =
  'Vérifiez que c’est bien la base communale du recensement (base-cc-…-AAAA.CSV, pas son dictionnaire), téléchargée en entier.';

/**
 * Reads a « base communale » of the census: a line per commune, columns of several censuses (`P21_POP1529`: POP1529
 * of 2021); answers one per commune and census.
 * @throws Failure (exit 2) when no census has them, or when a line is cut.
 */
export async function readCensusBase(
  file: DataFile,
  context: LoadContext,
  required: readonly string[]
): Promise<CensusLine[]> {
  const { path, start } = await readableText(file, context.workFolder);
  const header = findCsvHeader(start, [COMMUNE], null);
  const commune = header.match.positions[0] ?? -1;
  const censuses =
    commune === -1
      ? []
      : [...columnsByCensus(header.names)].filter(([, columns]) =>
          required.every((variable) => columns.has(normalizeHeader(variable)))
        );
  if (censuses.length === 0) {
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${header.line} : colonnes absentes, CODGEO et, d’un même recensement, ${required.map((variable) => `P.._${variable}`).join(', ')}.`,
      REMEDY
    );
  }
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  return parseRecords(text, header.delimiter, Number.POSITIVE_INFINITY)
    .filter(({ line, fields }) => line > header.line && fields.some((field) => field.trim() !== ''))
    .flatMap(({ line, fields }) => {
      if (fields.length !== header.names.length)
        throw failure(
          EXIT.input,
          `${file.name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de ${header.names.length}.`,
          REMEDY
        );
      return censuses.map(([annee, columns]): CensusLine => ({
        line,
        annee,
        commune: fields[commune]?.trim() ?? '',
        text: (variable) => {
          const value = fields[columns.get(normalizeHeader(variable)) ?? -1]?.trim() ?? '';
          return value === '' ? null : value;
        }
      }));
    });
}

/** Where each variable of each census lies. A prefix of two digits is of 1960 to 2059. */
function columnsByCensus(names: readonly string[]): Map<string, Map<string, number>> {
  const censuses = new Map<string, Map<string, number>>();
  for (const [index, name] of names.entries()) {
    const [, digits, variable] = PREFIX.exec(normalizeHeader(name)) ?? [];
    if (digits === undefined || variable === undefined) continue;
    const annee = String(Number(digits) + (Number(digits) >= 60 ? 1900 : 2000));
    const columns = censuses.get(annee) ?? new Map<string, number>();
    if (!columns.has(variable)) columns.set(variable, index);
    censuses.set(annee, columns);
  }
  return censuses;
}
