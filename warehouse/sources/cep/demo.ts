import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const NETWORKS: readonly [string, number, number][] = [
  ['France Travail', 21, 0.4],
  ['Missions locales', 9, 0.55],
  ['Cap emploi', 1.4, 0.6],
  ['Apec', 1.1, 0.5],
  ['Opérateur régional', 2.2, 0.35]
];
const AUDIENCES = ['Moins de 26 ans', '26 à 54 ans', '55 ans et plus'];

/** Counselling, in the template that a region fills in. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'service/cep_2024-2025.csv',
      bytes: textFile(
        'trimestre reseau territoire niveau public beneficiaires repondants satisfaits duree_moyenne_jours suivis_6_mois situation_favorable_6_mois'.split(
          ' '
        ),
        counselling(territory, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

function counselling(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const quarters = ['2024T1', '2024T2', '2024T3', '2024T4', '2025T1', '2025T2'];
  return quarters.flatMap((quarter) =>
    NETWORKS.flatMap(([network, perThousand, second]) =>
      own.flatMap(({ code, population }) =>
        [1, 2].flatMap((level) => {
          const total = Math.round(
            (population / 1000) *
              perThousand *
              0.25 *
              (level === 2 ? second : 1) *
              noise.around(0.08, 'cep', network, code, quarter, level)
          );
          return shareOut(total, network === 'Missions locales' ? [0.998, 0.002, 0] : [0.2, 0.6, 0.2])
            .map((people, index): Cell[] => {
              const asked = Math.round(people * 0.3);
              const followed = Math.round(people * 0.4);
              return [
                quarter,
                network,
                `departement:${code}`,
                level,
                AUDIENCES[index] ?? '',
                people,
                asked,
                Math.round(asked * 0.86),
                level === 2 ? 95 : 18,
                followed,
                Math.round(followed * (level === 2 ? 0.54 : 0.47))
              ];
            })
            .filter((row) => row[5] !== 0);
        })
      )
    )
  );
}
