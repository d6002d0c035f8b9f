import { ACTIVITIES, weightOf, type ActivityProfile } from './commune-activities.ts';
import { noiseOf, type Noise } from './noise.ts';
import type { Commune, Territory } from './territory.ts';

export const JOB_YEARS = [2023];
export const LAST_YEAR = 2023;
/** Salaried jobs aimed at in the region (1,309,603 at the end of 2022, Insee), roughly, as the sizes of establishments are drawn one by one. */
const JOBS = 1_300_000;
/** Jobs grow faster than inhabitants from village to town. */
const URBAN = 1.17;
/** Shape of the law of sizes (Pareto): many small establishments, few very large ones. */
const SHAPE = 1.25;
const LARGEST_SIZE = 300;
/** Mean of the draw above, rounding included, so that a mean establishment has the size its activity says. */
const MEAN_DRAW = 4.1;
/** Share of the communes of a thousand inhabitants and more where one employer outweighs its activity. */
const COMPANY_TOWNS = 0.04;

interface Line {
  etablissements: number;
  effectif: number;
  premier: number;
}

export interface JobLine extends Line {
  commune: Commune;
  activity: ActivityProfile;
}

/** Drawn once for a territory: eight sources write a part of them. */
const drawn = new WeakMap<Territory, Map<string, readonly JobLine[]>>();

/** Jobs of every commune and activity of a year, public employers and farms included: what other files of the demo are parts of. */
export function jobLines(territory: Territory, seed: number, year = LAST_YEAR): readonly JobLine[] {
  const known = drawn.get(territory) ?? new Map<string, readonly JobLine[]>();
  drawn.set(territory, known);
  const key = `${seed} ${year}`;
  const lines = known.get(key) ?? drawLines(territory, seed, year);
  known.set(key, lines);
  return lines;
}

/** Jobs that a census counts for a salaried one of the demo: the self-employed besides, less second jobs (1.33 million in the region in 2019, Insee). */
export const CENSUS_JOBS = 1.04;

/** All jobs of each commune of the region, as a census counts them. */
export function jobsByCommune(territory: Territory, seed: number): Map<string, number> {
  const jobs = new Map(territory.communes.map(({ code }): [string, number] => [code, 0]));
  for (const { commune, effectif } of jobLines(territory, seed))
    jobs.set(commune.code, (jobs.get(commune.code) ?? 0) + effectif * CENSUS_JOBS);
  return jobs;
}

function drawLines(territory: Territory, seed: number, year: number): JobLine[] {
  const noise = noiseOf(seed);
  const scale = JOBS / territory.communes.reduce((sum, commune) => sum + commune.population ** URBAN, 0);
  return territory.communes.flatMap((commune) =>
    ACTIVITIES.flatMap((activity) => {
      const line = lineOf(commune, activity, scale * commune.population ** URBAN, year, noise);
      return line === null ? [] : [{ commune, activity, ...line }];
    })
  );
}

/** Null when no establishment of the commune employs anyone in the activity. */
function lineOf(commune: Commune, activity: ActivityProfile, jobs: number, year: number, noise: Noise): Line | null {
  const words = [commune.code, activity.code] as const;
  const expected =
    ((jobs * activity.share) / activity.averageSize) *
    weightOf(activity, commune) *
    noise.around(0.25, 'etablissements', ...words);
  const change = year === JOB_YEARS[0] ? 0 : noise.unit('solde', ...words) * 0.06 * Math.sqrt(expected) - 0.02;
  const count = Math.floor(expected + change + noise.unit('arrondi', ...words));
  const sizes = Array.from({ length: Math.max(0, count) }, (_, index) =>
    sizeOf(activity, year, noise, [...words, index])
  );
  const dominant = dominantSize(commune, activity, year, noise);
  if (dominant > 0) sizes.push(dominant);
  if (sizes.length === 0) return null;
  return { etablissements: sizes.length, effectif: sizes.reduce((a, b) => a + b, 0), premier: Math.max(...sizes) };
}

/** Of one establishment; close from one year to the next. */
function sizeOf(activity: ActivityProfile, year: number, noise: Noise, words: readonly (string | number)[]): number {
  const drawn = Math.min(LARGEST_SIZE, (1 - noise.unit('taille', ...words)) ** (-1 / SHAPE));
  return Math.max(
    1,
    Math.round((activity.averageSize / MEAN_DRAW) * drawn * (0.96 + 0.08 * noise.unit('taille', year, ...words)))
  );
}

/** A plant on which its commune lives, in one manufacturing activity; 0 elsewhere. */
function dominantSize(commune: Commune, activity: ActivityProfile, year: number, noise: Noise): number {
  if (commune.population < 1000 || commune.population > 15_000 || noise.unit('usine', commune.code) >= COMPANY_TOWNS)
    return 0;
  const hosts = ['C1', 'C3', 'C4', 'C5'];
  if (hosts[noise.integer(0, hosts.length - 1, 'usine', commune.code, 'activite')] !== activity.code) return 0;
  return Math.round(
    noise.integer(250, 1200, 'usine', commune.code, 'taille') * (0.97 + 0.06 * noise.unit('usine', year, commune.code))
  );
}
