import { classSizes, RENTREES, type ClassSize } from '../../demo/enrolments.ts';
import { FAMILIES } from '../../demo/formations.ts';
import { neighbourClasses, neighbourTowns } from '../../demo/neighbours.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const LAYOUT: TextLayout = { ...PLAIN, delimiter: ';' };
const HEADER = [
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
const SHORT_HEADER = ["Etablissement d'accueil", 'MEF STAT 11', 'Capacité carte scolaire', 'Demandes vœux 1'];
/** What the producer writes for a number of places that it does not know. */
const UNKNOWN = 999;

/** Places of the classes whose pupils `effectifs` counts, for the same rentrées so that they can be joined; schools of the neighbouring towns in files of their own. */
export function files({ territory, schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const neighbours = neighbourClasses(neighbourTowns(territory)).filter(({ stat }) => stat.startsWith('2'));
  return RENTREES.flatMap((rentree) => [
    {
      path: `orion/attractivite_capacite_${rentree}.csv`,
      bytes: textFile(HEADER, capacityRows(classSizes(schools, noise, rentree), noise, rentree), LAYOUT)
    },
    {
      path: `orion/attractivite_capacites_${rentree}.csv`,
      bytes: textFile(
        SHORT_HEADER,
        neighbours.map(({ uai, stat, places }): Cell[] => [uai, stat, places, places]),
        LAYOUT
      )
    }
  ]);
}

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
