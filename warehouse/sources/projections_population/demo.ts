import { CENSUS_LAYOUT } from '../../demo/census-places.ts';
import { noiseOf } from '../../demo/noise.ts';
import { textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

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
export function files({ territory, seed }: DemoWorld): DemoFile[] {
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
  return [
    {
      path: 'recensement/projections_population_2022.csv',
      bytes: textFile(['ANNEE', 'NIVGEO', 'CODGEO', 'LIBGEO', 'SCENARIO', 'SEXE', 'AGE', 'POPULATION'], rows, {
        ...CENSUS_LAYOUT,
        bom: true
      })
    }
  ];
}
