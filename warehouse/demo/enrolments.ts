import type { DemoFile } from './demo-file.ts';
import { FAMILIES } from './formations.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import { classesOf, type School } from './schools.ts';
import { PLAIN, textFile, type Cell } from './text-file.ts';

export interface ClassSize {
  school: School;
  stat: string;
  year: number;
  family: string;
  appeal: number;
  pupils: number;
}

export const RENTREES = [2023, 2024];

/**
 * Pupils by block of the file, at the latest rentrée: 42,368 in all, of whom 18,211 in a first year and 12,916
 * after the bac, as in the ministry's file. Key: four first characters of MEF_STAT_11.
 */
const BLOCKS: Readonly<Record<string, number>> = {
  '2321': 2290,
  '2322': 1930,
  '2381': 8700,
  '2382': 8420,
  '2383': 7792,
  '2391': 320,
  '3221': 6690,
  '3222': 5690,
  '32A1': 211,
  '32A2': 180,
  '32A3': 145
};
/** The rentrée before, by school and over all blocks, against the latest. */
const EARLIER = 0.99;

/** Enrolments and places: one file of each for each rentrée, both for the same years, so that they can be joined. */
export function enrolmentFiles(schools: readonly School[], seed: number): DemoFile[] {
  const noise = noiseOf(seed);
  return RENTREES.flatMap((rentree) => {
    const classes = classSizes(schools, noise, rentree);
    return [
      {
        path: `orion/constat_${rentree}.csv`,
        bytes: textFile(
          ['Rentrée scolaire', 'UAI', 'Mef Bcp 11', "Nombre d'élèves : Total"],
          classes.map((item) => [rentree, item.school.uai, item.stat, item.pupils]),
          { ...PLAIN, delimiter: ';', bom: true }
        )
      },
      {
        path: `orion/attractivite_capacite_${rentree}.csv`,
        bytes: textFile(CAPACITY_HEADER, capacityRows(classes, noise, rentree), { ...PLAIN, delimiter: ';' })
      }
    ];
  });
}

/** Pupils by school and class at a rentrée; every class has at least three. */
export function classSizes(schools: readonly School[], noise: Noise, rentree: number): ClassSize[] {
  const classes = schools.flatMap((school) =>
    classesOf(school).map((item) => ({
      school,
      stat: item.stat,
      year: item.year,
      family: item.formation.family,
      appeal: item.formation.appeal,
      specialities: item.specialities
    }))
  );
  return Object.entries(BLOCKS).flatMap(([block, latest]) => {
    const members = classes.filter((item) => item.stat.startsWith(block));
    const total = rentree === RENTREES.at(-1) ? latest : Math.round(latest * EARLIER);
    const weights = members.map(
      (item) =>
        item.specialities ** 0.8 *
        Math.min(1.35, 0.62 + 0.38 * item.appeal) *
        noise.around(0.3, 'classe', item.school.uai, item.stat.slice(4)) *
        noise.around(0.09, rentree, item.school.uai, item.stat)
    );
    const sizes = shareOut(total - 3 * members.length, weights);
    return members.map(({ school, stat, year, family, appeal }, index) => ({
      school,
      stat,
      year,
      family,
      appeal,
      pupils: 3 + (sizes[index] ?? 0)
    }));
  });
}

const CAPACITY_HEADER = [
  "Etablissement d'accueil",
  'MEF STAT 11',
  'Voeu de recensement O/N',
  'Statut Offre de formation',
  'Capacité carte scolaire',
  'Demandes vœux 1',
  'Famille de métiers',
  'nb_apparitions_uai_mefstat',
  'mef_stat_terminale'
];
/** What the producer writes for a number of places that it does not know. */
const UNKNOWN = 999;

/** Entry classes before the bac (CAP, seconde pro, and première pro of the families). The places of one school in six are not known; one class is given on two lines. */
function capacityRows(classes: readonly ClassSize[], noise: Noise, rentree: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const item of classes) {
    const entry =
      item.stat.startsWith('2321') ||
      item.stat.startsWith('2381') ||
      (item.stat.startsWith('2382') && item.family !== '');
    if (!entry) continue;
    const fill = Math.min(
      1.04,
      0.9 + 0.09 * (item.appeal - 1) + 0.16 * (noise.unit('remplissage', rentree, item.school.uai, item.stat) - 0.5)
    );
    const places = Math.max(8, Math.round(item.pupils / fill));
    const wishes = Math.round(places * item.appeal * noise.around(0.28, 'voeux', rentree, item.school.uai, item.stat));
    const known = noise.unit('connue', item.school.uai) >= 1 / 6;
    const family = item.stat.startsWith('2382')
      ? (FAMILIES.get(item.family)
          ?.name.replace(/^Métiers (de la |de l'|des |du )/, '')
          .toUpperCase() ?? null)
      : null;
    const terminal = item.stat.startsWith('2382') ? item.stat.replace(/^2382/, '2383') : null;
    rows.push([item.school.uai, item.stat, 'N', 'ST', known ? places : UNKNOWN, wishes, family, 1, terminal]);
  }
  return splitOne(rows);
}

/** The producer gives some classes on several lines, each with its own places and wishes. */
function splitOne(rows: Cell[][]): Cell[][] {
  const index = rows.findIndex((row) => row[4] !== UNKNOWN && Number(row[4]) >= 30);
  const row = rows[index];
  if (row === undefined) return rows;
  const half = (column: number): number => Math.floor(Number(row[column]) / 2);
  const first = row.map((value, column) => (column === 4 || column === 5 ? half(column) : column === 7 ? 2 : value));
  const second = row.map((value, column) =>
    column === 4 || column === 5 ? Number(value) - half(column) : column === 7 ? 2 : value
  );
  return [...rows.slice(0, index), first, second, ...rows.slice(index + 1)];
}
