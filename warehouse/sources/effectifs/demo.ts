import { classSizes, RENTREES } from '../../demo/enrolments.ts';
import { neighbourClasses, neighbourTowns } from '../../demo/neighbours.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** The producer's two layouts: the last rentrée tells girls from boys, and no longer says its year but in the name of the file. */
const HEADER = ['Rentrée scolaire', 'UAI', 'Mef Bcp 11', "Nombre d'élèves : Total"];
const LAYOUT: TextLayout = { ...PLAIN, delimiter: ';', bom: true };
const NEW_HEADER = [...HEADER.slice(1), "Nombre d'élèves : Filles", "Nombre d'élèves : Garçons"];
const NEW_LAYOUT: TextLayout = { ...PLAIN, delimiter: ',' };

/** Share of girls by group, or domain, of specialities (NSF): near what the Depp publishes of who learns what. */
const GIRLS: Readonly<Record<string, number>> = {
  '20': 0.12,
  '21': 0.4,
  '22': 0.42,
  '221': 0.42,
  '23': 0.1,
  '24': 0.85,
  '25': 0.05,
  '31': 0.55,
  '311': 0.13,
  '312': 0.52,
  '314': 0.55,
  '313': 0.6,
  '300': 0.58,
  '32': 0.6,
  '324': 0.85,
  '326': 0.09,
  '33': 0.87,
  '334': 0.5,
  '335': 0.72,
  '336': 0.95
};

interface Class {
  uai: string;
  stat: string;
  pupils: number;
}

/** Pupils by school and class, a file for each rentrée; schools of the neighbouring towns in files of their own. */
export function files({ territory, schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const neighbours = neighbourClasses(neighbourTowns(territory)).map(({ uai, stat, places }) => ({
    uai,
    stat,
    pupils: places - 2
  }));
  return RENTREES.flatMap((rentree) => {
    const own = classSizes(schools, noise, rentree).map(({ school, stat, pupils }) => ({
      uai: school.uai,
      stat,
      pupils
    }));
    return [
      { path: `orion/constat_${rentree}.csv`, bytes: table(rentree, own, noise) },
      { path: `orion/constat_rentree_${rentree}.csv`, bytes: table(rentree, neighbours, noise) }
    ];
  });
}

function table(rentree: number, classes: readonly Class[], noise: Noise): Buffer {
  if (rentree !== RENTREES.at(-1))
    return textFile(
      HEADER,
      classes.map(({ uai, stat, pupils }): Cell[] => [rentree, uai, stat, pupils]),
      LAYOUT
    );
  return textFile(
    NEW_HEADER,
    classes.map(({ uai, stat, pupils }): Cell[] => {
      const share =
        (GIRLS[stat.slice(6, 9)] ?? GIRLS[stat.slice(6, 8)] ?? 0.5) * noise.around(0.12, 'filles', uai, stat);
      const girls = Math.min(pupils, Math.round(pupils * share));
      return [uai, stat, pupils, girls, pupils - girls];
    }),
    NEW_LAYOUT
  );
}
