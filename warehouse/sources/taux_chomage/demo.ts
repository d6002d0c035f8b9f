import { noiseOf, type Noise } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { CROSS_BORDER_ZONE, ZONES_EMPLOI } from '../../demo/zones.ts';

const FIRST_YEAR = 2018;
/** The last quarter that zones and départements have, and the last year of the regions. */
const LAST_QUARTER = '2025-T2';
const LAST_REGIONS = 2024;
/** Unemployment at the end of 2024 in each region, in percent: Insee's localised rates, rounded. */
const REGIONS: Readonly<Record<string, number>> = {
  '01': 16,
  '02': 12.5,
  '03': 14,
  '04': 17,
  '11': 7,
  '24': 7,
  '27': 6.6,
  '28': 7.1,
  '32': 8.9,
  '44': 7.3,
  '52': 5.9,
  '53': 6,
  '75': 6.8,
  '76': 8.6,
  '84': 6.4,
  '93': 8,
  '94': 6.3
};
/** Where zones d'emploi of the region are farthest from it, in hundredths: as Insee ranks them (Vitré lowest, Guingamp high). */
const ZONES: Readonly<Record<string, number>> = {
  '5319': 72,
  '5307': 84,
  '5312': 90,
  '5315': 95,
  '5306': 115,
  '5309': 109,
  '5302': 107,
  '0062': 112
};
/** Level against the end of 2024, at given dates. */
const CYCLE: readonly (readonly [number, number])[] = [
  [2018.25, 1.25],
  [2019, 1.19],
  [2020, 1.12],
  [2020.5, 0.98],
  [2020.75, 1.22],
  [2021, 1.1],
  [2022, 1],
  [2023, 0.96],
  [2024, 1.01],
  [2025, 1],
  [2025.5, 1.02]
];
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
      ? [code, name, '00', 'INTERRÉGIONAL ', ...rates(zoneLevel(noise, code), code)]
      : [code, name, territory.region, 'BRETAGNE', ...rates(zoneLevel(noise, code), code)]
  );
  const part = `${territory.region}${CROSS_BORDER_ZONE.slice(2)}`;
  const departements = territory.departements
    .filter(({ code }) => code !== '976')
    .map(({ code, nom, region }): Cell[] => [
      // A spreadsheet took the zero away.
      code.replace(/^0/, ''),
      nom.toUpperCase(),
      ...rates(level(noise, REGIONS[region] ?? 7.3, 'departement', code), 'departement', code)
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
        [[part, 'Redon - partie Bretagne', ...rates(zoneLevel(noise, CROSS_BORDER_ZONE), part)]],
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
              return [code, year, decimal(level(noise, REGIONS[code] ?? 7.3, 'region', code) * cycle(`${year}-T4`))];
            })
          ),
        { ...TABLE, lineEnd: '\n' }
      )
    }
  ];
}

function zoneLevel(noise: Noise, code: string): number {
  return level(noise, ((REGIONS['53'] ?? 6) * (ZONES[code] ?? 100)) / 100, code);
}

/** A rate around that of its region; where one is high it stays so. */
function level(noise: Noise, region: number, ...words: string[]): number {
  return region * noise.around(words[0] === 'region' ? 0 : 0.06, 'chomage', ...words);
}

/** Straight lines between the known levels: a fall until 2020, a short shock, a low in 2022, then a plateau. */
function cycle(quarter: string): number {
  const year = Number(quarter.slice(0, 4)) + Number(quarter.slice(6)) / 4;
  const next = Math.max(
    1,
    CYCLE.findIndex(([at]) => at >= year)
  );
  const [from, low] = CYCLE[next - 1] ?? [2018, 1];
  const [to, high] = CYCLE[next] ?? [2026, 1];
  return low + ((high - low) * (year - from)) / (to - from);
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
