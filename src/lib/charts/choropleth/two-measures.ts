import type { Answer, AnswerColumn } from '../../catalogue/api/answer.ts';
import type { ChartSpec } from '../../catalogue/request/header.ts';
import { option } from '../chart-options.ts';

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
export function mappedMeasures({ colonnes }: Pick<Answer, 'colonnes'>, graphique: ChartSpec | null): AnswerColumn[] {
  if (graphique?.type !== 'barres' && graphique?.type !== 'intervalles') return [];
  const known = (column: AnswerColumn): boolean => MAPPED.has(column.role) && column.type !== 'texte';
  return colonnes.some((column) => column.nom === option(graphique, 'x') && known(column))
    ? colonnes.filter(known)
    : [];
}

/** The chart of one measure: bars for a count, intervals for a share or what may go below zero. */
export function chartOfMeasure(graphique: ChartSpec, { nom, role }: AnswerColumn): ChartSpec {
  if (graphique['x'] === nom) return graphique;
  return { type: role === 'mesure' ? 'barres' : 'intervalles', x: nom, y: option(graphique, 'y') };
}
