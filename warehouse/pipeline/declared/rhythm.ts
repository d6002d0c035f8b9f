import { EXIT, failure } from '../failure.ts';
import { numberOf, type Fields } from './fields.ts';

/** How often a producer publishes, for the age of the data to say whether the next is due. */
export interface Rhythm {
  everyMonths: number;
  /** Months from the end of a vintage to its publication: negative for a survey published within its year. */
  delayMonths: number;
}

const KEYS = ['tous_les', 'delai'];

/** `parution` of a source.yaml. Where nobody knows the delay, a vintage is expected when the following one is over. @throws Failure (exit 2) naming the key. */
export function readRhythm(fields: Fields, where: string): Rhythm {
  const everyMonths = numberOf(fields, 'tous_les', where);
  const delayMonths = numberOf(fields, 'delai', where, everyMonths);
  const whole = Number.isInteger(everyMonths) && everyMonths > 0 && Number.isInteger(delayMonths) && Object.keys(fields).every((key) => KEYS.includes(key));
  if (!whole) throw failure(EXIT.input, `${where} : tous_les (mois entre deux parutions) et delai (mois entre la fin d'un millésime et sa parution) sont des nombres entiers.`, 'Exemple : parution: { tous_les: 12, delai: 16 }.');
  return { everyMonths, delayMonths };
}

/**
 * The month (`YYYY-MM`) in which the vintage after the last one read is expected, from the vintages as they are said (« 2020-01 à
 * 2024-12 », « 2025T3 », « 2021_2022, 2022_2023 », « COG 2026 »): the date of a copy says nothing of the age of data. Null when they
 * tell no date.
 */
export function nextPublication(vintages: string, { everyMonths, delayMonths }: Rhythm): string | null {
  const ends = [...vintages.matchAll(/(?<!\d)((?:19|20)\d\d)(?:-(\d\d)(?!\d)|T([1-4]))?(?!\d)/g)].map(([, year, month, quarter]) => Number(year) * 12 + (month ? Number(month) : quarter ? Number(quarter) * 3 : 12) - 1);
  if (ends.length === 0) return null;
  const next = Math.max(...ends) + everyMonths + delayMonths;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}`;
}
