import { classSizes, RENTREES } from '../../demo/enrolments.ts';
import { neighbourClasses, neighbourTowns } from '../../demo/neighbours.ts';
import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER = ['Rentrée scolaire', 'UAI', 'Mef Bcp 11', "Nombre d'élèves : Total"];
const LAYOUT: TextLayout = { ...PLAIN, delimiter: ';', bom: true };

/** Pupils by school and class, a file for each rentrée; schools of the neighbouring towns in files of their own. */
export function files({ territory, schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const neighbours = neighbourClasses(neighbourTowns(territory));
  return RENTREES.flatMap((rentree) => [
    {
      path: `orion/constat_${rentree}.csv`,
      bytes: textFile(
        HEADER,
        classSizes(schools, noise, rentree).map((item) => [rentree, item.school.uai, item.stat, item.pupils]),
        LAYOUT
      )
    },
    {
      path: `orion/constat_rentree_${rentree}.csv`,
      bytes: textFile(
        HEADER,
        neighbours.map(({ uai, stat, places }): Cell[] => [rentree, uai, stat, places - 2]),
        LAYOUT
      )
    }
  ]);
}
