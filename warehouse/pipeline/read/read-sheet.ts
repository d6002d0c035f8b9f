import { readFile } from 'node:fs/promises';
import type { DataFile } from './data-files.ts';
import { EXIT, failure, isFailure } from '../failure.ts';
import { headerFailure, matchHeader, matchScore, type HeaderMatch } from './header.ts';
import type { LoadContext } from './load-context.ts';
import { readWorkbook, type Cell, type Sheet } from './read-workbook.ts';
import { rawTable } from '../raw-table.ts';
import type { Entity } from '../declared/source.ts';
import { appendTexts } from '../sql.ts';
import { boundWorkbook } from './workbook-bounds.ts';

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
    for (const [headerIndex, row] of data.slice(0, SEARCHED_ROWS).entries()) {
      const header = row.map((cell) => cellText(cell) ?? '');
      const match = matchHeader(entity.columns, header);
      const score = matchScore(entity.columns, match);
      if (score > bestScore) {
        best = { rows: data, sheet, headerIndex, header, match };
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

/** The sheets of a workbook, as rows of cells. @throws Failure (exit 2) when it is empty, unreadable or made to swell. */
export async function openWorkbook(file: DataFile): Promise<Sheet[]> {
  if (file.bytes === 0)
    throw failure(
      EXIT.input,
      `${file.name} : fichier vide (0 octet).`,
      'Téléchargez-le de nouveau chez son producteur.'
    );
  const old = OLD.test(file.name);
  try {
    await boundWorkbook(file, old);
    return await readWorkbook(await readFile(file.path), old);
  } catch (error) {
    // The disk says what it has by itself.
    if (isFailure(error) || (error instanceof Error && 'syscall' in error)) throw error;
    throw failure(
      EXIT.input,
      `${file.name} : classeur illisible, tronqué ou corrompu.`,
      'Téléchargez-le de nouveau chez son producteur.',
      error
    );
  }
}

export function cellText(cell: Cell): string | null {
  if (cell === null || cell === undefined) return null;
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.trim() === '' ? null : text;
}
