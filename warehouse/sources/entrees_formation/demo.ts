import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Entries of a year for a hundred inhabitants, then shares by group, as the demo's job seekers but younger and more often women of the care trades. */
const ENTRIES_PER_HUNDRED = 1.1;
const GROUPS: readonly [sex: string, age: string, share: number][] = [
  ['femmes', 'moins_25', 0.11],
  ['femmes', 'de_25_a_49', 0.33],
  ['femmes', 'plus_50', 0.08],
  ['hommes', 'moins_25', 0.13],
  ['hommes', 'de_25_a_49', 0.28],
  ['hommes', 'plus_50', 0.07]
];
const DIPLOMAS: readonly [string, number][] = [
  ['infra_bac', 0.46],
  ['bac', 0.27],
  ['supra_bac', 0.27]
];
const FUNDERS: readonly [string, number][] = [
  ['region', 0.44],
  ['france_travail', 0.38],
  ['cpf', 0.12],
  ['opco', 0.04],
  ['autre', 0.02]
];
const QUARTERS: readonly [string, number][] = [
  ['2023T1', 0.27],
  ['2023T2', 0.24],
  ['2023T3', 0.2],
  ['2023T4', 0.29],
  ['2024T1', 0.27],
  ['2024T2', 0.23],
  ['2024T3', 0.19],
  ['2024T4', 0.28]
];

/** Publics that neither sex nor age tells, each with its share of job seekers and how its share of entries compares: none is crossed with another. */
const PUBLICS: readonly [code: string, seekers: number, equity: number][] = [
  ['boeth', 0.085, 0.74],
  ['rsa', 0.14, 0.82],
  ['qpv', 0.06, 1.06],
  ['longue_duree', 0.43, 0.91]
];
const SEEKERS_PER_HUNDRED = 7.5;

/** Entries of job seekers in training, those of priority publics, and access rates, in the templates. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const file = (name: string, header: string, rows: Cell[][]): DemoFile => ({
    path: `formation/${name}.csv`,
    bytes: textFile(header.split(' '), rows, { ...PLAIN, delimiter: ';' })
  });
  return [
    file(
      'entrees_formation_2023-2024',
      'trimestre territoire sexe age diplome financeur entrees',
      entries(territory, noise)
    ),
    file(
      'publics_formation_2024',
      'annee territoire public entrees entrees_total demandeurs demandeurs_total',
      publics(territory, noise)
    ),
    file('taux_acces_2019-2024', 'annee territoire variante entrants denominateur taux', accessRates(territory, noise))
  ];
}

function entries(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const cells = GROUPS.flatMap(([sex, age, share]) =>
    DIPLOMAS.flatMap(([diploma, part]) =>
      FUNDERS.map(([funder, of]) => ({ keys: [sex, age, diploma, funder], weight: share * part * of }))
    )
  );
  return QUARTERS.flatMap(([quarter, season]) =>
    own.flatMap(({ code, population }) => {
      const total = Math.round(
        (population / 100) * ENTRIES_PER_HUNDRED * season * noise.around(0.05, 'entrées', quarter, code)
      );
      return shareOut(
        total,
        cells.map(({ keys, weight }) => weight * noise.around(0.3, 'entrées', code, ...keys))
      )
        .map((count, index): Cell[] => [quarter, `departement:${code}`, ...(cells[index]?.keys ?? []), count])
        .filter((row) => row[6] !== 0);
    })
  );
}

/** Totals are those of the producer of this file, near those of the others and not the same. */
function publics(territory: Territory, noise: Noise): Cell[][] {
  return territory.departements
    .filter((place) => place.region === territory.region)
    .flatMap(({ code, population }) => {
      const entries = Math.round((population / 100) * ENTRIES_PER_HUNDRED * noise.around(0.05, 'publics', code));
      const seekers = Math.round((population / 100) * SEEKERS_PER_HUNDRED * noise.around(0.05, 'inscrits', code));
      return PUBLICS.map(([of, share, equity]): Cell[] => {
        const part = share * noise.around(0.1, 'public', code, of);
        const entered = part * equity * noise.around(0.08, 'équité', code, of);
        return [
          2024,
          `departement:${code}`,
          of,
          Math.round(entries * entered),
          entries,
          Math.round(seekers * part),
          seekers
        ];
      });
    });
}

/** Two definitions, whose levels differ by half: a decimal comma, and no counts for France. */
function accessRates(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const population = territory.regions.find(({ code }) => code === territory.region)?.population ?? 0;
  const places: [string, number | null][] = [
    ['pays:FR', null],
    [`region:${territory.region}`, population],
    ...own.map(({ code, population: people }): [string, number] => [`departement:${code}`, people])
  ];
  return [2019, 2020, 2021, 2022, 2023, 2024].flatMap((year) =>
    places.flatMap(([place, people]) =>
      (
        [
          ['A', 0.031, 0.2],
          ['B', 0.062, 0.128]
        ] as const
      ).map(([variant, unemployed, level]): Cell[] => {
        const rate =
          level * (year === 2020 ? 0.85 : year === 2021 ? 1.2 : 1) * noise.around(0.05, 'accès', year, place);
        const base = people === null ? null : Math.round(people * unemployed);
        const starters = base === null ? null : Math.round(base * rate);
        return [
          year,
          place,
          variant,
          starters,
          base,
          (100 * (starters !== null && base !== null ? starters / base : rate)).toFixed(1).replace('.', ',')
        ];
      })
    )
  );
}
