import type { DemoFile } from './demo-file.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import { dayWeight, historyDays, historyMonths, monthWeight } from './seasons.ts';
import type { Territory } from './territory.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';

const FRENCH: TextLayout = { ...PLAIN, delimiter: ';' };
const PLATFORMS: readonly [string, number, number][] = [
  ['Plateforme orientation', 190, 0.82],
  ['Plateforme formation', 110, 0.74]
];
const NETWORKS: readonly [string, number, number][] = [
  ['France Travail', 21, 0.4],
  ['Missions locales', 9, 0.55],
  ['Cap emploi', 1.4, 0.6],
  ['Apec', 1.1, 0.5],
  ['Opérateur régional', 2.2, 0.35]
];
/** On the spot, by telephone, by video; then pupils, students, job seekers, employees. */
const CHANNEL_SHARES = [0.32, 0.14, 0.03];
const AUDIENCE_SHARES = [0.5, 0.2, 0.22, 0.08];
const AUDIENCES = ['Moins de 26 ans', '26 à 54 ans', '55 ans et plus'];

/** Telephone, counselling, reception, events, referrals, indicators and operations, as a region fills in the templates. */
export function guidanceServiceFiles(territory: Territory, seed: number): DemoFile[] {
  const noise = noiseOf(seed);
  const file = (name: string, header: string, rows: Cell[][]): DemoFile => ({
    path: `service/${name}.csv`,
    bytes: textFile(header.split(' '), rows, FRENCH)
  });
  return [
    file(
      'appels_telephone_2023-2025',
      'periode plateforme recus a_traiter decroches attente_p50_s attente_p90_s',
      calls(noise)
    ),
    file('qualification_telephone_2024', 'periode plateforme axe modalite valeur unite', callers()),
    file(
      'cep_2024-2025',
      'trimestre reseau territoire niveau public beneficiaires repondants satisfaits duree_moyenne_jours suivis_6_mois situation_favorable_6_mois',
      counselling(territory, noise)
    ),
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
    ),
    file(
      'reseau_emploi_2024-2025',
      'periode territoire indicateur libelle valeur unite cible',
      indicators(territory, noise)
    ),
    file('themes_avis_2024-2025', 'service periode theme ton n', themes(noise)),
    file('exploitation_2024-2025', 'periode service disponibilite_pct p75_ms rgaa_pct', operations(noise))
  ];
}

/** Calls of working days, and a line by month for waiting times, which do not add up. */
function calls(noise: Noise): Cell[][] {
  return PLATFORMS.flatMap(([name, daily, answered]) => {
    const days = historyDays()
      .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
      .map((day) => {
        const received = Math.round(daily * dayWeight(day) * noise.around(0.08, 'appels', name, day));
        const wanted = Math.round(received * 0.86);
        return {
          day,
          counts: [
            received,
            wanted,
            Math.min(wanted, Math.round(wanted * answered * noise.around(0.04, 'decroches', name, day)))
          ] as const
        };
      });
    const months = historyMonths().map((month): Cell[] => {
      const own = days.filter(({ day }) => day.startsWith(month));
      const median = Math.round(38 * monthWeight(month) * noise.around(0.1, 'attente', name, month));
      return [
        month,
        name,
        ...[0, 1, 2].map((index) => own.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
        median,
        median * 4
      ];
    });
    return [...days.map(({ day, counts }): Cell[] => [day, name, ...counts, null, null]), ...months];
  });
}

/** Statuses do not reach the total, answers exceed it: several in one call. */
function callers(): Cell[][] {
  const rows: [string, string, number][] = [
    ['ensemble', 'appelants', 41_200],
    ['ensemble', 'demandes', 48_900],
    ['sexe', 'Femmes', 24_300],
    ['sexe', 'Hommes', 16_100],
    ['statut', "Demandeurs d'emploi", 22_700],
    ['statut', 'Salariés', 12_100],
    ['statut', 'Scolaires', 2_300],
    ['reponse', 'Offre de formation', 17_800],
    ['reponse', 'Financements', 16_900],
    ['reponse', 'Dispositifs', 11_200],
    ['reponse', 'Autre', 4_100]
  ];
  return rows.map(([axis, name, value]) => ['2024', PLATFORMS[0]?.[0] ?? '', axis, name, value, 'nombre']);
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

function indicators(territory: Territory, noise: Noise): Cell[][] {
  const own = territory.departements.filter((place) => place.region === territory.region);
  const places = [`region:${territory.region}`, ...own.map(({ code }) => `departement:${code}`)];
  const kinds: readonly [string, string, number, number][] = [
    ['acces_emploi', "Taux d'accès à l'emploi à six mois", 44, 47],
    ['contrats_engagement', 'Part des inscrits qui ont signé un contrat d’engagement', 62, 80],
    ['offres_pourvues', 'Part des offres pourvues', 83, 88]
  ];
  return ['2024T4', '2025T1', '2025T2'].flatMap((quarter, step) =>
    places.flatMap((place) =>
      kinds.map(([code, name, value, target]): Cell[] => [
        quarter,
        place,
        code,
        name,
        ((value + step * 1.2) * noise.around(0.02, 'rpe', quarter, place, code)).toFixed(1).replace('.', ','),
        'pourcent',
        target
      ])
    )
  );
}

function operations(noise: Noise): Cell[][] {
  const services: readonly [string, number, number][] = [
    ['Portail régional de l’orientation', 420, 72],
    ['Espace des organismes', 760, 55]
  ];
  return historyMonths()
    .slice(4)
    .flatMap((month) =>
      services.map(([name, speed, access]): Cell[] => [
        month,
        name,
        (100 - noise.unit('panne', name, month) ** 3 * 2).toFixed(2).replace('.', ','),
        Math.round(speed * noise.around(0.1, 'vitesse', name, month)),
        access
      ])
    );
}

/** Themes that a moderator gave to comments: some tones, and one theme, stay under eleven mentions. */
function themes(noise: Noise): Cell[][] {
  const services: readonly [string, number][] = [
    ['Portail régional de l’orientation', 1],
    ['Aide à la mobilité', 0.3]
  ];
  const kinds: readonly [string, number, number][] = [
    ['Clarté des informations', 46, 0.35],
    ['Recherche de formations', 38, 0.55],
    ['Délai de réponse', 27, 0.8],
    ['Qualité de l’accueil', 24, 0.15],
    ['Usage sur téléphone', 9, 0.7],
    ['Accessibilité', 2, 0.9]
  ];
  return historyMonths()
    .slice(12)
    .flatMap((month) =>
      services.flatMap(([service, weight]) =>
        kinds.flatMap(([theme, often, negative]) => {
          const all = Math.round(
            often * weight * monthWeight(month) * noise.around(0.2, 'theme', service, theme, month)
          );
          return shareOut(all, [negative, 0.15, Math.max(0.05, 0.85 - negative)])
            .map((count, index): Cell[] => [
              service,
              month,
              theme,
              ['negatif', 'neutre', 'positif'][index] ?? '',
              count
            ])
            .filter((row) => row[4] !== 0);
        })
      )
    );
}
