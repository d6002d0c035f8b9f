import { noiseOf } from '../../demo/noise.ts';
import type { Cell } from '../../demo/text-file.ts';
import { workbook } from '../../demo/workbook.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const YEARS = [2024, 2019, 2014, 2009, 2004, 1999, 1990, 1982, 1975];
const AGES = 20;
const HEADINGS = [
  ...Array.from({ length: AGES - 1 }, (_, at) => `${5 * at} à ${5 * at + 4} ans`),
  '95 ans et plus',
  'Total'
];

/** Estimates of population as Insee lays them out: a sheet a year, three groups of ages, metropolitan France and a note below; a few years only. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const places = territory.departements.filter(({ region, code }) => region === territory.region || code < '06');
  const sheets = YEARS.map((year) => {
    const rows = places.map(({ code, nom, population }): Cell[] => {
      const men: number[] = [];
      const women: number[] = [];
      for (let at = 0; at < AGES; at++) {
        // Fewer at each age past sixty; the whole grows with the years, and ages.
        const weight = Math.max(0.02, 1 - Math.max(0, at - 11) / 9) * (1 - (0.004 * (2024 - year) * (at - 8)) / 10);
        const people =
          (population / 14.5) * weight * (1 - 0.004 * (2024 - year)) * noise.around(0.03, 'estimation', code, at);
        men.push(Math.round(people * (0.51 - 0.008 * Math.max(0, at - 12))));
        women.push(Math.round(people * (0.49 + 0.008 * Math.max(0, at - 12))));
      }
      const both = men.map((count, at) => count + (women[at] ?? 0));
      return [code, nom, ...[both, men, women].flatMap((counts) => [...counts, sum(counts)])];
    });
    const heading: Cell[] = ['Départements', null, 'Ensemble', ...blank(AGES), 'Hommes', ...blank(AGES), 'Femmes'];
    // A heading was typed over in the last year.
    const ages: Cell[] = [null, null, ...HEADINGS, ...HEADINGS, ...HEADINGS];
    if (year === YEARS[0]) ages[3] = '"';
    return {
      name: String(year),
      firstRow: 1,
      rows: [
        ['Estimation de population au 1er janvier, par département, sexe et âge quinquennal'],
        [`Année ${year}`],
        [],
        heading,
        ages,
        ...rows,
        ['France métropolitaine', null, ...blank(3 * (AGES + 1))],
        ['Source : Insee - Estimations de population']
      ]
    };
  });
  return [
    {
      path: 'population/estim-pop-dep-sexe-aq-1975-2024.xlsx',
      bytes: workbook([{ name: 'À savoir', firstRow: 1, rows: [['Quelques remarques']] }, ...sheets])
    }
  ];
}

function blank(length: number): null[] {
  return Array.from({ length }, () => null);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
