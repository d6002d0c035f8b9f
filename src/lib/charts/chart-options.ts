import type { Answer, AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';
import type { ChartSpec } from '../catalogue/request/header.ts';
import { option } from '../catalogue/request/drawable.ts';
import { columnOf, textOf } from '../words/figure.ts';

/** The columns that a header names for one part of its chart. */
export function columnsAt(answer: Answer, spec: ChartSpec, name: keyof ChartSpec): AnswerColumn[] {
  const value = spec[name];
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  return names.map((column) => columnOf(answer, column));
}

/** Which of several bars of one name a row is: ` (niveau 2)`, ` (Portail)`; its words are not parted. */
export function facetOf(answer: Answer, spec: ChartSpec, row: AnswerRow): string {
  const name = option(spec, 'facette');
  if (name === '') return '';
  const text = textOf(row, name);
  return ` (${/^\d+$/.test(text) ? `${columnOf(answer, name).libelle.toLowerCase()} ` : ''}${text})`.replaceAll(
    /(?!^) /g,
    '\u00a0'
  );
}

/** Two rows of one label would share one bar: the second says it is another. */
export function uniqueLabels<T extends { label: string }>(rows: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.label) ?? 0) + 1;
    seen.set(row.label, count);
    return count === 1 ? row : { ...row, label: `${row.label} (${count})` };
  });
}

/** Where each row says its unit (`unite`), the rows of the most frequent one: an axis holds no other. */
export function ofOneUnit({ requete, colonnes, lignes }: Answer): {
  readonly rows: readonly AnswerRow[];
  readonly unit: string;
} {
  const spec = requete.graphique;
  const drawn = colonnes.find(({ nom }) => nom === spec?.['x']);
  const told = colonnes.some(({ nom }) => nom === 'unite') && drawn?.unite === null;
  if (!told || (spec?.type !== 'barres' && spec?.type !== 'intervalles')) return { rows: lignes, unit: '' };
  const counts = new Map<string, number>();
  for (const row of lignes) counts.set(textOf(row, 'unite'), (counts.get(textOf(row, 'unite')) ?? 0) + 1);
  const [unit = ''] = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return { rows: lignes.filter((row) => textOf(row, 'unite') === unit), unit };
}
