import { centresIn } from '../../demo/apprenticeship-centres.ts';
import { MILLESIMES, outcomes } from '../../demo/insertion.ts';
import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = [
  'Année',
  'UAI',
  'Libellé',
  'Région',
  'DEVENIR Part poursuite études',
  'DEVENIR Part en emploi 6 mois',
  'DEVENIR Part autre situation 6 mois',
  'Part contrats apprentissage interrompus',
  'Taux poursuite études',
  'Taux emploi 6 mois',
  'Taux emploi 6 mois attendu',
  'VA emploi 6 mois',
  'Taux emploi 12 mois',
  'Taux emploi 18 mois',
  'Taux emploi 24 mois',
  'num_ligne'
];
/** The first cohorts alone have their interrupted contracts. */
const WITH_INTERRUPTIONS = '2018_2019';
/** The latest cohorts have no employment after a year yet. */
const SHORT = new Set(['2022_2023', '2023_2024']);
const AFTER = { 12: 6, 18: 5, 24: 9 } as const;

/** Outcomes of the apprentices of each centre, cohorts one after the other in one file; small centres have no figure, some their further studies only. */
export function files({ territory, schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const centres = territory.departements
    .filter(({ region }) => region === territory.region)
    .flatMap(({ code }) => centresIn(code, schools));
  const rows = [WITH_INTERRUPTIONS, ...MILLESIMES, '2023_2024'].flatMap((millesime) =>
    centres.map(({ uai, nom, school }): Cell[] => {
      const shares = school.offer.map((formation) => outcomes(formation, 'apprentissage', millesime, '53', noise));
      const mean = (of: (share: { further: number; employed: number }) => number): number =>
        Math.round((100 * shares.reduce((sum, share) => sum + of(share), 0)) / shares.length);
      const further = mean((share) => share.further);
      const expected = mean((share) => share.employed);
      const employed = Math.min(97, expected + Math.round(14 * (noise.unit('centre', uai) - 0.5)));
      const drawn = noise.unit('diffusion', uai, millesime);
      const [all, some] = [drawn >= 0.2, drawn >= 0.12];
      const working = Math.round(((100 - further) * employed) / 100);
      const shown = (value: number, condition = all): string | null => (condition ? `${value}.0` : null);
      return [
        `cumul ${millesime.replace('_', '-')}`,
        uai,
        nom,
        'BRETAGNE',
        shown(further, some),
        shown(working, some),
        shown(100 - further - working, some),
        millesime === WITH_INTERRUPTIONS && all ? Math.round(18 + 22 * noise.unit('interruption', uai)) : null,
        shown(further, some),
        shown(employed),
        shown(expected),
        shown(employed - expected),
        shown(Math.min(97, employed + AFTER[12])),
        shown(Math.min(97, employed + AFTER[18]), all && !SHORT.has(millesime)),
        shown(Math.min(97, employed + AFTER[24]), all && !SHORT.has(millesime))
      ];
    })
  );
  return [
    {
      path: 'inserjeunes/fr-en-inserjeunes-cfa.csv',
      bytes: textFile(
        HEADER,
        rows.map((row, index) => [...row, `${index + 1}.0`]),
        { ...PLAIN, delimiter: ';', bom: true }
      )
    }
  ];
}
