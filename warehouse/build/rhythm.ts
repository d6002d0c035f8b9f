import { EXIT, failure } from './failure.ts';
import { numberOf, type Fields } from './fields.ts';

/** How often a producer publishes, for the age of a file to say whether the next is due. */
export interface Rhythm {
  everyMonths: number;
  /** Month of publication (1 to 12) when it is known. */
  month: number | null;
}

/** `parution` of a source.yaml. @throws Failure (exit 2) naming the key. */
export function readRhythm(fields: Fields, where: string): Rhythm {
  const rhythm = { everyMonths: numberOf(fields, 'tous_les', where), month: fields.mois === undefined ? null : numberOf(fields, 'mois', where) };
  const whole = Number.isInteger(rhythm.everyMonths) && rhythm.everyMonths > 0 && (rhythm.month === null || (Number.isInteger(rhythm.month) && rhythm.month >= 1 && rhythm.month <= 12));
  if (!whole) throw failure(EXIT.input, `${where} : tous_les (mois entre deux parutions) et mois (1 à 12) sont des nombres entiers.`, 'Exemple : parution: { tous_les: 12, mois: 4 }.');
  return rhythm;
}

/** First month (`YYYY-MM`) after a file's date in which its producer publishes again. */
export function nextPublication(date: string, { everyMonths, month }: Rhythm): string {
  const [year, current] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const at = year * 12 + current - 1;
  const next = month === null ? at + everyMonths : at + everyMonths - (((at - (month - 1)) % everyMonths) + everyMonths) % everyMonths;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}`;
}
