import { noiseOf, type Noise } from '../../demo/noise.ts';
import { FAMILIES_2009 } from '../../demo/occupation-cards.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const FIRST_YEAR = 1997;
const LAST_YEAR = 2020;
const FIRST_JOBS = 1983;
const LAST_JOBS = 2018;
const FIRST_TENSION = 2011;
const LAST_TENSION = 2019;
const LATIN: TextLayout = { ...PLAIN, quote: 'text', encoding: 'windows-1252' };
const CATEGORIES = [
  ['Catégorie A', 1],
  ['Catégories A, B, C', 1.45]
] as const;

/** Thousands of job seekers of category A who look for what the demo does not list, and of jobs in the country, around 2010: orders of magnitude. */
const OTHERS = 2200;
const ALL_JOBS = 26_000;

/** An occupation and its group, jobs and job seekers of category A in thousands around 2010: orders of magnitude. */
interface Occupation {
  code: string;
  group: string;
  jobs: number;
  seekers: number;
}

/**
 * National long series by occupation (FAP 2009), as the Dares keeps them: job seekers by category in thousands, in latin1, years as
 * texts, the whole not given and those without occupation as ZZZ; jobs with a column for each occupation; tension with a header that ends
 * with a space. Only the few occupations of the demo: the others stand with those without occupation.
 */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const occupations = [...listed(noise), { code: 'ZZZZZ', group: 'ZZZ', jobs: 0, seekers: OTHERS }];
  return [
    {
      path: 'dares-psm/serie_demandeurs_emploi_A_ABC.csv',
      bytes: withoutWhole(textFile(['Fap3', 'Annee', 'Effectifs', 'Categorie'], seekerRows(occupations, noise), LATIN))
    },
    {
      path: 'dares-psm/effectifs_3niv.csv',
      bytes: jobFile(
        occupations.filter(({ jobs }) => jobs > 0),
        noise
      )
    },
    {
      path: 'dares-psm/evol_tensions.csv',
      bytes: textFile(
        ['fap', 'Tension ', 'Année'],
        tensionRows(
          occupations.filter(({ jobs }) => jobs > 0),
          noise
        ),
        PLAIN
      )
    }
  ];
}

function listed(noise: Noise): Occupation[] {
  return FAMILIES_2009.map(({ fap: code, group }) => {
    const jobs = Math.round(220 * noise.around(0.6, 'longue', code));
    return { code, group, jobs, seekers: Math.round(jobs * 0.14 * noise.around(0.4, 'vivier', code)) };
  });
}

function seekerRows(occupations: readonly Occupation[], noise: Noise): Cell[][] {
  return CATEGORIES.flatMap(([category, factor]) =>
    years(FIRST_YEAR, LAST_YEAR).flatMap((year) => {
      // Category A keeps its level while reduced activity grows beside it.
      const level =
        (1 + 0.12 * Math.sin((year - 1999) / 3.2) + 0.01 * (year - 2010)) *
        (factor > 1 ? factor + 0.012 * (year - 2005) : 1);
      const counts = occupations.map((item) => ({
        ...item,
        count: hundredths(
          item.seekers *
            level *
            (1 + 0.012 * (noise.unit('pente', item.code) - 0.5) * (year - 2010)) *
            noise.around(0.03, 'inscrits', item.code, year)
        )
      }));
      const groups = [...new Set(occupations.map(({ group }) => group))].map((group) => ({
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
      (item) => item.jobs * (1 + 0.006 * (year - 2010)) * noise.around(0.02, 'emploi', item.code, year)
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
      noise.unit('tension', item.code) -
        0.6 +
        0.08 * (year - FIRST_TENSION) +
        0.1 * noise.unit('tension', item.code, year),
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
