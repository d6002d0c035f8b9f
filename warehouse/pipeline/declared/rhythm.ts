import { z } from 'zod';

const EXAMPLE = 'un nombre entier de mois est attendu ; exemple : parution: { tous_les: 12, delai: 16 }';

/** How often a producer publishes (`parution` of a source.yaml), to say whether the next is due. */
export const RHYTHM = z
  .strictObject({
    tous_les: z.int({ error: EXAMPLE }).min(1).describe('Mois entre deux parutions'),
    delai: z
      .int({ error: EXAMPLE })
      .nullish()
      .describe(
        'Mois entre la fin d’un millésime et sa parution, négatif s’il paraît dans son année ; sans cette clé, tous_les'
      )
  })
  .transform(({ tous_les: everyMonths, delai }) => ({
    everyMonths,
    /** Months from the end of a vintage to its publication, negative within its year; unknown: one vintage. */
    delayMonths: delai ?? everyMonths
  }));

export type Rhythm = z.output<typeof RHYTHM>;

/**
 * The month (`YYYY-MM`) in which the vintage after the last one read is expected, from the vintages as they are said
 * (« 2020-01 à 2024-12 », « 2025T3 », « 2021_2022, 2022_2023 », « COG 2026 »): the date of a copy says nothing
 * of the age of data. Null when they tell no date.
 */
export function nextPublication(vintages: string, { everyMonths, delayMonths }: Rhythm): string | null {
  const ends = [...vintages.matchAll(/(?<!\d)((?:19|20)\d\d)(?:-(\d\d)(?!\d)|T([1-4]))?(?!\d)/g)].map(
    ([, year, month, quarter]) => Number(year) * 12 + (month ? Number(month) : quarter ? Number(quarter) * 3 : 12) - 1
  );
  if (ends.length === 0) return null;
  const next = Math.max(...ends) + everyMonths + delayMonths;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}`;
}
