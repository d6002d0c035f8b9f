import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** FAP 2009 group, title, jobs in France in thousands, then over the period, for a hundred jobs: net creations, retirements, beginners. */
const OCCUPATIONS: readonly [string, string, number, number, number, number][] = [
  ['A0Z', 'Agriculteurs, éleveurs, sylviculteurs, bûcherons', 480, -9, 41, 13],
  ['A1Z', 'Maraîchers, jardiniers, viticulteurs', 330, 2, 26, 24],
  ['B2Z', "Ouvriers qualifiés des travaux publics, du béton et de l'extraction", 250, 4, 24, 22],
  ['E1Z', 'Ouvriers qualifiés des industries de process', 360, 3, 26, 21],
  ['J3Z', 'Conducteurs de véhicules', 820, 5, 34, 17],
  ['L0Z', 'Secrétaires', 390, -16, 31, 17],
  ['R1Z', 'Vendeurs', 850, 4, 19, 40],
  ['S1Z', 'Cuisiniers', 380, 5, 20, 31],
  ['S2Z', "Employés et agents de maîtrise de l'hôtellerie et de la restauration", 410, 6, 17, 43],
  ['T2A', 'Aides à domicile et aides ménagères', 550, 18, 43, 14],
  ['T4Z', "Agents d'entretien", 1180, 5, 38, 11],
  ['V0Z', 'Aides-soignants', 600, 18, 26, 27],
  ['V1Z', 'Infirmiers, sages-femmes', 570, 18, 27, 34]
];
const SCENARIOS: readonly [string, number][] = [
  ['reference', 1],
  ['bas_carbone', 1.15]
];

/** What is to come: projections to 2030 by region. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'prospective/metiers_2030.csv',
      bytes: textFile(
        'base horizon region nomenclature metier libelle scenario emploi creations departs debutants'.split(' '),
        projections(territory, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

/** Regions add up to about France; creations may be below zero, written with a typographic minus. */
function projections(territory: Territory, noise: Noise): Cell[][] {
  const all = territory.regions.reduce((sum, { population }) => sum + population, 0);
  const places: [string, number][] = [
    ['FR', 1],
    ...territory.regions.map(({ code, population }): [string, number] => [code.replace(/^0/, ''), population / all])
  ];
  return places.flatMap(([place, weight]) =>
    OCCUPATIONS.flatMap(([code, title, jobs, created, retired, beginners]) =>
      SCENARIOS.map(([scenario, more]): Cell[] => {
        const here = (word: string): number =>
          place === 'FR' ? 1 : noise.around(0.15, 'projection', word, place, code);
        const base = Math.round(jobs * 10 * weight * here('emploi')) * 100;
        const net =
          Math.round(
            (base *
              (created * (created > 0 ? more : 1) +
                (place === 'FR' ? 0 : 5 * (noise.unit('solde', place, code) - 0.5)))) /
              10_000
          ) * 100;
        const rounded = (rate: number, word: string): number => Math.round((base * rate * here(word)) / 10_000) * 100;
        return [
          2019,
          2030,
          place,
          'FAP2009',
          code,
          title,
          scenario,
          base,
          net < 0 ? `−${-net}` : net,
          rounded(retired, 'départs'),
          rounded(beginners, 'débutants')
        ];
      })
    )
  );
}
