import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/answer.ts';
import { formatStyled } from '../catalogue/format-fr.ts';
import { confidence, inShort, readFigure } from './reading.ts';

export interface TableCell {
  text: string;
  /** Said by a screen reader instead of a sign. */
  spoken?: string;
}

/** The table twin of a figure: everything a chart shows, in words and numbers. */
export interface TableModel {
  columns: { key: string; label: string; numeric: boolean }[];
  rows: TableCell[][];
  /** Rows of the answer that are not in the table. */
  left: number;
  signs: { sign: string; label: string }[];
}

const NUMERIC_ROLES = new Set(['mesure', 'taux', 'indice', 'classe', 'latitude', 'longitude']);
const UNITS_NOT_WRITTEN = new Set(['pourcent', 'pour_un']);

/**
 * @param names the columns to keep, in order; all of them when left out
 * @param limit rows to keep: pages show the first ones, files hold them all
 */
export function tableModel(answer: Answer, { names, limit = 250 }: { names?: readonly string[]; limit?: number } = {}): TableModel {
  const columns = names ? names.map((name) => answer.colonnes.find(({ nom }) => nom === name)).filter((column) => column !== undefined) : answer.colonnes;
  return {
    columns: columns.map((column) => ({ key: column.nom, label: heading(column), numeric: NUMERIC_ROLES.has(column.role) })),
    rows: answer.lignes.slice(0, limit).map((row) => columns.map((column) => cell(row, column))),
    left: Math.max(0, answer.lignes.length - limit),
    signs: answer.statuts.filter(({ signe }) => signe !== '').map(({ signe, libelle }) => ({ sign: signe, label: libelle }))
  };
}

function heading(column: AnswerColumn): string {
  const unit = column.unite && !UNITS_NOT_WRITTEN.has(column.unite) ? column.unite : null;
  return unit && !column.libelle.toLowerCase().includes(unit.toLowerCase()) ? `${column.libelle} (${unit})` : column.libelle;
}

function cell(row: AnswerRow, column: AnswerColumn): TableCell {
  const value = row[column.nom];
  if (typeof value === 'boolean') return { text: value ? 'oui' : 'non' };
  if (!NUMERIC_ROLES.has(column.role)) return value === null || value === undefined ? { text: '…', spoken: 'non disponible' } : { text: String(value) };
  const reading = readFigure(row, column);
  const bounds = confidence(row, column);
  const text = inShort(reading) + (bounds && reading.value !== null ? ` [${formatStyled(bounds.low, reading.style)} – ${formatStyled(bounds.high, reading.style)}]` : '');
  const silent = reading.status.hasValue || reading.min !== null || reading.max !== null;
  return silent ? { text } : { text, spoken: reading.status.spoken };
}
