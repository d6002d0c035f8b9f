import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import { formatMeasure, formatNumber, type NumberStyle } from '../text/numbers.ts';
import { partitive, pluralOf } from '../text/grammar.ts';
import { columnOf, readFigure } from '../words/figure.ts';

/** A sum of figures: its value when all are known, else what it is at least and at most; a null bound is not known. */
export interface BoundedSum {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

const COUNT: NumberStyle = { kind: 'number', decimals: 0, fixed: false };
const PERCENT: NumberStyle = { kind: 'percent', decimals: 1, fixed: true };
const UNKNOWN = 'un nombre non diffusé';

/** Adds a column over the rows of an answer that part what they count. A hidden figure adds its bounds, never zero. */
export function sumOf(answer: Answer, name: string): BoundedSum {
  const column = columnOf(answer, name);
  const readings = answer.lignes.map((row) => readFigure(row, column));
  const total = (bound: (reading: (typeof readings)[number]) => number | null): number | null =>
    readings.reduce<number | null>((sum, reading) => {
      const part = bound(reading);
      return sum === null || part === null ? null : sum + part;
    }, 0);
  return {
    value: total(({ value }) => value),
    min: total(({ value, min }) => value ?? min ?? 0),
    max: total(({ value, max }) => value ?? max)
  };
}

/** Something is known of it: a value, or a bound that says more than that it is no less than nothing. */
export function isKnown({ value, min, max }: BoundedSum): boolean {
  return value !== null || max !== null || (min ?? 0) > 0;
}

/** « 1 240 », « entre 1 200 et 1 260 ». */
export function countInWords(sum: BoundedSum): string {
  return formatMeasure(isKnown(sum) ? sum : { value: null }, COUNT, UNKNOWN);
}

/** « 1 élève », « entre 1 200 et 1 260 élèves », « un nombre non diffusé d’élèves ». */
export function countWith(sum: BoundedSum, singular: string, plural: string): string {
  const words = countInWords(sum);
  return words === UNKNOWN ? `${UNKNOWN} ${partitive(plural)}` : `${words} ${pluralOf(mostOf(sum), singular, plural)}`;
}

/** What a word agrees with: the figure, or the highest that it may be. */
export function mostOf({ value, min, max }: BoundedSum): number {
  return value ?? max ?? min ?? Infinity;
}

/** A ratio of two sums of the same rows; null when the whole is zero. With hidden operands it is between the least over the most and the most over the least. */
export function ratioOf(part: BoundedSum, whole: BoundedSum): BoundedSum | null {
  if (whole.max === 0) return null;
  if (part.value !== null && whole.value !== null) {
    const value = part.value / whole.value;
    return { value, min: value, max: value };
  }
  const min = part.min === null || whole.max === null ? null : part.min / whole.max;
  const max = part.max === null || whole.min === null || whole.min === 0 ? null : part.max / whole.min;
  return { value: null, min, max };
}

/** « 90,1 % », « entre 54,0 % et 59,2 % »; null without a ratio. */
export function percentInWords(ratio: BoundedSum | null): string | null {
  return ratio === null ? null : formatMeasure(ratio, PERCENT, 'une part non diffusée');
}

/** « 3 formations », « une formation », « aucune formation »; `feminine` for the last two. */
export function countOf(count: number, singular: string, plural: string, feminine = true): string {
  if (count === 0) return `${feminine ? 'aucune' : 'aucun'} ${singular}`;
  return count === 1 ? `${feminine ? 'une' : 'un'} ${singular}` : `${formatNumber(count)} ${plural}`;
}

/** How few rows hold half of a measure; null where a value is hidden, or where there is nothing to share. */
export function halfHeld<Row extends AnswerRow>(
  answer: Answer<Row>,
  name: keyof Row & string
): { held: number; of: number } | null {
  const column = columnOf(answer, name);
  const values = answer.lignes.map((row) => readFigure(row, column).value);
  if (values.some((value) => value === null)) return null;
  const sorted = values.flatMap((value) => (value === null || value <= 0 ? [] : [value])).sort((a, b) => b - a);
  const half = sorted.reduce((a, b) => a + b, 0) / 2;
  if (sorted.length < 4) return null;
  let [held, sum] = [0, 0];
  for (; held < sorted.length && sum < half; held++) sum += sorted[held] ?? 0;
  return { held, of: sorted.length };
}
