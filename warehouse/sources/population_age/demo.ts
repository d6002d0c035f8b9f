import { CENSUS_LAYOUT, censusPlaces, type CensusPlace } from '../../demo/census-places.ts';
import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import { textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Censuses side by side, the last first, and the population of a commune at each over today's: an order of magnitude. */
const CENSUSES = [
  { prefix: '21', growth: 0.988 },
  { prefix: '15', growth: 0.962 }
];
const AGES = ['0014', '1529', '3044', '4559', '6074', '7589', '90P'];
/** Shares of men and women by age in a commune of a few thousand inhabitants: an order of magnitude. */
const SHARES = {
  h: [0.089, 0.079, 0.087, 0.101, 0.088, 0.038, 0.005],
  f: [0.085, 0.077, 0.089, 0.102, 0.093, 0.053, 0.014]
};
/** How much a commune ten times more populated has of each age: students and young workers live in towns. */
const URBAN = [0.97, 1.28, 1.02, 0.96, 0.92, 0.98, 1.02];

/** The « base communale » of population by sex and age, for the region and the communes across its border; sexes for the last census only. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const header = [
    'CODGEO',
    'REG',
    'DEP',
    'LIBGEO',
    ...CENSUSES.flatMap(({ prefix }, index) => [
      `P${prefix}_POP`,
      ...AGES.map((age) => `P${prefix}_POP${age}`),
      ...(index > 0
        ? []
        : ['H', 'F'].flatMap((sex) => [`P${prefix}_POP${sex}`, ...AGES.map((age) => `P${prefix}_${sex}${age}`)]))
    ])
  ];
  const rows = censusPlaces(territory).map((place): Cell[] => [
    place.code,
    place.region,
    place.departement,
    place.nom,
    ...CENSUSES.flatMap(({ growth }, index) => cells(place, growth, index, noise))
  ]);
  return [{ path: 'recensement/base-cc-evol-struct-pop-2021.CSV', bytes: textFile(header, rows, CENSUS_LAYOUT) }];
}

/** Numbers of a commune at one census: weighted, so that most are not whole. */
function cells(place: CensusPlace, growth: number, index: number, noise: Noise): Cell[] {
  const size = Math.log10(Math.max(50, place.population) / 3000);
  const weights = [...SHARES.h, ...SHARES.f].map(
    (share, i) =>
      share *
      (URBAN[i % AGES.length] ?? 1) ** size *
      (index > 0 && i % AGES.length > 3 ? 0.88 : 1) *
      noise.around(0.12, 'age', place.code, i)
  );
  const total = Math.round(1000 * place.population * growth ** noise.around(0.5, 'croissance', place.code));
  const parts = total === 0 ? weights.map(() => 0) : shareOut(total, weights);
  const [men, women] = [parts.slice(0, AGES.length), parts.slice(AGES.length)];
  const all = men.map((value, i) => value + (women[i] ?? 0));
  const withTotal = (values: readonly number[]): number[] =>
    [values.reduce((a, b) => a + b, 0), ...values].map((value) => value / 1000);
  return [...withTotal(all), ...(index > 0 ? [] : [...withTotal(men), ...withTotal(women)])];
}
