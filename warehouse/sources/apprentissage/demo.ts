import { centresIn } from '../../demo/apprenticeship-centres.ts';
import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import type { School } from '../../demo/schools.ts';
import type { Place } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const YEARS = [2023, 2024];
/** New apprenticeship contracts for a thousand inhabitants: an order of magnitude. */
const CONTRACTS_PER_THOUSAND = 12;
/** How much more of them the département of the metropolis signs than the three others, near the barometer of 2022 (16,208 of 40,032). */
const METROPOLIS = '35';
const contractsFor = (code: string): number => CONTRACTS_PER_THOUSAND * (code === METROPOLIS ? 1.3 : 0.85);
const LEVELS: readonly [level: number, share: number][] = [
  [3, 0.2],
  [4, 0.15],
  [5, 0.27],
  [6, 0.22],
  [7, 0.16]
];
/** NSF fields, and their share of contracts below and above the bac. */
const FIELDS: readonly [field: string, short: number, long: number][] = [
  ['21', 0.08, 0.03],
  ['22', 0.18, 0.04],
  ['23', 0.2, 0.05],
  ['25', 0.19, 0.09],
  ['31', 0.15, 0.46],
  ['32', 0.02, 0.2],
  ['33', 0.18, 0.13]
];
const SIZES: readonly [size: string, short: number, long: number][] = [
  ['moins_11', 0.62, 0.27],
  ['de_11_a_49', 0.2, 0.2],
  ['de_50_a_249', 0.1, 0.19],
  ['plus_250', 0.08, 0.34]
];

/** Apprenticeship contracts and apprentices of centres, in the templates that a region fills in. */
export function files({ territory, schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const own = territory.departements.filter((place) => place.region === territory.region);
  const file = (name: string, header: string, rows: Cell[][]): DemoFile => ({
    path: `formation/${name}.csv`,
    bytes: textFile(header.split(' '), rows, { ...PLAIN, delimiter: ';' })
  });
  return [
    file('apprentissage_contrats_2023-2024', 'annee departement niveau domaine taille contrats', contracts(own, noise)),
    file(
      'apprentissage_centres_2023-2024',
      'annee uai nom commune niveau domaine apprentis',
      centres(own, schools, noise)
    )
  ];
}

/** Contracts grow a little, more above the bac; the smallest cells are one to four contracts. */
function contracts(own: readonly Place[], noise: Noise): Cell[][] {
  return YEARS.flatMap((year) =>
    own.flatMap(({ code, population }) =>
      LEVELS.flatMap(([level, share]) => {
        const total = Math.round(
          (population / 1000) *
            contractsFor(code) *
            share *
            (year === 2024 ? (level > 4 ? 1.02 : 0.99) : 1) *
            noise.around(0.04, 'contrats', year, code, level)
        );
        const cells = FIELDS.flatMap(([field, ...fields]) =>
          SIZES.map(([size, ...sizes]) => ({
            field,
            size,
            weight:
              (fields[level > 4 ? 1 : 0] ?? 0) *
              (sizes[level > 4 ? 1 : 0] ?? 0) *
              noise.around(0.25, 'contrats', code, level, field, size)
          }))
        );
        return shareOut(
          total,
          cells.map(({ weight }) => weight)
        )
          .map((count, index): Cell[] => [
            year,
            code,
            level,
            cells[index]?.field ?? '',
            cells[index]?.size ?? '',
            count
          ])
          .filter((row) => row[5] !== 0);
      })
    )
  );
}

/** The centres of the outcomes files, one in each département out of the directory. */
function centres(own: readonly Place[], schools: readonly School[], noise: Noise): Cell[][] {
  // Apprentices for a contract of the year: 48,000 or so in the region.
  const stock = 1.3;
  return YEARS.flatMap((year) =>
    own.flatMap(({ code, population }) => {
      const places = centresIn(code, schools);
      return LEVELS.flatMap(([level, share]) => {
        const weights = places.map(
          ({ school: { uai, commune } }) =>
            Math.min(2.5, (commune.population / 15_000) ** 0.7) * noise.around(0.4, 'centre', uai, level)
        );
        const total = Math.round((population / 1000) * contractsFor(code) * stock * share * 0.9);
        return shareOut(total, weights).flatMap((count, index): Cell[][] => {
          const centre = places[index];
          if (centre === undefined || count === 0) return [];
          const small = Math.min(count, noise.integer(1, 3, 'petit domaine', centre.school.uai, level, year));
          const place: Cell[] = [year, centre.uai, centre.nom, centre.school.commune.code, level];
          return [
            [...place, '31', count - small],
            [...place, '21', small]
          ].filter((row) => row[6] !== 0);
        });
      });
    })
  );
}
