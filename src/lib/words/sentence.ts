import { periodName } from '../text/dates.ts';
import { formatMeasure, formatStyled, isOnlyLeast, numberStyle } from '../text/numbers.ts';
import { currencyOf } from '../text/units.ts';
import { contracted, partitive, pluralOf } from '../text/grammar.ts';
import { decimalsWritten } from './figure.ts';
import { PLACEHOLDER } from '../catalogue/request/placeholder.ts';
import { GAP_INFOS, isGap } from '../disclosure/gap.ts';
import { isStatusCode, statusInfo } from '../disclosure/status.ts';
import type { AnswerColumn, AnswerRow } from '../catalogue/api/answer.ts';

export interface ReadingContext {
  readonly columns: readonly AnswerColumn[];
  readonly row: AnswerRow;
  /** All the rows, for what goes from one to another, `{taux*}`; that row alone when left out. */
  readonly rows?: () => readonly AnswerRow[];
  /** The words of each parameter: a territory is its phrase, `en Bretagne`. */
  readonly parameters: Readonly<Record<string, string>>;
}

const GAP = '_ecart';

/** The words for a status that shows no figure. */
function statusWords(code: unknown): string {
  if (!isStatusCode(code)) return String(code);
  const { spoken, label } = statusInfo(code);
  return spoken || label;
}

/** The words for a gap to a reference, `{taux_ecart}`. */
function gapWords(code: unknown): string {
  return isGap(code) ? GAP_INFOS[code].spoken : String(code);
}

/** The reading sentence of a request for one row: figures in French, intervals and hidden values in words. */
export function readRow(template: string, context: ReadingContext): string {
  const sentence = readInside(template, context);
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** The same where it comes after another text: « dont 28 % … », but « France Travail ». */
export function readInside(template: string, context: ReadingContext): string {
  const sentence = template.replace(
    PLACEHOLDER,
    (
      _,
      preposition: string | undefined,
      name: string,
      sign: string | undefined,
      one = '',
      several = '',
      all = '',
      among = ''
    ) => {
      if (all !== '') {
        const { words, known } = rangeOf(name, context);
        if (/^(?:de|entre) /.test(words)) return among === '' ? words : `${words} ${among}`;
        return preposition === undefined ? words : afterDe(words, known);
      }
      const agreed = sign === undefined ? '' : isSeveral(name, context) ? several : one;
      if (sign === ':') return (preposition ?? '') + agreed;
      const { words, known } = wordsFor(name, context);
      if (sign === ' ' && !known) return `${preposition ? 'd’' : ''}un nombre ${words} ${partitive(several)}`;
      const counted = sign === ' ' ? `${words} ${agreed}` : words;
      return preposition === undefined ? counted : afterDe(counted, known);
    }
  );
  return contracted(sentence);
}

/** What « de » becomes before bounds, « de 0,8 à 1,1 », before a vowel, and where there is no figure to come after it. */
export function afterDe(words: string, known = true): string {
  if (!known) return words;
  const [, low, high] = /^entre (.+?) et (.+)$/.exec(words) ?? [];
  if (low !== undefined && high !== undefined) return `de ${low} à ${high}`;
  return partitive(words);
}

/** Whether a figure, or the highest that it may be, asks for the plural; so does one that is not known. */
function isSeveral(name: string, { row }: ReadingContext): boolean {
  const most = numberOf(row[name]) ?? numberOf(row[`${name}_max`]) ?? numberOf(row[`${name}_min`]);
  return most === null || pluralOf(most, '', 's') !== '';
}

/** The words of a placeholder, and whether they say a figure or a text rather than its absence. */
function wordsFor(name: string, context: ReadingContext): { words: string; known: boolean } {
  const known = (words: string): { words: string; known: boolean } => ({ words, known: true });
  const column = context.columns.find(({ nom }) => nom === name);
  if (!column) {
    const tested =
      name.endsWith(GAP) && context.columns.some(({ nom, ecart }) => ecart && nom === name.slice(0, -GAP.length));
    return known(tested ? gapWords(context.row[name]) : (context.parameters[name] ?? 'non précisé'));
  }
  const written = context.row[name] ?? null;
  // An empty text is as unknown as one that is not there: no slot is left without a word.
  const value = typeof written === 'string' && written.trim() === '' ? null : written;
  if (typeof value === 'string') return known(periodName(value));
  if (typeof value === 'boolean') return known(value ? 'oui' : 'non');
  const status = context.row[`${name}_statut`];
  const hidden = statusWords(status ?? 'non_disponible');
  const style = numberStyle(column);
  const words = formatMeasure(
    column.protege
      ? { value, min: numberOf(context.row[`${name}_min`]), max: numberOf(context.row[`${name}_max`]) }
      : { value },
    style,
    ''
  );
  if (words === '') return { words: hidden, known: false };
  // A change says its direction.
  const sign = column.role === 'evolution' && typeof value === 'number' && value > 0 ? '+' : '';
  const figure = sign + words + currencyOf(column);
  return known(column.protege && (status === 'provisoire' || status === 'secret') ? `${figure} (${hidden})` : figure);
}

/** « de 4,2 % à 7,5 % »: from the least to the most of known rows, « entre » where an end is a bound; one figure where all are written alike. */
function rangeOf(name: string, context: ReadingContext): { words: string; known: boolean } {
  const column = context.columns.find(({ nom }) => nom === name);
  const rows = context.rows?.() ?? [context.row];
  const ends = (bound: string): number[] =>
    rows.map((row) => numberOf(row[name]) ?? numberOf(row[`${name}_${bound}`])).filter((end) => end !== null);
  const [lows, highs] = [ends('min'), ends('max')];
  if (!column || lows.length === 0 || highs.length === 0) return wordsFor(name, context);
  const [least, most] = [lows.reduce((a, b) => Math.min(a, b)), highs.reduce((a, b) => Math.max(a, b))];
  const own = numberStyle(column);
  // Both ends of an index have the same digits: « de 83,2 à 116,0 ».
  const style =
    column.role === 'indice' && own.kind === 'number' && own.small === undefined
      ? { ...own, decimals: Math.max(decimalsWritten(least, own), decimalsWritten(most, own)), fixed: true }
      : own;
  // The whole as a bound tells nothing of a share, unless a row is known to be it.
  const reached = rows.some((row) => (numberOf(row[name]) ?? numberOf(row[`${name}_min`])) === most);
  if (!reached && isOnlyLeast({ value: null, min: least, max: most }, style))
    return { words: `au moins ${formatStyled(least, style)}`, known: true };
  const [low = '', high = ''] = [least, most].map((value) => formatStyled(value, style) + currencyOf(column));
  // An end that is a bound is reached by no row: all are between.
  const exact = [least, most].every((end) => rows.some((row) => row[name] === end));
  return { words: low === high ? low : exact ? `de ${low} à ${high}` : `entre ${low} et ${high}`, known: true };
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
