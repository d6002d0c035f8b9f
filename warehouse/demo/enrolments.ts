import { shareOut, type Noise } from './noise.ts';
import { classesOf, type School } from './schools.ts';

export interface ClassSize {
  school: School;
  stat: string;
  year: number;
  family: string;
  appeal: number;
  pupils: number;
}

export const RENTREES = [2023, 2024];

/**
 * Pupils by block of the file, at the latest rentrée: 42,368 in all, of whom 18,211 in a first year and 12,916
 * after the bac, as in the ministry's file. Key: four first characters of MEF_STAT_11.
 */
const BLOCKS: Readonly<Record<string, number>> = {
  '2321': 2290,
  '2322': 1930,
  '2381': 8700,
  '2382': 8420,
  '2383': 7792,
  '2391': 320,
  '3221': 6690,
  '3222': 5690,
  '32A1': 211,
  '32A2': 180,
  '32A3': 145
};
/** The rentrée before, by school and over all blocks, against the latest. */
const EARLIER = 0.99;

/** Pupils by school and class at a rentrée; every class has at least three. */
export function classSizes(schools: readonly School[], noise: Noise, rentree: number): ClassSize[] {
  const classes = schools.flatMap((school) =>
    classesOf(school).map((item) => ({
      school,
      stat: item.stat,
      year: item.year,
      family: item.formation.family,
      appeal: item.formation.appeal,
      specialities: item.specialities
    }))
  );
  return Object.entries(BLOCKS).flatMap(([block, latest]) => {
    const members = classes.filter((item) => item.stat.startsWith(block));
    const total = rentree === RENTREES.at(-1) ? latest : Math.round(latest * EARLIER);
    const weights = members.map(
      (item) =>
        item.specialities ** 0.8 *
        Math.min(1.35, 0.62 + 0.38 * item.appeal) *
        noise.around(0.3, 'classe', item.school.uai, item.stat.slice(4)) *
        noise.around(0.09, rentree, item.school.uai, item.stat)
    );
    const sizes = shareOut(total - 3 * members.length, weights);
    return members.map(({ school, stat, year, family, appeal }, index) => ({
      school,
      stat,
      year,
      family,
      appeal,
      pupils: 3 + (sizes[index] ?? 0)
    }));
  });
}
