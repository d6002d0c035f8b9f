import { CENSUS_JOBS, jobLines } from '../../demo/commune-jobs.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { OCCUPATIONS, UNSKILLED, type Occupation } from '../../demo/occupations.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { CROSS_BORDER_ZONE, ZONES_EMPLOI } from '../../demo/zones.ts';

const YEAR = 2021;
const DIPLOMA_YEARS = [2015, 2021];
const FRANCE_JOBS = 27_500_000;
const AGES = [15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65];
/** Share of jobs by age, all occupations: near the census of 2021. */
const AGE_SHARES = [0.012, 0.075, 0.105, 0.12, 0.125, 0.125, 0.128, 0.13, 0.115, 0.052, 0.013];
const DIPLOMAS = ['DIPLMIN', 'BEPC', 'CAPBEP', 'BAC', 'SUP2', 'SUP34', 'SUP5'];
/** Diplomas of workers, shop and service employees, technicians, and senior staff, from none to Bac + 5. */
const LEVELS: Readonly<Record<string, readonly number[]>> = {
  basic: [0.18, 0.08, 0.42, 0.22, 0.06, 0.03, 0.01],
  middle: [0.05, 0.03, 0.18, 0.25, 0.28, 0.15, 0.06],
  high: [0.02, 0.01, 0.05, 0.09, 0.16, 0.22, 0.45],
  // A State diploma, or a doctorate, is asked for.
  licensed: [0.005, 0.005, 0.02, 0.05, 0.27, 0.6, 0.05],
  doctors: [0, 0, 0.005, 0.01, 0.015, 0.04, 0.93]
};

interface Area {
  level: string;
  code: string;
  nom: string;
  jobs: number;
}

/**
 * Jobs at the workplace of a census, weighted, by occupation: by sex and age for the region, its départements and
 * zones d'emploi; by diploma for the region and France. In the region, the salaried jobs of the demo and the self-employed.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const areas = areasOf(territory, seed);
  const layout = { ...PLAIN, delimiter: ';' } as const;
  const ages = [
    'ANNEE',
    'NIVGEO',
    'CODGEO',
    'LIBGEO',
    'NOMENCLATURE',
    'METIER',
    'LIBMETIER',
    'SEXE',
    'AGEQ',
    'EMPLOIS'
  ];
  const diplomas = [
    'ANNEE',
    'NIVGEO',
    'CODGEO',
    'LIBGEO',
    'NOMENCLATURE',
    'METIER',
    'LIBMETIER',
    'AGE',
    'DIPL',
    'EMPLOIS'
  ];
  return [
    {
      path: `recensement/recensement_emploi_ages_${YEAR}.csv`,
      bytes: textFile(
        ages,
        areas.flatMap((area) => ageRows(area, noise)),
        layout
      )
    },
    ...DIPLOMA_YEARS.map((year) => ({
      path: `recensement/recensement_emploi_diplomes_${year}.csv`,
      bytes: textFile(
        diplomas,
        areas
          .filter(({ level }) => level === 'REG' || level === 'FRANCE')
          .flatMap((area) => diplomaRows(area, year, noise)),
        layout
      )
    }))
  ];
}

function areasOf(territory: Territory, seed: number): Area[] {
  const sums = new Map<string, number>();
  for (const { commune, effectif } of jobLines(territory, seed)) {
    for (const key of [`REG ${territory.region}`, `DEP ${commune.departement}`, `ZE2020 ${commune.zone}`])
      sums.set(key, (sums.get(key) ?? 0) + effectif * CENSUS_JOBS);
  }
  // Insee tabulates a zone d'emploi whole: the communes across the border have jobs too.
  const across = territory.across.reduce((sum, { population = 0 }) => sum + population, 0);
  const inside = territory.communes
    .filter(({ zone }) => zone === CROSS_BORDER_ZONE)
    .reduce((sum, { population }) => sum + population, 0);
  const cross = `ZE2020 ${CROSS_BORDER_ZONE}`;
  sums.set(cross, (sums.get(cross) ?? 0) * (1 + across / inside));
  const names = new Map([
    ...territory.regions.map(({ code, nom }): [string, string] => [`REG ${code}`, nom]),
    ...territory.departements.map(({ code, nom }): [string, string] => [`DEP ${code}`, nom]),
    ...[...ZONES_EMPLOI].map(([code, nom]): [string, string] => [`ZE2020 ${code}`, nom])
  ]);
  const own = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, jobs]): Area => {
      const [level = '', code = ''] = key.split(' ');
      // As in many copies of Insee's tables, the code of a zone has lost its zero.
      return { level, code: level === 'ZE2020' ? String(Number(code)) : code, nom: names.get(key) ?? '', jobs };
    });
  return [{ level: 'FRANCE', code: 'FR', nom: 'France', jobs: FRANCE_JOBS }, ...own];
}

/** Jobs of an occupation in an area; near its share of France, so that the parts do not add up to the unit, as in a survey. */
function jobsOf(area: Area, occupation: Occupation, noise: Noise): number {
  const own = area.level !== 'FRANCE';
  const total = OCCUPATIONS.reduce((sum, { emploi, local }) => sum + emploi * (own ? local : 1), 0);
  const width = area.level === 'ZE2020' ? 0.2 : 0.06;
  const local = own ? occupation.local * noise.around(width, 'recensement', occupation.code, area.code) : 1;
  return ((area.jobs * occupation.emploi) / total) * local;
}

function ageRows(area: Area, noise: Noise): Cell[][] {
  return OCCUPATIONS.flatMap((occupation) => {
    const jobs = jobsOf(area, occupation, noise);
    const women = Math.min(
      0.98,
      Math.max(0.01, occupation.femmes * noise.around(0.03, 'femmes', occupation.code, area.code))
    );
    // The slope that brings the share of those aged 55 and more from that of all jobs (18 %) to that of the occupation.
    const slope = Math.log(occupation.seniors / (1 - occupation.seniors) / (0.18 / 0.82)) / 22;
    const weights = AGES.map((age, index) => (AGE_SHARES[index] ?? 0) * Math.exp(slope * (age - 41)));
    const sum = weights.reduce((a, b) => a + b, 0);
    return [2, 1].flatMap((sex) =>
      AGES.flatMap((age, index): Cell[][] => {
        const count = (jobs * (sex === 2 ? women : 1 - women) * (weights[index] ?? 0)) / sum;
        // A weight of the survey is about five persons: nobody was asked in the smallest cells.
        return count < 2.5
          ? []
          : [
              [
                YEAR,
                area.level,
                area.code,
                area.nom,
                'FAP2021',
                occupation.code,
                occupation.libelle,
                sex,
                age,
                weighted(count)
              ]
            ];
      })
    );
  });
}

function diplomaRows(area: Area, year: number, noise: Noise): Cell[][] {
  return OCCUPATIONS.flatMap((occupation) => {
    const jobs = jobsOf(area, occupation, noise) * (year === YEAR ? 1 : 0.96);
    const shares = LEVELS[levelOf(occupation)] ?? [];
    return ['1529', '30P'].flatMap((age) => {
      const young = age === '1529';
      // The young hold more diplomas, and later censuses too.
      const weights = shares.map(
        (share, index) => share * Math.exp((index - 3) * ((young ? 0.22 : 0) + (year - 2021) * 0.02))
      );
      const sum = weights.reduce((a, b) => a + b, 0);
      return weights.map((weight, index): Cell[] => [
        year,
        area.level,
        area.code,
        area.nom,
        'FAP2021',
        occupation.code,
        occupation.libelle,
        age,
        DIPLOMAS[index] ?? '',
        weighted((jobs * (young ? 0.192 : 0.808) * weight) / sum)
      ]);
    });
  });
}

/** The diplomas of an occupation, by its group where one is asked for, else by the level that its code says. */
function levelOf({ code, domaine, groupe, libelle }: Occupation): keyof typeof LEVELS {
  if (groupe === 'V2X') return 'doctors';
  if (groupe === 'V1X') return 'licensed';
  if (UNSKILLED.test(libelle)) return 'basic';
  const level = Number(code.at(-2));
  if (level >= 9 || domaine === 'W') return 'high';
  return level >= 7 ? 'middle' : 'basic';
}

function weighted(count: number): string {
  return count.toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
}
