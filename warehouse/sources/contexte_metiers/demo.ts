import { noiseOf } from '../../demo/noise.ts';
import { FAMILIES_2009 } from '../../demo/occupation-cards.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const MOVES = ["Taux d'entrée", 'Taux de sortie', 'Taux de rotation'];
const REASONS = ['Fins de CDD', 'Démissions', "Fins de période d'essai", 'Licenciements', 'Autres sorties'];
const AGES = ['15-24 ans', '25-29 ans', '30-49 ans', '50-54 ans', '55 ans ou plus'];
const WHOLE = 'Ensemble';

/** National context by occupation (FAP 2009), as the Dares keeps it: Latin-1, empty columns at the end, padded names, `NA` for those without occupation. */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const groups = [...new Set(FAMILIES_2009.map(({ group }) => group)), WHOLE];
  const codes = [...groups, ...FAMILIES_2009.map(({ fap }) => fap)];
  const shares = (names: readonly string[], code: string): [string, number][] => {
    const weights = names.map((name, at) => noise.around(0.5, name, code) / (at + 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return names.map((name, at) => [name, (100 * (weights[at] ?? 0)) / total]);
  };
  const moves = groups.flatMap((code) =>
    ['2013', '2014'].flatMap((year) => {
      const [entries, exits] = ['entree', 'sortie'].map((kind) => 55 * noise.around(0.6, kind, code, year));
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
    ['2003-2005', '2017-2019'].map((years, at) => [
      code,
      years,
      Math.round((1350 + 450 * at) * noise.around(0.2, code))
    ])
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
          shares(REASONS, code).map(([name, share]): Cell[] => [code, name.padEnd(25), share.toFixed(2)])
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
