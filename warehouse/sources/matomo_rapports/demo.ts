import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import { dayWeight, historyDays, historyMonths, monthWeight } from '../../demo/seasons.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Visits of a mean day: an order of magnitude, invented. */
const DAILY = 1900;
/** Share of the visits that declare or search a commune. */
const WITH_COMMUNE = 0.34;

const PAGES: readonly [string, number, number][] = [
  ['formations', 0.52, 3.1],
  ['metiers', 0.34, 2.2],
  ['/index', 0.4, 1.1],
  ['lieux', 0.09, 1.5],
  ['agenda', 0.07, 1.3],
  ['aides', 0.08, 1.6],
  ['contact', 0.028, 1.2],
  ['candidature', 0.019, 1.4],
  ['mentions-legales', 0.012, 1]
];
const DEVICES: readonly [string, number, number, number][] = [
  ['Smartphone', 0.58, 0.52, 95],
  ['Bureau', 0.37, 0.38, 260],
  ['Tablette', 0.045, 0.45, 170],
  ['Console', 0.0002, 0.9, 20]
];
const ORIGINS: readonly [string, number, number, number][] = [
  ['Moteurs de recherche', 0.55, 0.5, 140],
  ['Entrées directes', 0.25, 0.42, 190],
  ['Sites web', 0.15, 0.36, 220],
  ['Réseaux sociaux', 0.05, 0.68, 60]
];
const WORDS: readonly [string, number, number][] = [
  ['infirmier', 9, 0],
  ['aide-soignant', 8, 0],
  ['coiffure', 6, 0],
  ['bts', 6, 0],
  ['menuiserie', 4, 0.02],
  ['électricien', 5, 0],
  ['cuisine', 5, 0],
  ['anglais', 3, 0.4],
  ['soudeur', 4, 0.06],
  ['permis poids lourd', 4, 0.72],
  ['développeur web', 4, 0],
  ['assistante maternelle', 3, 0.15],
  ['bilan de compétences', 4, 0.85],
  ['vae', 4, 0.3],
  ['charpente marine', 1.2, 0.1],
  ['breton', 1.5, 0.65],
  ['d1202', 2.2, 0],
  ['g1602', 2.6, 0],
  ['f1703', 1.1, 0],
  ['f1602', 1.7, 0],
  ['a1416', 0.9, 0],
  ['toiletteur', 1.4, 0.8]
];
const PROFILES: readonly [string, number, boolean][] = [
  ['lycéen', 0.17, true],
  ['Étudiants', 0.07, true],
  ["Demandeurs d'emploi", 0.12, false],
  ['Salariés', 0.08, false],
  ['pro', 0.03, false],
  ['(aucun)', 0.53, false]
];

/** Two years of reports as Matomo's API exports them: UTF-16 by default, UTF-8 for some, JSON for one. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const daily = new Map(
    historyDays().map((day): [string, number] => [
      day,
      Math.round(DAILY * dayWeight(day) * noise.around(0.06, 'visites', day))
    ])
  );
  const monthly = new Map(
    historyMonths().map((month): [string, number] => [
      month,
      [...daily].filter(([day]) => day.startsWith(month)).reduce((sum, [, visits]) => sum + visits, 0)
    ])
  );
  const report = (name: string, header: readonly string[], rows: Cell[][], utf16 = false): DemoFile => {
    const bytes = textFile(header, rows, PLAIN);
    return {
      path: `site/matomo_${name}.csv`,
      bytes: utf16 ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]) : bytes
    };
  };
  const labelled = ['date', 'label', 'nb_visits', 'nb_hits', 'sum_daily_nb_uniq_visitors'];
  return [
    report(
      'VisitsSummary.get_jour',
      SUMMARY,
      [...daily].map(([day, visits]) => [day, ...summaryOf(visits, 0.86, noise, day)]),
      true
    ),
    report(
      'VisitsSummary.get_mois',
      SUMMARY,
      [...monthly].map(([month, visits]) => [month, ...summaryOf(visits, 0.61, noise, month)])
    ),
    report('DevicesDetection.getType_mois', SHARES, shares(monthly, DEVICES, noise)),
    report('Referrers.getReferrerType_mois', SHARES, shares(monthly, ORIGINS, noise)),
    { path: 'site/matomo_Actions.getPageUrls_mois.json', bytes: Buffer.from(JSON.stringify(pages(monthly, noise))) },
    report('Actions.getSiteSearchKeywords_mois', labelled, words(monthly, noise, false)),
    report('Actions.getSiteSearchNoResultKeywords_mois', labelled, words(monthly, noise, true)),
    report('CustomDimensions.getCustomDimension_profil_mois', labelled, profiles(monthly, noise)),
    report('CustomDimensions.getCustomDimension_commune_mois', labelled, communes(monthly, territory, noise))
  ];
}

const SUMMARY = [
  'date',
  'nb_uniq_visitors',
  'nb_users',
  'nb_visits',
  'nb_actions',
  'nb_visits_converted',
  'bounce_count',
  'sum_visit_length',
  'max_actions',
  'bounce_rate',
  'nb_actions_per_visit',
  'avg_time_on_site'
];
const SHARES = [
  'date',
  'label',
  'nb_visits',
  'nb_actions',
  'bounce_count',
  'sum_visit_length',
  'sum_daily_nb_uniq_visitors'
];

function summaryOf(visits: number, unique: number, noise: Noise, period: string): Cell[] {
  const actions = Math.round(visits * 3.6 * noise.around(0.04, 'actions', period));
  const bounces = Math.round(visits * 0.46 * noise.around(0.03, 'rebonds', period));
  const seconds = Math.round(visits * 158 * noise.around(0.04, 'duree', period));
  return [
    Math.round(visits * unique),
    0,
    visits,
    actions,
    Math.round(visits * 0.04),
    bounces,
    seconds,
    40,
    `${Math.round((100 * bounces) / visits)}%`,
    Math.round((10 * actions) / visits) / 10,
    Math.round(seconds / visits)
  ];
}

/** A small part, some months under eleven visits, has to join another. */
function shares(
  monthly: ReadonlyMap<string, number>,
  kinds: readonly [string, number, number, number][],
  noise: Noise
): Cell[][] {
  return [...monthly].flatMap(([month, visits]) =>
    shareOut(
      visits,
      kinds.map(([name, share]) => share * noise.around(0.05, name, month))
    ).map((count, index): Cell[] => {
      const [name = '', , bounce = 0, seconds = 0] = kinds[index] ?? [];
      return [
        month,
        name,
        count,
        Math.round(count * 3.6),
        Math.round(count * bounce),
        count * seconds,
        Math.round(count * 0.9)
      ];
    })
  );
}

function pages(monthly: ReadonlyMap<string, number>, noise: Noise): Record<string, unknown[]> {
  return Object.fromEntries(
    [...monthly].map(([month, visits]) => [
      month,
      PAGES.map(([label, share, views]) => {
        const count = Math.round(visits * share * noise.around(0.06, 'page', label, month));
        return {
          label,
          nb_visits: count,
          nb_hits: Math.round(count * views),
          sum_daily_nb_uniq_visitors: Math.round(count * 0.92),
          bounce_rate: '40%'
        };
      })
    ])
  );
}

function words(monthly: ReadonlyMap<string, number>, noise: Noise, emptyOnly: boolean): Cell[][] {
  return [...monthly].flatMap(([month, visits]) =>
    WORDS.flatMap(([word, weight, empty]): Cell[][] => {
      const all = Math.round(visits * 0.0016 * weight * noise.around(0.2, 'mot', word, month));
      const count = emptyOnly ? Math.round(all * empty) : all;
      return count === 0 ? [] : [[month, word, count, Math.round(count * 1.2), Math.round(count * 0.95)]];
    })
  );
}

/** Pupils come with wishes for higher education and the start of the school year. */
function profiles(monthly: ReadonlyMap<string, number>, noise: Noise): Cell[][] {
  return [...monthly].flatMap(([month, visits]) =>
    shareOut(
      visits,
      PROFILES.map(
        ([name, share, school]) => share * (school ? monthWeight(month) : 1) * noise.around(0.05, 'profil', name, month)
      )
    ).map((count, index): Cell[] => [month, PROFILES[index]?.[0] ?? '', count, count * 4, Math.round(count * 0.9)])
  );
}

/** Communes by inhabitants, a little more in towns, some under eleven visits; the first in name, the others by code. */
function communes(monthly: ReadonlyMap<string, number>, territory: Territory, noise: Noise): Cell[][] {
  const largest = [...territory.communes].sort((a, b) => b.population - a.population);
  const own = largest.map((commune) => commune.population ** 1.06 * noise.around(0.25, 'usage', commune.code));
  return [...monthly].flatMap(([month, visits]) =>
    shareOut(
      Math.round(visits * WITH_COMMUNE),
      largest.map((commune, index) => (own[index] ?? 0) * noise.around(0.15, 'usage', commune.code, month))
    ).flatMap((count, index): Cell[][] => {
      const commune = largest[index];
      return count === 0 || commune === undefined
        ? []
        : [[month, commune.code, count, count * 4, Math.round(count * 0.93)]];
    })
  );
}
