import type { Answer, AnswerColumn } from '../catalogue/api/answer.ts';
import { isCount } from '../catalogue/request/mapped-measures.ts';
import type { Reading } from '../words/figure.ts';
import { againstWhole } from './against-whole.ts';
import { fillOf, type Fill } from './fill.ts';
import { classesFrom, isGapMeasure, type Classes } from './scale.ts';
import { territoryClasses } from './territory-classes.ts';

/** How a map of the territories of an answer is coloured. */
export interface MapClasses {
  readonly classes: Classes;
  /** What each class is, where bounds of numbers do not say it. */
  readonly names: readonly string[] | null;
  /** What the colours rest on, in words; null where the classes say it. */
  readonly line: string | null;
  readonly fillOf: (reading: Reading) => Fill;
}

/** Classes 1 to 5, as their producers publish them. */
const PUBLISHED_CLASSES = classesFrom([2, 3, 4, 5]);

/**
 * The classes of a figure over the territories of an answer; null for a count, which has discs.
 * @param readings of these territories
 * @param among those of all the maps that one compares, which keep the same classes
 * @param whole the figure of all these territories together, as its producer publishes it
 */
export function mapClasses(
  answer: Answer,
  column: AnswerColumn,
  readings: readonly Reading[],
  { among, whole = null }: { readonly among?: readonly Reading[] | undefined; readonly whole?: Reading | null } = {}
): MapClasses | null {
  if (isCount(column)) return null;
  const against = among ? null : againstWhole(answer, column, whole);
  const published = column.role === 'classe';
  const classes =
    against?.classes ??
    (published ? PUBLISHED_CLASSES : territoryClasses(among ?? readings, isGapMeasure(column, answer.requete.carte)));
  return {
    classes,
    names: against?.names ?? (published ? ['1', '2', '3', '4', '5'] : null),
    line: against?.line ?? null,
    fillOf: (reading) => against?.fillOf(reading) ?? fillOf(reading, classes)
  };
}
