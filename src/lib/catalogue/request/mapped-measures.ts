import type { AnswerColumn } from '../api/answer.ts';
import type { ChartSpec } from './header.ts';
import type { RequestColumn } from './request.ts';
import { option } from './drawable.ts';

/** Roles of columns that colour a territory, or give it a disc. */
const MAPPED = new Set<AnswerColumn['role']>([
  'mesure',
  'taux',
  'quotient',
  'difference',
  'evolution',
  'indice',
  'classe'
]);

/** The columns that a map of an answer may show, in their order; none unless its chart is bars or intervals. */
export function mappedMeasures<T extends Pick<AnswerColumn, 'nom' | 'role'> & { readonly type: string }>(
  { colonnes }: { readonly colonnes: readonly T[] },
  graphique: ChartSpec | null
): T[] {
  if (graphique?.type !== 'barres' && graphique?.type !== 'intervalles') return [];
  const known = ({ role, type }: T): boolean => MAPPED.has(role) && type !== 'texte' && type !== 'text';
  return colonnes.some((column) => column.nom === option(graphique, 'x') && known(column))
    ? colonnes.filter(known)
    : [];
}

/** The chart of one measure: bars for a count, intervals for a share or what may go below zero. */
export function chartOfMeasure(graphique: ChartSpec, { nom, role }: AnswerColumn): ChartSpec {
  if (graphique['x'] === nom) return graphique;
  return { type: role === 'mesure' ? 'barres' : 'intervalles', x: nom, y: option(graphique, 'y') };
}

/** Units of what is no count: a median or a rate has no area, and is read by classes. */
const NOT_COUNTED = /^(pourcent|pour_un|€|km|minutes?|ans|points?)/;

/** A count is drawn by a disc, whose area one compares; any other figure by the colour of a class. */
export function isCount({ role, unite }: Pick<AnswerColumn, 'role'> & { readonly unite?: string | null }): boolean {
  return role === 'mesure' && !NOT_COUNTED.test(unite ?? '');
}

/** Where rows are territories, a column that a map may colour has `<nom>_classe`; a published class is itself one. */
export function withClasses(columns: readonly RequestColumn[], graphique: ChartSpec | undefined): RequestColumn[] {
  const placed = columns.some(({ role }) => role === 'territoire');
  const mapped = placed ? mappedMeasures({ colonnes: columns }, graphique ?? null) : [];
  return columns.map((column) =>
    mapped.includes(column) && column.role !== 'classe' && !isCount(column) ? { ...column, classe: true } : column
  );
}
