import { noiseOf, type Noise } from '../../demo/noise.ts';
import { FAMILIES_2009 } from '../../demo/occupation-cards.ts';
import { figuresOf } from '../../demo/occupations-2009.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const FIRST_YEAR = 1997;
const LAST_YEAR = 2020;
const FIRST_JOBS = 1983;
const LAST_JOBS = 2018;
const FIRST_TENSION = 2011;
const LAST_TENSION = 2019;
const LATIN: TextLayout = { ...PLAIN, quote: 'text', encoding: 'windows-1252' };
const CATEGORIES = ['Catégorie A', 'Catégories A, B, C'] as const;

/** Job seekers of the country in thousands, from 1997 to 2020: category A, then A to C; rounded from the series of the Dares and France Travail. */
const TOTALS: readonly (readonly number[])[] = [
  [
    3150, 3050, 2950, 2550, 2400, 2500, 2650, 2650, 2600, 2350, 2050, 2050, 2500, 2650, 2750, 2950, 3250, 3400, 3500,
    3450, 3450, 3400, 3300, 3600
  ],
  [
    4000, 4050, 3950, 3550, 3400, 3500, 3700, 3800, 3850, 3500, 3200, 3100, 3650, 3950, 4150, 4450, 4800, 5050, 5400,
    5450, 5550, 5600, 5500, 5700
  ]
];
/** The whole of category A in the years that the occupations are known at. */
const [ALL_2010, ALL_2020] = [2650, 3600];
/** Thousands of jobs in the country in 2010, an order of magnitude. */
const ALL_JOBS = 25_700;

/** An occupation and its group: jobs in thousands, job seekers of category A in 2010 and in 2020. */
interface Occupation {
  code: string;
  group: string;
  jobs: number;
  seekers: readonly [number, number];
}

/**
 * National long series by occupation (FAP 2009), as the Dares keeps them: job seekers by category in thousands, in latin1, years as
 * texts, the whole not given and those without occupation as ZZZ; jobs with a column for each occupation; tension with a header that ends
 * with a space. Only the few occupations of the demo: the others stand with those without occupation.
 */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const occupations = listed();
  return [
    {
      path: 'dares-psm/serie_demandeurs_emploi_A_ABC.csv',
      bytes: withoutWhole(textFile(['Fap3', 'Annee', 'Effectifs', 'Categorie'], seekerRows(occupations, noise), LATIN))
    },
    { path: 'dares-psm/effectifs_3niv.csv', bytes: jobFile(occupations, noise) },
    {
      path: 'dares-psm/evol_tensions.csv',
      bytes: textFile(['fap', 'Tension ', 'Année'], tensionRows(occupations, noise), PLAIN)
    }
  ];
}

function listed(): Occupation[] {
  return FAMILIES_2009.map(({ fap: code, group }) => ({ code, group, ...figuresOf(code) }));
}

/** What the demo does not list is with those without occupation, so that the whole is that of the country. */
function seekerRows(occupations: readonly Occupation[], noise: Noise): Cell[][] {
  return CATEGORIES.flatMap((category, rank) =>
    years(FIRST_YEAR, LAST_YEAR).flatMap((year, at) => {
      const total = TOTALS[rank]?.[at] ?? 0;
      // The share of an occupation among all job seekers goes straight from the one it had in 2010 to the one of 2020, and little before.
      const later = Math.max(-0.2, (year - 2010) / 10);
      const known = occupations.map(({ code, group, seekers: [before, after] }) => ({
        code,
        group,
        count: hundredths(
          (total * (before * (1 - later) + after * later) * noise.around(0.02, 'inscrits', code, year)) /
            (ALL_2010 * (1 - later) + ALL_2020 * later)
        )
      }));
      const rest = total - known.reduce((sum, { count }) => sum + count, 0);
      const counts = [...known, { code: 'ZZZZZ', group: 'ZZZ', count: hundredths(rest) }];
      const groups = [...new Set(counts.map(({ group }) => group))].map((group) => ({
        group,
        count: hundredths(counts.filter((item) => item.group === group).reduce((sum, { count }) => sum + count, 0))
      }));
      return [
        ...groups.map(({ group, count }): Cell[] => [group, String(year), count, category]),
        ...counts.map(({ code, count }): Cell[] => [code, String(year), count, category]),
        ['Ensemble', String(year), null, category]
      ];
    })
  );
}

function jobFile(occupations: readonly Occupation[], noise: Noise): Buffer {
  const rows = years(FIRST_JOBS, LAST_JOBS).map((year): Cell[] => {
    const jobs = occupations.map(
      (item) => item.jobs * (1 + 0.004 * (year - 2018)) * noise.around(0.01, 'emploi', item.code, year)
    );
    return [
      String(year),
      ...jobs.map((value) => Number(value.toFixed(5))),
      Number((ALL_JOBS * (1 + 0.005 * (year - 2010))).toFixed(5))
    ];
  });
  return textFile(['Annee', ...occupations.map(({ code }) => code), 'ENS'], rows, { ...PLAIN, quote: 'text' });
}

function tensionRows(occupations: readonly Occupation[], noise: Noise): Cell[][] {
  return years(FIRST_TENSION, LAST_TENSION).flatMap((year) =>
    occupations.map((item): Cell[] => [
      item.code,
      // The tension of the last year, a point lower at the bottom of 2013.
      figuresOf(item.code).tension -
        0.17 * Math.min(LAST_TENSION - year, 6) +
        (year < 2013 ? 0.2 * (2013 - year) : 0) +
        0.1 * (noise.unit('tension', item.code, year) - 0.5),
      year
    ])
  );
}

/** The whole is written NA, without quotes. */
function withoutWhole(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/("Ensemble","\d+"),,/g, '$1,NA,'), 'latin1');
}

function years(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
