import { nearest } from '../../src/lib/text/suggest.ts';
import { EXIT, failure } from '../pipeline/failure.ts';
import { readWorkbook, type Cell } from '../pipeline/read/read-workbook.ts';
import { columnLetters } from '../workbook.ts';
import type { CommitteeColumn, CommitteeFile } from './committee-files.ts';

/** What is wrong in a cell of a workbook. */
export interface Mistake {
  /** `C12`, or « ligne 12 » when it is the whole line. */
  readonly cell: string;
  readonly written: string;
  readonly awaited: string;
}

/** A workbook that was filled in: its rows as a CSV, or what is wrong in its cells. */
export interface CommitteeReading {
  readonly file: CommitteeFile;
  readonly rows: number;
  readonly csv: string;
  /** The same rows, by column. */
  readonly records: readonly Readonly<Record<string, string>>[];
  readonly mistakes: readonly Mistake[];
  /** The row of the sheet that each line of the CSV comes from. */
  readonly rowOf: ReadonlyMap<number, number>;
}

const FORMS: Readonly<Record<string, readonly [RegExp, string]>> = {
  mois: [/^\d{4}-(0[1-9]|1[0-2])$/, 'un mois, AAAA-MM'],
  trimestre: [/^\d{4}T[1-4]$/, 'un trimestre, AAAAT1 à AAAAT4'],
  jour: [/^\d{4}-\d{2}-\d{2}$/, 'un jour, AAAA-MM-JJ'],
  commune: [/^\d[\dAB]\d{3}$/, 'le code Insee d’une commune, cinq caractères'],
  entier: [/^\d+$/, 'un nombre entier'],
  nombre: [/^\d+([.,]\d+)?$/, 'un nombre']
};

/**
 * Reads a workbook of `committeeFiles`, told by the columns of its first sheet.
 * @throws Failure (exit 2) when it is no workbook, or none of these
 */
export async function readCommitteeFile(
  bytes: Uint8Array,
  files: readonly CommitteeFile[],
  name: string
): Promise<CommitteeReading> {
  const sheets = await readWorkbook(bytes).catch((error: unknown) => {
    throw failure(
      EXIT.input,
      `${name} : ce classeur ne s’ouvre pas.`,
      'Il a pu être coupé : enregistrez-le de nouveau.',
      error
    );
  });
  const [header = [], ...lines] = (sheets.find(({ sheet }) => sheet === 'Saisie') ?? sheets[0])?.data ?? [];
  const names = header.map(textOf);
  const file = files.find(({ colonnes }) => Object.keys(colonnes).every((column) => names.includes(column)));
  if (file === undefined)
    throw failure(
      EXIT.input,
      `${name} : ce classeur n’est aucun de ceux d’un comité ; ses colonnes : ${names.filter(Boolean).slice(0, 8).join(', ') || 'aucune'}.`,
      'Repartez du classeur que le bureau écrit : son en-tête ne se change pas.'
    );
  const columns = Object.entries(file.colonnes).map(([column, said]) => ({ column, said, at: names.indexOf(column) }));
  const mistakes: Mistake[] = [];
  const kept: string[][] = [];
  const rowOf = new Map<number, number>();
  let lineOfCsv = 2;
  let csv = lineOf(columns.map(({ column }) => column));
  for (const [index, line] of lines.entries()) {
    const said = new Map(columns.map(({ column, at }) => [column, textOf(line[at])]));
    if (file.mesures.every((measure) => (said.get(measure) ?? '') === '')) continue;
    const row = columns.map(({ column, said: awaited, at }) => {
      const { value, mistake } = judge(said.get(column) ?? '', awaited);
      if (mistake !== null)
        mistakes.push({ cell: `${columnLetters(at)}${index + 2}`, written: said.get(column) ?? '', awaited: mistake });
      return value;
    });
    kept.push(row);
    rowOf.set(lineOfCsv, index + 2);
    const text = lineOf(row);
    csv += text;
    // A cell may hold line ends of its own.
    lineOfCsv += text.split('\n').length - 1;
  }
  const records = kept.map((row) => Object.fromEntries(columns.map(({ column }, at) => [column, row[at] ?? ''])));
  return { file, rows: kept.length, csv, records, mistakes, rowOf };
}

function judge(
  written: string,
  { genre, choix, motif, attendu, facultative }: CommitteeColumn
): { value: string; mistake: string | null } {
  if (written === '') return { value: '', mistake: facultative ? null : 'une valeur : la cellule est vide' };
  if (genre === 'liste') {
    const chosen = choix?.find((one) => one.toLowerCase() === written.toLowerCase());
    if (chosen !== undefined) return { value: chosen, mistake: null };
    const [near] = nearest(written, choix ?? [], 1);
    return {
      value: written,
      mistake: `${near === undefined ? '' : `« ${near} » ? `}un choix de la liste : ${(choix ?? []).join(', ')}`
    };
  }
  // A month or a commune that a spreadsheet took for a date or a number.
  const value =
    genre === 'mois'
      ? written.slice(0, 7)
      : genre === 'commune'
        ? written.padStart(5, '0')
        : genre === 'entier' || genre === 'nombre'
          ? written.replaceAll(/[\s\u00a0\u202f]/g, '')
          : written;
  const [form, awaited] =
    motif === undefined ? (FORMS[genre] ?? [/./, '']) : [new RegExp(motif, 'u'), attendu ?? motif];
  return { value, mistake: form.test(value) ? null : awaited };
}

function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell ?? '').trim();
}

function lineOf(row: readonly string[]): string {
  return `${row.map(quoted).join(';')}\n`;
}

function quoted(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
