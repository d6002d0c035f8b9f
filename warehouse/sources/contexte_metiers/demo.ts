import { noiseOf } from '../../demo/noise.ts';
import { FAMILIES_2009 } from '../../demo/occupation-cards.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const WHOLE = 'Ensemble';
const MOVES = ["Taux d'entrée", 'Taux de sortie', 'Taux de rotation'];
/** Reasons to leave where contracts are long, and how much of the rest is no end of a short contract. */
const REASONS: readonly (readonly [string, number])[] = [
  ['Fins de CDD', 0],
  ['Démissions', 0.5],
  ["Fins de période d'essai", 0.14],
  ['Licenciements', 0.18],
  ['Autres sorties', 0.18]
];
/**
 * Contracts begun in a year for a hundred jobs by FAP field, a group apart where it turns over more than its field, near the Dares' figures
 * of 2014 (62 for all); net wages of 2017-2019 by the level of an occupation, fourth character of its code (1,800 € for all).
 */
const ENTRIES: Readonly<Record<string, number>> = {
  [WHOLE]: 62,
  A: 90,
  B: 18,
  C: 18,
  D: 18,
  E: 35,
  F: 25,
  G: 16,
  H: 13,
  J: 40,
  L: 25,
  M: 17,
  Q: 20,
  R: 50,
  S: 110,
  T: 120,
  U: 200,
  V: 150,
  W: 90,
  A1Z: 140,
  S2Z: 160,
  T4Z: 200,
  T0Z: 35,
  U0Z: 60,
  U1Z: 600,
  V0Z: 250,
  V1Z: 110,
  V5Z: 175
};
const WAGES: Readonly<Record<string, number>> = {
  '0': 1800,
  '2': 1400,
  '4': 1650,
  '6': 1500,
  '7': 2050,
  '8': 2100,
  '9': 3050
};
/** Ages of job seekers, near those of the country. */
const AGES: readonly (readonly [string, number])[] = [
  ['15-24 ans', 14],
  ['25-29 ans', 15],
  ['30-49 ans', 45],
  ['50-54 ans', 11],
  ['55 ans ou plus', 15]
];

/** National context by occupation (FAP 2009), as the Dares keeps it: Latin-1, empty columns at the end, padded names, `NA` for those without occupation. */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const groups = [...new Set(FAMILIES_2009.map(({ group }) => group)), WHOLE];
  const codes = [...groups, ...FAMILIES_2009.map(({ fap }) => fap)];
  const shares = (parts: readonly (readonly [string, number])[], code: string): [string, number][] => {
    const weights = parts.map(([name, weight]) => weight * (code === WHOLE ? 1 : noise.around(0.15, name, code)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return parts.map(([name], at) => [name, (100 * (weights[at] ?? 0)) / total]);
  };
  const entriesOf = (code: string): number => ENTRIES[code] ?? ENTRIES[code.slice(0, 1)] ?? 40;
  /** The more contracts begin, the more end by themselves. */
  const reasonsOf = (code: string): [string, number][] => {
    const short = Math.min(0.97, 1 - 8 / (entriesOf(code) - 4));
    return shares(
      REASONS.map(([name, part]) => [name, part === 0 ? short : (1 - short) * part]),
      code
    );
  };
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const wageOf = (code: string): number =>
    code === WHOLE
      ? 1800
      : (code.length === 5
          ? (WAGES[code.charAt(3)] ?? 1800)
          : mean(FAMILIES_2009.filter(({ group }) => group === code).map(({ fap }) => WAGES[fap.charAt(3)] ?? 1800))) *
        noise.around(0.03, code);
  const moves = groups.flatMap((code) =>
    ['2013', '2014'].flatMap((year) => {
      const [entries, exits] = ['entree', 'sortie'].map(
        (kind) => entriesOf(code) * noise.around(0.015, kind, code, year)
      );
      return [entries, exits, ((entries ?? 0) + (exits ?? 0)) / 2].map((rate, at): Cell[] => [
        code,
        MOVES[at] ?? '',
        year,
        (rate ?? 0).toFixed(2),
        '',
        '',
        ''
      ]);
    })
  );
  const wages = codes.flatMap((code): Cell[][] =>
    ['2003-2005', '2017-2019'].map((years, at) => [code, years, Math.round(wageOf(code) * (at === 0 ? 0.81 : 1))])
  );
  const latin = { ...PLAIN, encoding: 'windows-1252' as const };
  return [
    {
      path: 'dares-psm/salaire_median_3niv.csv',
      bytes: textFile(['Fap3', 'Annee', 'Salaire_median'], [...wages, ['ZZZ', '2003-2005', 'NA']], {
        ...PLAIN,
        quote: 'text'
      })
    },
    {
      path: 'dares-psm/evol_mmo.csv',
      bytes: textFile(['Fap3', 'Type_mmo', 'Annee', 'Taux', '', '', ''], moves, { ...latin, delimiter: ';' })
    },
    {
      path: 'dares-psm/types_sorties.csv',
      bytes: textFile(
        ['Fap3', 'type_sortie', 'Pourcentage'],
        groups.flatMap((code) =>
          reasonsOf(code).map(([name, share]): Cell[] => [code, name.padEnd(25), share.toFixed(2)])
        ),
        { ...latin, delimiter: ';' }
      )
    },
    {
      path: 'dares-psm/age_demandeur_emploi.csv',
      bytes: textFile(
        ['Fap3', 'Age', 'Part'],
        groups.flatMap((code) => shares(AGES, code).map(([name, share]): Cell[] => [code, name, share])),
        { ...PLAIN, quote: 'text' }
      )
    }
  ];
}
