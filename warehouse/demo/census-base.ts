import type { DemoFile } from './demo-file.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import type { Territory } from './territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';

const LAYOUT: TextLayout = { ...PLAIN, delimiter: ';', lineEnd: '\r\n' };
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

interface Place {
  code: string;
  nom: string;
  departement: string;
  region: string;
  population: number;
}

/** The « base communale » of population by sex and age, for the region and the communes across its border; sexes for the last census only. */
export function populationAgeFile(territory: Territory, seed: number): DemoFile {
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
  return { path: 'recensement/base-cc-evol-struct-pop-2021.CSV', bytes: textFile(header, rows, LAYOUT) };
}

/** Communes of the region, then those of the zone d'emploi that crosses its border. */
function censusPlaces(territory: Territory): Place[] {
  return [
    ...territory.communes.map((commune) => ({ ...commune, region: territory.region })),
    ...territory.across.map(({ code, nom, departement = '', region = '', population = 0 }) => ({
      code,
      nom,
      departement,
      region,
      population
    }))
  ];
}

/** Numbers of a commune at one census: weighted, so that most are not whole. */
function cells(place: Place, growth: number, index: number, noise: Noise): Cell[] {
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

/** Households without a car at the size of a village, and how much it grows with the size of the commune: orders of magnitude. */
const WITHOUT_CAR = 0.07;
const TOWN_WITHOUT_CAR = 0.075;
const PERSONS = 2.15;

/** The « base communale » of housing: main homes, one a household, and those whose household has a car; the former by an earlier census besides. */
export function householdCarFile(territory: Territory, seed: number): DemoFile {
  const noise = noiseOf(seed);
  const header = [
    'CODGEO',
    'REG',
    'DEP',
    'LIBGEO',
    'P21_LOG',
    'P21_RP',
    'P21_RP_GARL',
    'P21_RP_VOIT1P',
    'P21_RP_VOIT1',
    'P21_RP_VOIT2P',
    'P15_RP'
  ];
  const rows = censusPlaces(territory).map((place): Cell[] => {
    const households = Math.round((1000 * place.population) / (PERSONS * noise.around(0.05, 'menage', place.code)));
    const share = Math.min(
      0.5,
      (WITHOUT_CAR + TOWN_WITHOUT_CAR * Math.max(0, Math.log10(Math.max(1, place.population) / 1000))) *
        noise.around(0.2, 'voiture', place.code)
    );
    const equipped = Math.round(households * (1 - share));
    const one = Math.round(equipped * 0.55);
    const numbers = [households * 1.18, households, households * 0.7, equipped, one, equipped - one, households * 0.95];
    return [
      place.code,
      place.region,
      place.departement,
      place.nom,
      ...numbers.map((value) => Math.round(value) / 1000)
    ];
  });
  return { path: 'recensement/base-cc-logement-2021.CSV', bytes: textFile(header, rows, LAYOUT) };
}

/** Yearly change of each age group by scenario, from 2018: an order of magnitude. Lower bounds of age groups, and the share of each sex. */
const SCENARIOS: Readonly<Record<string, number>> = { central: 0, population_haute: 0.0025, population_basse: -0.0025 };
const PROJECTED = [
  { age: 0, share: 0.17, change: -0.0045 },
  { age: 15, share: 0.115, change: -0.002 },
  { age: 25, share: 0.495, change: -0.0006 },
  { age: 65, share: 0.145, change: 0.016 },
  { age: 80, share: 0.075, change: 0.021 }
];
const WOMEN = [0.49, 0.485, 0.505, 0.54, 0.63];
const FIRST_YEAR = 2018;

/** Projections of the region and its départements, in the template of `projections_population`: five age groups, every two years. */
export function projectionFile(territory: Territory, seed: number): DemoFile {
  const noise = noiseOf(seed);
  const places = territory.departements.filter(({ region }) => region === territory.region);
  const rows: Cell[][] = [];
  for (const scenario of Object.keys(SCENARIOS))
    for (let annee = FIRST_YEAR; annee <= 2050; annee += 2)
      for (const [index, { age, share, change }] of PROJECTED.entries())
        for (const sexe of [1, 2]) {
          const part = sexe === 2 ? (WOMEN[index] ?? 0.5) : 1 - (WOMEN[index] ?? 0.5);
          const sums = places.map(({ code, population }) =>
            Math.round(
              population *
                share *
                part *
                (1 + change + (SCENARIOS[scenario] ?? 0) + (noise.unit('projection', code) - 0.5) * 0.004) **
                  (annee - FIRST_YEAR)
            )
          );
          const region = territory.regions.find(({ code }) => code === territory.region);
          rows.push([
            annee,
            'REG',
            territory.region,
            region?.nom ?? '',
            scenario,
            sexe,
            age,
            sums.reduce((a, b) => a + b, 0)
          ]);
          for (const [at, { code, nom }] of places.entries())
            rows.push([annee, 'DEP', code, nom, scenario, sexe, age, sums[at] ?? 0]);
        }
  return {
    path: 'recensement/projections_population_2022.csv',
    bytes: textFile(['ANNEE', 'NIVGEO', 'CODGEO', 'LIBGEO', 'SCENARIO', 'SEXE', 'AGE', 'POPULATION'], rows, {
      ...LAYOUT,
      bom: true
    })
  };
}
