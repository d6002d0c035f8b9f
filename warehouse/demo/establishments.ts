import type { JobLine } from './commune-jobs.ts';
import { shareOut, type Noise } from './noise.ts';

/** Year of the sizes: one behind the jobs handed over under agreement, as Sirene is, so that neither open file gives a masked figure away. */
export const SIZE_YEAR = 2022;

/** Taken from each weight, so that four employers in ten have one or two employees, as in Sirene. */
const SMALL = 0.95;

/** Sizes of the establishments of a line of jobs: as many as the line says, which add up to its jobs, a few of them large. */
export function sizesOf({ commune, activity, etablissements, effectif }: JobLine, noise: Noise): number[] {
  const weights = Array.from(
    { length: etablissements },
    (_, index) => (1 - noise.unit('taille', commune.code, activity.code, index)) ** -0.8 - SMALL
  );
  return shareOut(effectif - etablissements, weights).map((extra) => 1 + extra);
}
