import { formatMonth } from './dates-fr.ts';
import { formatMeasure, formatStyled, numberStyle } from './format-fr.ts';
import type { AnswerColumn, AnswerRow } from './answer.ts';

export interface ReadingContext {
  readonly columns: readonly AnswerColumn[];
  readonly row: AnswerRow;
  /** The words of each parameter: a territory is its phrase, `en Bretagne`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The words for a status that shows no figure. */
  readonly statusWords: (code: string) => string;
  /** The words for a gap to a reference, `{taux_ecart}`. */
  readonly gapWords: (code: string) => string;
}

const GAP = '_ecart';

/** The reading sentence of a request for one row: figures in French, intervals and hidden values in words. */
export function readRow(template: string, context: ReadingContext): string {
  const sentence = template.replace(/\{([a-z0-9_]+)\}/g, (_, name: string) => wordsFor(name, context));
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function wordsFor(name: string, context: ReadingContext): string {
  const column = context.columns.find(({ nom }) => nom === name);
  if (!column) {
    const tested = name.endsWith(GAP) && context.columns.some(({ nom, ecart }) => ecart && nom === name.slice(0, -GAP.length));
    return tested ? context.gapWords(String(context.row[name])) : (context.parameters[name] ?? 'non précisé');
  }
  const value = context.row[name] ?? null;
  if (typeof value === 'string') return formatMonth(value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  const status = context.row[`${name}_statut`];
  const hidden = context.statusWords(String(status ?? 'non_disponible'));
  const style = numberStyle(column);
  if (!column.protege) return value === null ? hidden : formatStyled(value, style);
  const words = formatMeasure({ value, min: numberOf(context.row[`${name}_min`]), max: numberOf(context.row[`${name}_max`]) }, style, hidden);
  return status === 'provisoire' || (status === 'secret' && words !== hidden) ? `${words} (${hidden})` : words;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
