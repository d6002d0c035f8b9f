import { DECISION_COLUMNS, type DecisionColumn } from '../../catalogue/decision-columns.ts';

export type DecisionLine = Readonly<Partial<Record<DecisionColumn, string>>>;

/** A text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Lines of the template as a file that French spreadsheets open: semicolons, a mark of order, a line for each decision. */
export function decisionFile(lines: readonly DecisionLine[]): string {
  const rows = [DECISION_COLUMNS, ...lines.map((line) => DECISION_COLUMNS.map((name) => line[name] ?? ''))];
  return `\uFEFF${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const safe = FORMULA.test(flat) ? ` ${flat}` : flat;
  return /[";]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
