import { noiseOf, shareOut, type Noise } from './noise.ts';
import type { Territory } from './territory.ts';

/** Published regional totals that the series starts and ends with. */
export const FIRST = { month: 'janvier_2020', total: 299_550 };
export const LAST = { month: 'decembre_2024', total: 292_720 };

/** Month names without accents, as the producer writes them. */
const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre'
];
const YEARS = [2020, 2021, 2022, 2023, 2024];
/** Level against the start of 2020, at given distances in years: the 2020 shock, the low of 2022-2023, the slow rise since. */
const LEVELS: readonly [number, number][] = [
  [0, 1],
  [0.35, 1.055],
  [1.2, 1.02],
  [2.4, 0.95],
  [3.4, 0.935],
  [5, 0.965]
];
/** Departure from the year's mean, January to December: highs in winter, lows at the start of the summer season. */
const SEASON = [0.016, 0.01, 0.0, -0.008, -0.018, -0.022, -0.01, -0.004, 0.006, 0.008, 0.01, 0.012];
const SMALLEST = 5000;

/** What the producer publishes for one month, rounded to ten. */
export interface MonthlyCount {
  /** `decembre_2024`. */
  month: string;
  total: number;
  /** By code: départements of the region, then its communes of 5,000 inhabitants and more. */
  departements: ReadonlyMap<string, number>;
  communes: ReadonlyMap<string, number>;
  /** Level against the start of 2020. */
  level: number;
}

/** The region, its départements and its larger communes, month by month. */
export function monthlyCounts(territory: Territory, seed: number): MonthlyCount[] {
  const noise = noiseOf(seed);
  const months = YEARS.flatMap((year, y) => MONTHS.map((name, m) => ({ name: `${name}_${year}`, year: y, month: m })));
  const curve = months.map(({ year, month }) => levelAt(year, month));
  const own = territory.departements.filter((place) => place.region === territory.region);
  return months.map(({ name: month }, index) => {
    const total = regionalTotal(curve, index);
    const shares = shareOut(
      total / 10,
      own.map((place) => place.population * (0.97 + 0.06 * noise.unit('departement', place.code)))
    );
    const departements = new Map(own.map((place, i): [string, number] => [place.code, (shares[i] ?? 0) * 10]));
    return {
      month,
      total,
      departements,
      communes: communeCounts(territory, noise, month, total),
      level: curve[index] ?? 1
    };
  });
}

/** Straight lines between the known levels, plus the season. */
function levelAt(year: number, month: number): number {
  const position = year + month / 12;
  const next = Math.max(
    1,
    LEVELS.findIndex(([at]) => at > position)
  );
  const [from, low] = LEVELS[next - 1] ?? [0, 1];
  const [to, high] = LEVELS[next] ?? [5, 1];
  return low + ((high - low) * (position - from)) / (to - from) + (SEASON[month] ?? 0);
}

/** The national shape, bent so that the first and last months are the published ones. */
function regionalTotal(curve: readonly number[], index: number): number {
  const last = curve.length - 1;
  const [start, end] = [FIRST.total / (curve[0] ?? 1), LAST.total / (curve[last] ?? 1)];
  return rounded((curve[index] ?? 1) * (start + ((end - start) * index) / last));
}

function communeCounts(territory: Territory, noise: Noise, month: string, total: number): Map<string, number> {
  const people = territory.communes.reduce((sum, commune) => sum + commune.population, 0);
  return new Map(
    territory.communes
      .filter((commune) => commune.population >= SMALLEST)
      .map((commune): [string, number] => {
        const urban = 0.78 + 0.11 * Math.log10(commune.population / 2000);
        const rate =
          urban *
          (0.85 + 0.35 * noise.unit('commune', commune.code)) *
          (0.99 + 0.02 * noise.unit('mois', commune.code, month));
        return [commune.code, rounded((total * commune.population * rate) / people)];
      })
  );
}

/** To ten, as the producer rounds. */
export function rounded(value: number): number {
  return Math.round(value / 10) * 10;
}
