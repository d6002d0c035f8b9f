import { noiseOf, type Noise } from '../../demo/noise.ts';
import { historyMonths, monthWeight } from '../../demo/seasons.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** On the spot, by telephone, by video; then pupils, students, job seekers, employees. */
const CHANNEL_SHARES = [0.32, 0.14, 0.03];
const AUDIENCE_SHARES = [0.5, 0.2, 0.22, 0.08];

/** Reception, events and referrals, in the templates that a region fills in. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const file = (name: string, header: string, rows: Cell[][]): DemoFile => ({
    path: `service/${name}.csv`,
    bytes: textFile(header.split(' '), rows, { ...PLAIN, delimiter: ';' })
  });
  return [
    file(
      'accueil_personnes_2024-2025',
      'mois reseau structure commune canal public personnes',
      received(territory, noise)
    ),
    file('accueil_actions_2024-2025', 'date type commune etablissement participants', events(territory, noise)),
    file(
      'accueil_reorientations_2024-2025',
      'mois reseau destination orientes aboutis non_renseignes',
      referrals(noise)
    )
  ];
}

/** Centres of the larger communes; the smallest ones count a few persons a month. */
function received(territory: Territory, noise: Noise): Cell[][] {
  const towns = [...territory.communes].sort((a, b) => b.population - a.population).slice(0, 30);
  return historyMonths()
    .slice(12)
    .flatMap((month) =>
      towns.flatMap((town, rank) => {
        const networks = (
          [
            ['CIO', 17],
            ['Missions locales', 14],
            ['Information jeunesse', 30]
          ] as const
        ).filter(([, count]) => rank < count);
        return networks.flatMap(([network]) =>
          (['Sur place', 'Téléphone', 'Visioconférence'] as const).flatMap((channel, index) =>
            ['Collégiens et lycéens', 'Étudiants', "Demandeurs d'emploi", 'Salariés'].map((audience, who): Cell[] => {
              const base = Math.sqrt(town.population) * (CHANNEL_SHARES[index] ?? 0) * (AUDIENCE_SHARES[who] ?? 0);
              return [
                month,
                network,
                `${network === 'CIO' ? 'CIO' : network === 'Missions locales' ? 'Mission locale' : 'Point d’information jeunesse'} de ${town.nom}`,
                town.code,
                channel,
                audience,
                Math.round(
                  base * monthWeight(month) * noise.around(0.2, 'accueil', town.code, network, month, channel, who)
                )
              ];
            })
          )
        );
      })
    )
    .filter((row) => row[6] !== 0);
}

function events(territory: Territory, noise: Noise): Cell[][] {
  const towns = [...territory.communes].sort((a, b) => b.population - a.population).slice(0, 60);
  const kinds: readonly [string, number, number][] = [
    ['Intervention en classe', 12, 32],
    ['Atelier', 6, 9],
    ['Salon', 1, 900],
    ['Visite d’entreprise', 3, 18]
  ];
  return historyMonths()
    .slice(12)
    .flatMap((month) =>
      kinds.flatMap(([kind, often, people]) =>
        Array.from({ length: Math.round(often * monthWeight(month)) }, (_, index): Cell[] => {
          const words = ['action', month, kind, index] as const;
          const town = towns[Math.floor(noise.unit(...words, 'ville') ** 2 * towns.length)];
          const day = String(1 + Math.floor(noise.unit(...words, 'jour') * 28)).padStart(2, '0');
          return [
            `${month}-${day}`,
            kind,
            town?.code ?? '',
            kind === 'Intervention en classe'
              ? `Établissement ${noise.integer(1, 4, ...words, 'lycee')} de ${town?.nom ?? ''}`
              : null,
            Math.round(people * noise.around(0.3, ...words, 'public'))
          ];
        })
      )
    );
}

function referrals(noise: Noise): Cell[][] {
  const ways: readonly [string, string, number, number][] = [
    ['CIO', 'Missions locales', 60, 0.58],
    ['CIO', 'Information jeunesse', 25, 0.5],
    ['Missions locales', 'France Travail', 140, 0.71],
    ['Missions locales', 'Cap emploi', 8, 0.6],
    ['Information jeunesse', 'Missions locales', 70, 0.55]
  ];
  return historyMonths()
    .slice(12)
    .flatMap((month) =>
      ways.map(([from, to, monthly, arrived]): Cell[] => {
        const sent = Math.round(monthly * monthWeight(month) * noise.around(0.1, 'orientation', month, from, to));
        const unknown = Math.round(sent * 0.2);
        return [month, from, to, sent, Math.min(sent - unknown, Math.round(sent * arrived)), unknown];
      })
    );
}
