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

/** Longest text of a decision that a line takes. */
const LONGEST = 500;

/** Notes of a steering meeting as lines of the template, to complete: a decision each, the control series of its indicator beside it. */
export function linesOfNotes(
  notes: readonly { readonly indicateur: string; readonly texte: string }[],
  { territory, day }: { readonly territory: string; readonly day: string }
): DecisionLine[] {
  return notes.map(({ indicateur, texte }) => ({
    id: `SEANCE-${day}-${indicateur}`,
    date: day,
    instance: 'Comité de pilotage du SPRO',
    decision: texte.slice(0, LONGEST),
    territoire: territory,
    service: 'à désigner',
    indicateur: `spro/limites_controle?indicateur=${indicateur}#valeur`,
    etat: 'à faire'
  }));
}
