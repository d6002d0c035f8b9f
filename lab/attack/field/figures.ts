import { dice } from '../../../tests/support/dice.ts';
import type { Commune } from './map.ts';

/** Establishments of one activity of one commune in one year. */
export interface JobFigure {
  readonly commune: string;
  readonly activity: string;
  readonly jobs: number;
  readonly units: number;
  readonly largest: number;
  readonly privateJobs: number;
  readonly privateUnits: number;
}

/** People of one commune, of one kind, at one date. */
export interface PersonFigure {
  readonly commune: string;
  readonly vintage: string;
  readonly kind: readonly string[];
  readonly persons: number;
}

/** Share of jobs, mean size of an establishment, share of establishments that are private (and of no farm). */
const ACTIVITIES: Readonly<Record<string, readonly [number, number, number]>> = {
  AZ: [0.03, 2, 0],
  C1: [0.05, 9, 1],
  C3: [0.03, 12, 1],
  C4: [0.02, 14, 1],
  C5: [0.07, 10, 1],
  DE: [0.02, 7, 0.85],
  FZ: [0.08, 4, 1],
  GZ: [0.14, 5, 1],
  HZ: [0.05, 7, 1],
  IZ: [0.05, 4, 1],
  JZ: [0.02, 5, 1],
  KZ: [0.03, 4, 0.95],
  LZ: [0.02, 3, 1],
  MN: [0.1, 5, 1],
  OQ: [0.25, 12, 0.4],
  RU: [0.05, 2, 0.9]
};
/** In means of the activity: many establishments of one or two, a few that outweigh their commune. */
const SHAPE = 1.3;
const LARGEST = 12;
const JOBS_PER_PERSON = 0.45;
const SEEKERS_PER_PERSON = 0.06;
const YOUNG_PER_PERSON = 0.03;

export const SEXES = ['femmes', 'hommes'] as const;
export const AGES = ['moins_25', 'de_25_a_49', 'plus_50'] as const;
export const YOUNG_AGES = ['de_16_a_17', 'de_18_a_25'] as const;

/** Jobs of each year; an establishment keeps its size within a tenth from one to the next. */
export function drawJobs(
  communes: readonly Commune[],
  seed: number,
  years: readonly number[]
): ReadonlyMap<number, readonly JobFigure[]> {
  const random = dice(seed * 6151 + 29);
  const found = new Map<number, JobFigure[]>(years.map((year) => [year, []]));
  for (const { code, population } of communes) {
    for (const [activity, [share, mean, open]] of Object.entries(ACTIVITIES)) {
      const expected = ((population * JOBS_PER_PERSON * share) / mean) * (0.4 + 1.2 * random());
      const units = Array.from({ length: Math.floor(expected + random()) }, () => ({
        size: mean * Math.min(LARGEST, 0.2 * (1 - random()) ** (-1 / SHAPE)),
        open: random() < open
      }));
      for (const year of years) {
        const sizes = units.map((unit) => ({
          ...unit,
          size: Math.max(1, Math.round(unit.size * (0.95 + 0.1 * random())))
        }));
        if (sizes.length === 0) continue;
        const own = sizes.filter((unit) => unit.open);
        const sum = (list: readonly { size: number }[]): number => list.reduce((total, { size }) => total + size, 0);
        found
          .get(year)
          ?.push({
            commune: code,
            activity,
            jobs: sum(sizes),
            units: sizes.length,
            largest: Math.max(...sizes.map(({ size }) => size)),
            privateJobs: sum(own),
            privateUnits: own.length
          });
      }
    }
  }
  return found;
}

/** Job seekers of each quarter, by sex and age. */
export function drawSeekers(communes: readonly Commune[], seed: number, vintages: readonly string[]): PersonFigure[] {
  const kinds = SEXES.flatMap((sex) => AGES.map((age) => [sex, age]));
  return drawPersons(
    communes,
    seed * 31 + 1,
    vintages,
    kinds,
    [0.15, 0.6, 0.25, 0.15, 0.6, 0.25],
    SEEKERS_PER_PERSON / 2
  );
}

/** Young people without a solution, by age. */
export function drawYoung(communes: readonly Commune[], seed: number, vintages: readonly string[]): PersonFigure[] {
  return drawPersons(
    communes,
    seed * 37 + 2,
    vintages,
    YOUNG_AGES.map((age) => [age]),
    [0.2, 0.8],
    YOUNG_PER_PERSON
  );
}

function drawPersons(
  communes: readonly Commune[],
  seed: number,
  vintages: readonly string[],
  kinds: readonly (readonly string[])[],
  shares: readonly number[],
  rate: number
): PersonFigure[] {
  const random = dice(seed);
  return communes.flatMap(({ code, population }) =>
    kinds.flatMap((kind, index) => {
      const mean = population * rate * (shares[index] ?? 0) * (0.5 + random());
      return vintages.map((vintage) => ({
        commune: code,
        vintage,
        kind,
        persons: Math.floor(mean * (0.85 + 0.3 * random()) + random())
      }));
    })
  );
}
