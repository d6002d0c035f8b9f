import { jobLines } from '../../demo/commune-jobs.ts';
import { groupsBy } from '../../demo/groups.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { PRIVATE_SHARE } from '../../demo/private-activities.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { CROSS_BORDER_ZONE } from '../../demo/zones.ts';

const QUARTERS = ['2023T1', '2023T2', '2023T3', '2023T4', '2024T1', '2024T2', '2024T3', '2024T4'];
/** Contracts begun in a mean quarter for one job, by A17 position, and how much more in the third quarter: orders of magnitude. */
const ENTRIES: Readonly<Record<string, readonly [number, number]>> = {
  C1: [0.14, 0.3],
  C3: [0.05, 0.05],
  C4: [0.04, 0.05],
  C5: [0.06, 0.05],
  DE: [0.06, 0.1],
  FZ: [0.09, -0.05],
  GZ: [0.15, 0.2],
  HZ: [0.16, 0.2],
  IZ: [0.75, 0.5],
  JZ: [0.2, -0.05],
  KZ: [0.06, 0.1],
  LZ: [0.1, 0.1],
  MN: [0.2, 0.05],
  OQ: [0.35, 0.2],
  RU: [0.6, 0.3]
};
/** Temporary work is not counted. */
const COUNTED: Readonly<Record<string, number>> = { MN: 0.75 };
/** Shape of a year around the third quarter. */
const SHAPE = [-0.6, 0.2, 1, -0.6];
const COUNTRY = 21;
/** Below this many jobs the producer keeps a position secret, and the next one with it, which the whole would otherwise tell. */
const SECRET = 30;

interface Place {
  level: string;
  code: string;
  activity: string;
  jobs: number;
}

/** Contracts begun and ended and mean jobs, for the country, the region, its départements and zones d'emploi, with the private jobs of the demo. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  // A zone d'emploi is tabulated whole: the communes across the border have jobs too.
  const across = territory.across.reduce((sum, { population = 0 }) => sum + population, 0);
  const whole =
    1 +
    across /
      territory.communes
        .filter(({ zone }) => zone === CROSS_BORDER_ZONE)
        .reduce((sum, { population }) => sum + population, 0);
  const lines = jobLines(territory, seed).flatMap(({ commune, activity, effectif }) => {
    const jobs = effectif * (PRIVATE_SHARE[activity.code] ?? 1) * (COUNTED[activity.code] ?? 1);
    return ENTRIES[activity.code] === undefined || jobs === 0
      ? []
      : [
          { level: 'FRANCE', code: 'FR', activity: activity.code, jobs: jobs * COUNTRY },
          { level: 'REG', code: territory.region, activity: activity.code, jobs },
          { level: 'DEP', code: commune.departement, activity: activity.code, jobs },
          {
            level: 'ZE2020',
            code: String(Number(commune.zone)),
            activity: activity.code,
            jobs: commune.zone === CROSS_BORDER_ZONE ? jobs * whole : jobs
          }
        ];
  });
  const places = groupsBy(lines, ({ level, code, activity }) => `${level}/${code}/${activity}`).flatMap(
    ([, group]): Place[] => {
      const [first] = group;
      return first === undefined ? [] : [{ ...first, jobs: group.reduce((sum, { jobs }) => sum + jobs, 0) }];
    }
  );
  const rows = groupsBy(places, ({ level, code }) => `${level}/${code}`).flatMap(([, group]) => {
    const series = group.map((place) => ({ place, quarters: quartersOf(place, noise) }));
    const [head] = group;
    const sizes = group.map(({ jobs }) => jobs).sort((a, b) => a - b);
    const hidden = (sizes[0] ?? SECRET) < SECRET ? Math.max(SECRET, (sizes[1] ?? 0) + 1) : 0;
    const whole = QUARTERS.map((_, at) =>
      [0, 1, 2].map((column) => series.reduce((sum, { quarters }) => sum + (quarters[at]?.[column] ?? 0), 0))
    );
    const all = whole.map((numbers, at): Cell[] => [
      QUARTERS[at] ?? '',
      head?.level ?? '',
      head?.code ?? '',
      'ENS',
      null,
      ...numbers.map(spaced)
    ]);
    return [
      ...all,
      ...series.flatMap(({ place, quarters }) =>
        quarters.map((numbers, at): Cell[] => [
          QUARTERS[at] ?? '',
          place.level,
          place.code,
          'A17',
          place.activity,
          ...(place.jobs < hidden ? ['s', 's', 's'] : numbers.map(spaced))
        ])
      )
    ];
  });
  return [
    {
      path: 'dares-mmo/mouvements_main_oeuvre_2023_2024.csv',
      bytes: textFile(
        ['PERIODE', 'NIVGEO', 'CODGEO', 'NOMENCLATURE', 'CODE', 'ENTREES', 'SORTIES', 'EFFECTIF_MOYEN'],
        rows,
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

/** Entries, exits and mean jobs of each quarter: jobs at its end are those at its start, plus what entered, less what left. */
function quartersOf(place: Place, noise: Noise): [number, number, number][] {
  const [rate, summer] = ENTRIES[place.activity] ?? [0, 0];
  let jobs = Math.round(place.jobs);
  return QUARTERS.map((quarter, at): [number, number, number] => {
    const shape = SHAPE[at % 4] ?? 0;
    const words = ['mmo', place.level, place.code, place.activity, quarter] as const;
    const entries = Math.round(place.jobs * rate * (1 + shape * summer * 0.5) * noise.around(0.08, ...words));
    const target = Math.round(place.jobs * (1 + 0.002 * at + shape * summer * rate * 0.1));
    const exits = Math.max(0, entries - (target - jobs));
    const start = jobs;
    jobs = start + entries - exits;
    return [entries, exits, Math.round((start + jobs) / 2)];
  });
}

/** Thousands parted by a plain space, as in a workbook copied by hand. */
function spaced(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}
