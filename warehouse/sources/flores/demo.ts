import { jobLines } from '../../demo/commune-jobs.ts';
import { SIZE_YEAR, sizesOf } from '../../demo/establishments.ts';
import { noiseOf } from '../../demo/noise.ts';
import { textFile, PLAIN, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = [
  'GEO',
  'GEO_OBJECT',
  'ACTIVITY',
  'NUMBER_EMPL',
  'LEGAL_FORM_WITH_PUBLIC',
  'FLORES_MEASURE',
  'OBS_STATUS',
  'TIME_PERIOD',
  'OBS_VALUE'
];
/** Flores' classes by their lower bound, in jobs. */
const CLASSES: readonly (readonly [number, string])[] = [
  [500, 'E500_GE'],
  [250, 'E250T499'],
  [100, 'E100T249'],
  [50, 'E50T99'],
  [20, 'E20T49'],
  [10, 'E10T19'],
  [5, 'E5T9'],
  [1, 'E1T4']
];
/** A38 position that stands for each A17 position of the demo. */
const A38: Readonly<Record<string, string>> = {
  C1: 'CA',
  C2: 'CD',
  C3: 'CI',
  C4: 'CL',
  C5: 'CH',
  DE: 'EZ',
  JZ: 'JC',
  MN: 'NZ',
  OQ: 'QA',
  RU: 'SZ'
};
/** Below this number of establishments a count of jobs is not released. */
const RELEASED = 3;

interface Sum {
  units: number;
  jobs: number;
}

/** Flores by activity and size: the employers and jobs of the demo; totals are rows, a few figures are not released, zones have lost their zero. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const sums = new Map<string, Sum>();
  const add = (key: string, jobs: number): void => {
    const sum = sums.get(key) ?? { units: 0, jobs: 0 };
    sums.set(key, { units: sum.units + 1, jobs: sum.jobs + jobs });
  };
  for (const line of jobLines(territory, seed, SIZE_YEAR)) {
    const areas = [
      `REG ${territory.region}`,
      `DEP ${line.commune.departement}`,
      `ZE2020 ${String(Number(line.commune.zone))}`
    ];
    const activity = A38[line.activity.code] ?? line.activity.code;
    for (const jobs of sizesOf(line, noise)) {
      const size = CLASSES.find(([least]) => jobs >= least)?.[1] ?? 'E0';
      for (const area of areas)
        for (const what of ['_T', activity]) for (const group of ['_T', size]) add(`${area} ${what} ${group}`, jobs);
      add(`COM ${line.commune.code} _T _T`, jobs);
    }
  }
  const rows = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { units, jobs }]): Cell[][] => {
      const [level = '', code = '', activity = '', size = ''] = key.split(' ');
      const row = (measure: string, value: number, shown: boolean): Cell[] => [
        code,
        level,
        activity,
        size,
        '1T9X7',
        measure,
        shown ? 'A' : 'K',
        SIZE_YEAR,
        shown ? value : null
      ];
      return [row('UNIT_LOC', units, true), row('EMPL3112', jobs, units >= RELEASED)];
    });
  return [
    {
      path: `flores/DS_FLORES_A38_${String(SIZE_YEAR)}_data.csv`,
      bytes: textFile(HEADER, rows, { ...PLAIN, delimiter: ';', quote: 'text' })
    }
  ];
}
