import { PLACEHOLDER } from '../catalogue/request/placeholder.ts';
import type { Answer, AnswerRow, AnswerValue } from '../catalogue/api/answer.ts';
import { readRow, type ReadingContext } from '../words/sentence.ts';
import { isWhole } from '../text/whole-text.ts';
import type { Say, Says, Test, Where } from '../catalogue/questions/question.ts';

/** Whether a row holds: a figure between bounds is from, or under, when both of its bounds are. */
export function holds(where: Where, row: AnswerRow): boolean {
  return Object.entries(where).every(([name, test]) => passes(row, name, test));
}

/** The rows of an answer that hold; `premier`: that are as the first one. */
export function rowsWhere<Row extends AnswerRow>({ lignes }: Answer<Row>, where: Where = {}): readonly Row[] {
  const [first] = lignes;
  const read = Object.fromEntries(
    Object.entries(where).map(([name, test]) => [name, test === 'premier' ? String(first?.[name] ?? '') : test])
  );
  return lignes.filter((row) => holds(read, row));
}

function passes(row: AnswerRow, name: string, test: Test): boolean {
  const value = row[name] ?? null;
  if (Array.isArray(test)) return test.includes(value as string | number);
  if (test === 'connu' || test === 'inconnu') return isKnown(row, name) === (test === 'connu');
  if (test === 'exact') return value !== null;
  if (typeof test !== 'object') return value === test || (typeof value === 'number' && String(value) === test);
  if ('commence' in test) return test.commence.some((start) => String(value).startsWith(start));
  if ('autre_que' in test) return value !== test.autre_que;
  if ('au_moins' in test) return figureIn(value ?? row[`${name}_min`]) >= test.au_moins;
  return 'sous' in test && figureIn(value ?? row[`${name}_max`]) < test.sous;
}

/** A figure, or a year that is written; NaN, which no threshold holds, where there is none. */
function figureIn(value: AnswerValue | undefined): number {
  return value === null || value === undefined || value === '' ? NaN : Number(value);
}

/** A text that is not empty, a figure, or a bound of it. */
function isKnown(row: AnswerRow, name: string): boolean {
  const value: AnswerValue = row[name] ?? null;
  return value === null || value === ''
    ? row[`${name}_min`] != null || row[`${name}_max`] != null
    : typeof value !== 'string' || value.trim() !== '';
}

/** Whether a figure is zero, or of which no more is known than that it is no less. */
function isNone(row: AnswerRow, name: string): boolean {
  return (row[name] ?? row[`${name}_max`] ?? row[`${name}_min`]) === 0;
}

const OPTIONAL = /\[([^[\]]*)\]/g;

/** The sentence, or null when its condition does not hold, when a slot has nothing, or when a word of it would be missing. */
export function said(say: Say, words: ReadingContext, read = readRow): string | null {
  const { si = {}, dit } = typeof say === 'string' ? { dit: say } : say;
  if (!holds(si, words.row)) return null;
  const isColumn = (name: string): boolean => words.columns.some(({ nom }) => nom === name);
  const isTold = (name: string, ofAll = false): boolean =>
    isColumn(name)
      ? (ofAll ? (words.rows?.() ?? []) : [words.row]).some((row) => isKnown(row, name))
      : words.parameters[name] !== undefined || (name.endsWith('_ecart') && isKnown(words.row, name));
  const isSaid = ([, , name = '', sign, , , all]: RegExpMatchArray): boolean =>
    isTold(name, all === '*') && !(sign === ' ' && isNone(words.row, name));
  const kept = dit.replace(OPTIONAL, (_, part: string) => ([...part.matchAll(PLACEHOLDER)].every(isSaid) ? part : ''));
  const isThere = ([, , name = '']: RegExpMatchArray): boolean =>
    isTold(name) || isColumn(name) || name.endsWith('_ecart');
  if (![...kept.matchAll(PLACEHOLDER)].every(isThere)) return null;
  const sentence = read(kept, words).replaceAll('….', '…');
  return sentence !== '' && isWhole(sentence) ? sentence : null;
}

/** Of several, the first that may be said; null when none may. */
export function firstSaid(says: Says | undefined, words: ReadingContext, read = readRow): string | null {
  for (const say of [says ?? []].flat()) {
    const sentence = said(say, words, read);
    if (sentence !== null) return sentence;
  }
  return null;
}
