import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { School } from '../../demo/schools.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const SCHOOL =
  'rentree_scolaire region_academique academie departement commune numero_lycee denomination_principale patronyme secteur nombre_d_eleves'.split(
    ' '
  );
/** Levels, how many pupils at most, the share of girls that the demo draws around, and that of the schools that have it: near what the Depp counts in the region (8,500 pupils in seconde in 2022). */
const LEVELS: readonly (readonly [level: string, most: number, girls: number, schools: number])[] = [
  ['2ndes_pro', 112, 0.4, 1],
  ['1eres_pro', 107, 0.4, 1],
  ['terminales_pro', 100, 0.4, 1],
  ['cap_1ere_annee', 36, 0.36, 0.8],
  ['cap_2nde_annee', 30, 0.36, 0.8],
  ['cap_en_1_an', 22, 0.5, 0.07],
  ['bma_1ere_annee', 44, 0.5, 0.03],
  ['bma_2nde_annee', 40, 0.5, 0.03],
  ['mc', 20, 0.4, 0.12],
  ['cap_en_3_ans', 16, 0.3, 0.04]
];
const PARTS = ['', '_filles', '_garcons', '_production', '_services'];

/** Pupils of the demo's schools by level and sex, two years, as the ministry gives them: no total above a thousand pupils, a level without sex. */
export function files({ schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const header = [
    ...SCHOOL,
    ...LEVELS.flatMap(([level]) => PARTS.map((part) => level + part)),
    'bma_en_1_an',
    'code_postal'
  ];
  const rows = [2021, 2022].flatMap((year) => schools.map((school) => row(school, year, noise)));
  return [
    {
      path: 'orion/fr-en-lycee_pro-effectifs-niveau-sexe-lv.csv',
      bytes: textFile(header, rows, { ...PLAIN, bom: true, delimiter: ';', lineEnd: '\r\n' })
    }
  ];
}

function row(school: School, year: number, noise: Noise): Cell[] {
  const counts = LEVELS.map(([level, most, girls, share]): Cell[] => {
    const drawn = (word: string): number => noise.unit('élèves', word, level, year, school.uai);
    const all = noise.unit('élèves', level, school.uai) < share ? Math.round(most * drawn('tous')) : 0;
    const part = (share: number, word: string): number =>
      Math.min(all, Math.round(all * share * (0.6 + 0.8 * drawn(word))));
    const female = part(girls, 'filles');
    const production = part(0.45, 'production');
    return [all, female, all - female, production, all - production];
  });
  const total = counts.reduce((sum, [all]) => sum + Number(all), 0);
  return [
    year,
    'BRETAGNE',
    'RENNES',
    school.commune.departement,
    school.commune.nom.toUpperCase(),
    school.uai,
    'LYCEE PROFESSIONNEL FICTIF',
    '',
    school.secteur === 'Public' ? 'PUBLIC' : 'PRIVE',
    total > 300 ? '' : total,
    ...counts.flat(),
    0,
    school.commune.postal
  ];
}
