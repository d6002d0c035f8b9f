import { pluralOf } from '../text/grammar.ts';
import { inWords, type Reading } from '../words/figure.ts';

/** « 1 offre », « entre 5 690 et 5 693 projets »: a figure and what it counts, which agrees with the highest that it may be. */
export function counted(reading: Reading, singular: string, plural: string): string {
  return `${inWords(reading)} ${pluralOf(reading.value ?? reading.max ?? reading.min ?? Infinity, singular, plural)}`;
}
