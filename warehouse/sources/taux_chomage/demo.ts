import { noiseOf, type Noise } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { CROSS_BORDER_ZONE, ZONES_EMPLOI } from '../../demo/zones.ts';

const FIRST_YEAR = 2018;
/** The last quarter that zones and départements have, and the last year of the regions. */
const LAST_QUARTER = '2025-T2';
const LAST_REGIONS = 2024;
const TABLE: TextLayout = { ...PLAIN, delimiter: ';', bom: true, lineEnd: '\r\n' };

/**
 * Localised unemployment rates as their producer lays them out: zones d'emploi with a header of two lines, the whole of the one that
 * crosses the border as interregional, and its regional part in a file of its own; départements under title lines and over notes; one
 * rate a year for regions, as Orion keeps them.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const quarters = quartersUntil(LAST_QUARTER);
  const rates = (base: number, ...words: string[]): string[] =>
    quarters.map((quarter) => decimal(base * cycle(quarter) * noise.around(0.015, 'trimestre', ...words, quarter)));
  const zones = [...ZONES_EMPLOI].map(([code, name]): Cell[] =>
    code === CROSS_BORDER_ZONE
      ? [code, name, '00', 'INTERRÉGIONAL ', ...rates(level(noise, code), code)]
      : [code, name, territory.region, 'BRETAGNE', ...rates(level(noise, code), code)]
  );
  const part = `${territory.region}${CROSS_BORDER_ZONE.slice(2)}`;
  const departements = territory.departements
    .filter(({ code }) => code !== '976')
    .map(({ code, nom }): Cell[] => [
      // A spreadsheet took the zero away.
      code.replace(/^0/, ''),
      nom.toUpperCase(),
      ...rates(level(noise, 'departement', code), 'departement', code)
    ]);
  const labels = quarters.map((quarter) => `${quarter.slice(6) === '1' ? '1er' : `${quarter.slice(6)}e`} trimestre`);
  const blank = quarters.map(() => '');
  return [
    {
      path: 'chomage/chomage-zone-t1-2018-t2-2025.csv',
      bytes: textFile(
        [
          "Code de la zone d'emploi 2020",
          "Libellé de la zone d'emploi 2020",
          'Code région',
          'Libellé région',
          ...labels
        ],
        [['ZE2020', 'LIBZE2020', 'REG', 'LIBREG', ...quarters], ...zones],
        TABLE
      )
    },
    {
      path: 'chomage/chomage-zone-parties-t1-2018-t2-2025.csv',
      bytes: textFile(
        ['ZER2020', 'LIBZER2020', ...quarters],
        [[part, 'Redon - partie Bretagne', ...rates(level(noise, part), part)]],
        TABLE
      )
    },
    {
      path: 'chomage/sl_etc_2025T2.csv',
      bytes: textFile(
        ['Estimations de taux de chômage localisé : comparaisons départementales', '', ...blank],
        [
          ['(en%)', '', ...blank],
          ['Code', 'Libellé', ...quarters.map((quarter) => `T${quarter.slice(6)}_${quarter.slice(0, 4)}`)],
          ...departements,
          ['Données CVS, en moyenne trimestrielle (en %).', '', ...blank]
        ],
        TABLE
      )
    },
    {
      path: 'chomage/chomage_regional_INSEE.csv',
      bytes: textFile(
        ['codeRegion', 'rentreeScolaire', 'tauxChomage'],
        territory.regions
          .filter(({ code }) => code !== '06')
          .flatMap(({ code }) =>
            Array.from({ length: LAST_REGIONS - FIRST_YEAR + 1 }, (_, index): Cell[] => {
              const year = String(FIRST_YEAR + index);
              return [code, year, decimal(level(noise, 'region', code) * cycle(`${year}-T4`))];
            })
          ),
        { ...TABLE, lineEnd: '\n' }
      )
    }
  ];
}

/** A rate around that of the region; where one is high it stays so. */
function level(noise: Noise, ...words: string[]): number {
  return 6.3 * noise.around(0.14, 'chomage', ...words);
}

/** A fall until 2020, a shock, then a slow rise. */
function cycle(quarter: string): number {
  const year = Number(quarter.slice(0, 4)) + Number(quarter.slice(6)) / 4;
  return 1.25 - 0.09 * (year - 2018) + (year > 2020.5 ? 0.1 : 0) + (year > 2023 ? 0.12 * (year - 2023) : 0);
}

function decimal(rate: number): string {
  return rate.toFixed(1).replace('.', ',');
}

function quartersUntil(last: string): string[] {
  const all = Array.from(
    { length: 4 * (Number(last.slice(0, 4)) - FIRST_YEAR + 1) },
    (_, index) => `${FIRST_YEAR + Math.floor(index / 4)}-T${(index % 4) + 1}`
  );
  return all.filter((quarter) => quarter <= last);
}
