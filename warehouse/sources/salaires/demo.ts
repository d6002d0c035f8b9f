import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { ZONES_EMPLOI } from '../../demo/zones.ts';

/** PCS code, title, median of all, share of women, women's median against men's, q10 and q90 against the median, employees for a hundred jobs. */
const PROFESSIONS: readonly [string, string, number, number, number, number, number, number][] = [
  ['ENS', 'Ensemble', 2010, 0.49, 0.86, 0.72, 1.9, 100],
  ['37', "Cadres administratifs et commerciaux d'entreprise", 3650, 0.46, 0.83, 0.66, 1.75, 7],
  ['38', "Ingénieurs et cadres techniques d'entreprise", 3580, 0.24, 0.91, 0.7, 1.6, 6],
  ['43', 'Professions intermédiaires de la santé et du travail social', 2290, 0.8, 0.96, 0.79, 1.38, 9],
  ['47', 'Techniciens', 2380, 0.18, 0.9, 0.75, 1.45, 6],
  ['54', "Employés administratifs d'entreprise", 1840, 0.78, 0.92, 0.78, 1.45, 9],
  ['55', 'Employés de commerce', 1590, 0.74, 0.93, 0.84, 1.35, 7],
  ['56', 'Personnels des services directs aux particuliers', 1560, 0.8, 0.94, 0.82, 1.34, 9],
  ['62', 'Ouvriers qualifiés de type industriel', 1950, 0.2, 0.87, 0.8, 1.38, 7],
  ['64', 'Chauffeurs', 1780, 0.09, 0.96, 0.82, 1.3, 3],
  ['69', 'Ouvriers agricoles', 1540, 0.33, 0.95, 0.83, 1.32, 1]
];

/** What is paid: wages by occupation, sex and place. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'prospective/salaires_2022.csv',
      bytes: textFile(
        'annee nivgeo codgeo pcs libelle sexe effectif q10 mediane q90'.split(' '),
        wages(territory, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

/** Wages are lower in small zones; a few cells are marked `s`, and some count under five or under twenty employees. */
function wages(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const inZone = (zone: string): number =>
    territory.communes.filter((commune) => commune.zone === zone).reduce((sum, { population }) => sum + population, 0);
  const places: [level: string, code: string, population: number, pay: number][] = [
    ['FRANCE', 'FR', 66_000_000, 1.02],
    ['REG', territory.region, own.reduce((sum, { population }) => sum + population, 0), 1],
    ...own.map(({ code, population }): [string, string, number, number] => [
      'DEP',
      code,
      population,
      code === '35' ? 1.04 : 0.98
    ]),
    ...[...ZONES_EMPLOI.keys()].map((code): [string, string, number, number] => [
      'ZE2020',
      code.replace(/^0+/, ''),
      inZone(code),
      0.95
    ])
  ];
  return places.flatMap(([level, code, population, pay]) =>
    PROFESSIONS.flatMap(([pcs, title, median, women, gap, low, high, weight]) => {
      // One place in forty of the smallest zones has a handful of employees, as a rare occupation would.
      const rare = population < 40_000 && noise.unit('rare', code, pcs) < 0.3;
      const people = rare
        ? noise.integer(4, 30, 'salariés', code, pcs)
        : Math.round(population * 0.36 * (weight / 100) * noise.around(0.2, 'salariés', code, pcs));
      const middle = median * pay * noise.around(0.03, 'salaire', code, pcs);
      const men = middle / (1 - women * (1 - gap));
      const female = Math.round(people * women);
      return (
        [
          ['T', people, middle],
          ['1', people - female, men],
          ['2', female, men * gap]
        ] as const
      )
        .filter(([, count]) => count > 0)
        .map(([sex, count, wage]): Cell[] => {
          const hidden = level === 'ZE2020' && sex !== 'T' && noise.unit('s', code, pcs, sex) < 0.04;
          const amount = (factor: number): Cell => (hidden ? 's' : Math.round((wage * factor) / 10) * 10);
          return [2022, level, code, pcs, title, sex, count, amount(low), amount(1), amount(high)];
        });
    })
  );
}
