import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import type { DataFile } from './data-files.ts';
import { EXIT, failure } from '../failure.ts';
import { headerFailure, matchHeader, matchScore, type HeaderMatch } from './header.ts';
import type { LoadContext } from './load-context.ts';
import { rawTable } from '../raw-table.ts';
import type { Entity } from '../declared/source.ts';
import { appendTexts } from '../sql.ts';

export type Cell = string | number | boolean | Date | null | undefined;

interface FoundSheet {
  rows: readonly (readonly Cell[])[];
  sheet: string;
  headerIndex: number;
  header: string[];
  match: HeaderMatch;
}

const SEARCHED_ROWS = 30;
const OLD = /\.xls$/i;

/**
 * Loads the sheet of a workbook whose header has the expected columns, wherever it stands in the workbook
 * and whatever title rows come before. Empty rows are left out; numbers are written without trailing zeros.
 * @throws Failure (exit 2) when the workbook is unreadable or no sheet has the columns.
 */
export async function readSheet(context: LoadContext, entity: Entity, file: DataFile): Promise<number> {
  const found = await findSheet(entity, file);
  const { positions } = found.match;
  const rows = found.rows
    .slice(found.headerIndex + 1)
    .map((row, index) => ({
      line: found.headerIndex + 2 + index,
      texts: positions.map((position) => cellText(row[position]))
    }))
    .filter((row) => row.texts.some((text) => text !== null));
  if (rows.length === 0)
    throw failure(
      EXIT.input,
      `${file.name}, feuille « ${found.sheet} » : aucune ligne de données.`,
      'Téléchargez de nouveau le fichier.'
    );
  return appendTexts(
    context.connection,
    'raw',
    rawTable(entity),
    rows.map((row) => [file.name, row.line, ...row.texts])
  );
}

async function findSheet(entity: Entity, file: DataFile): Promise<FoundSheet> {
  const sheets = await openWorkbook(file);
  let best: FoundSheet | null = null;
  let bestScore = -1;
  for (const { sheet, data } of sheets) {
    const rows = data as readonly (readonly Cell[])[];
    for (const [headerIndex, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
      const header = row.map((cell) => cellText(cell) ?? '');
      const match = matchHeader(entity.columns, header);
      const score = matchScore(entity.columns, match);
      if (score > bestScore) {
        best = { rows, sheet, headerIndex, header, match };
        bestScore = score;
      }
    }
  }
  if (best === null)
    throw failure(EXIT.input, `${file.name} : classeur sans aucune ligne.`, 'Téléchargez de nouveau le fichier.');
  if (best.match.missing.length > 0)
    throw headerFailure(
      `${file.name}, feuille « ${best.sheet} », ligne ${best.headerIndex + 1}`,
      entity.columns,
      best.header,
      entity
    );
  return best;
}

/** The sheets of a workbook, as rows of cells. @throws Failure (exit 2) when it is empty or unreadable. */
export async function openWorkbook(file: DataFile): Promise<{ sheet: string; data: unknown }[]> {
  const bytes = await readFile(file.path);
  if (bytes.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : fichier vide (0 octet).`,
      'Téléchargez-le de nouveau chez son producteur.'
    );
  try {
    return OLD.test(file.name) ? await readOldWorkbook(bytes) : await readXlsxFile(bytes);
  } catch (error) {
    throw failure(
      EXIT.input,
      `${file.name} : classeur illisible, tronqué ou corrompu.`,
      'Téléchargez-le de nouveau chez son producteur.',
      error
    );
  }
}

/** The format of before 2007, in which some producers still publish. Its rows are as long as the sheet: what is empty at their end is left out. */
async function readOldWorkbook(bytes: Buffer): Promise<{ sheet: string; data: Cell[][] }[]> {
  const { read, utils } = await import('@e965/xlsx');
  const { SheetNames, Sheets } = read(bytes, { type: 'buffer', cellDates: true });
  return SheetNames.flatMap((sheet) => {
    const cells = Sheets[sheet];
    if (cells === undefined) return [];
    const rows = utils.sheet_to_json<Cell[]>(cells, { header: 1, raw: true, defval: null, blankrows: true });
    return [{ sheet, data: rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)) }];
  });
}

/** What a cell holds, as text; null when it is empty. */
export function cellText(cell: Cell): string | null {
  if (cell === null || cell === undefined) return null;
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.trim() === '' ? null : text;
}
