import { noiseOf } from '../../demo/noise.ts';
import type { Cell } from '../../demo/text-file.ts';
import { workbook } from '../../demo/workbook.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Inhabitants for those of today: from 2.60 million in 1975 to 3.45 million in the region, as Insee estimates. */
const YEARS: readonly (readonly [year: number, level: number])[] = [
  [2024, 1],
  [2019, 0.973],
  [2014, 0.95],
  [2009, 0.92],
  [2004, 0.88],
  [1999, 0.842],
  [1990, 0.81],
  [1982, 0.785],
  [1975, 0.752]
];
/** Percent of the inhabitants in each group of five years, in 1975 and in 2024. */
const YOUNG = [7.5, 8.2, 8.2, 8, 7.7, 7.3, 5.6, 5.3, 5.7, 5.9, 5.6, 4.6, 5.2, 5, 4.1, 2.9, 1.8, 0.9, 0.4, 0.1];
const OLD = [4.6, 5.4, 6, 6.1, 5.5, 4.9, 5.4, 6.1, 6.4, 6.1, 6.9, 6.9, 6.8, 6.4, 6.1, 4.6, 2.8, 2, 0.8, 0.2];
/** Women for a hundred people from sixty years on, five years by five years. */
const WOMEN = [0.515, 0.52, 0.53, 0.55, 0.58, 0.63, 0.7, 0.77];
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
  const total = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0);
  const sheets = YEARS.map(([year, level]) => {
    const rows = places.map(({ code, nom, population }): Cell[] => {
      const men: number[] = [];
      const women: number[] = [];
      for (let at = 0; at < AGES; at++) {
        const past = (2024 - year) / (2024 - 1975);
        const share = ((YOUNG[at] ?? 0) / total(YOUNG)) * past + ((OLD[at] ?? 0) / total(OLD)) * (1 - past);
        const people = population * level * share * noise.around(0.02, 'estimation', code, at);
        const female = people * (WOMEN[at - 12] ?? 0.495);
        men.push(Math.round(people - female));
        women.push(Math.round(female));
      }
      const both = men.map((count, at) => count + (women[at] ?? 0));
      return [code, nom, ...[both, men, women].flatMap((counts) => [...counts, sum(counts)])];
    });
    const heading: Cell[] = ['Départements', null, 'Ensemble', ...blank(AGES), 'Hommes', ...blank(AGES), 'Femmes'];
    // A heading was typed over in the last year.
    const ages: Cell[] = [null, null, ...HEADINGS, ...HEADINGS, ...HEADINGS];
    if (year === YEARS[0]?.[0]) ages[3] = '"';
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
