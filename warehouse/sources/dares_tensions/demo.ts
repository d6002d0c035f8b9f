import { noiseOf, type Noise } from '../../demo/noise.ts';
import { occupations2009 } from '../../demo/occupations-2009.ts';
import { SURVEYED, UNSKILLED, type Occupation } from '../../demo/occupations.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Header of the producer, with its space after "Tension". */
const HEADER = [
  'fap',
  'Emploi moyen',
  'Tension ',
  'Catégorie Tension',
  "Intensité d'embauches",
  'Lien formation-emploi',
  "Manque de main-d'œuvre disponible",
  "Non-durabilité de l'emploi",
  'Conditions de travail contraignantes',
  'Inadéquation géographique',
  'Année',
  'niveau_geo',
  'niveau_fap',
  'reg',
  'dep'
];

export const TENSION_YEAR = 2024;
/** Year of the tensions in the former nomenclature, the only one with a passage to the ROME. */
const FORMER_YEAR = 2019;
/** Upper limits of classes 1 to 4 of the demo (the producer publishes its classes, not their limits). */
const LIMITS = [-0.6, -0.15, 0.25, 0.7];
/** Below this employment the producer gives no class. */
const SMALL = 300;
const FRANCE = 68_350_000;

interface Place {
  level: 'nat' | 'reg' | 'dep';
  region: string;
  departement: string;
  population: number;
}

/**
 * Tensions in the layout of the 2019 file, for 2024 and in FAP 2021, said by `niveau_fap` ("fap 228", "fap 86"): they share
 * nomenclature and vintage with the demo's BMO surveys, so they can be crossed. Those of 2019, in FAP 2009, can be joined to the ROME.
 */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const places: Place[] = [
    { level: 'nat', region: '', departement: '', population: FRANCE },
    ...territory.regions.map((place): Place => ({
      level: 'reg',
      region: place.code,
      departement: '',
      population: place.population
    })),
    ...territory.departements.map((place): Place => ({
      level: 'dep',
      region: place.region,
      departement: place.code,
      population: place.population
    }))
  ];
  const rows = (occupations: readonly Occupation[], year: number, detail: string, grouped: string): Cell[][] => {
    const groups = [...new Set(occupations.map(({ groupe }) => groupe))];
    return places.flatMap((place) => [
      ...occupations.map((occupation) => row(place, occupation.code, detail, [occupation], year, noise)),
      ...groups.map((group) =>
        row(
          place,
          group,
          grouped,
          occupations.filter(({ groupe }) => groupe === group),
          year,
          noise
        )
      )
    ]);
  };
  return [
    {
      path: 'dares-psm/tensions.csv',
      bytes: textFile(HEADER, rows(SURVEYED, TENSION_YEAR, 'fap 228', 'fap 86'), PLAIN)
    },
    {
      path: 'dares-psm/tensions_2019.csv',
      bytes: textFile(HEADER, rows(occupations2009(seed), FORMER_YEAR, 'fap 225', 'fap 87'), PLAIN)
    }
  ];
}

function row(
  place: Place,
  code: string,
  level: string,
  occupations: readonly Occupation[],
  year: number,
  noise: Noise
): Cell[] {
  const jobs = occupations.reduce((sum, occupation) => sum + employment(place, occupation, noise), 0);
  const weights = occupations.reduce((sum, occupation) => sum + occupation.emploi, 0);
  const mean = (value: (occupation: Occupation) => number): number =>
    occupations.reduce((sum, o) => sum + value(o) * o.emploi, 0) / weights;
  const tension = mean((o) => indicator(place, o, noise));
  const small = jobs < SMALL;
  const factors = [
    1 + 22 * mean((o) => o.poids / o.emploi),
    mean(trainingLink),
    1 + 5 * mean((o) => o.difficulte),
    1 + 5 * mean((o) => o.saison),
    1 + 4 * mean((o) => ('VZIO'.includes(o.famille) ? 0.8 : 0.25)),
    1.5 + 3 * mean((o) => ('cam'.includes(o.profil) ? 0.8 : 0.4))
  ].map((value, index) =>
    quintile(value + 1.6 * (noise.unit('facteur', index, code, place.region, place.departement) - 0.5))
  );
  return [
    code,
    Math.max(100, Math.round(jobs / 100) * 100),
    tension,
    small ? null : `${1 + LIMITS.filter((limit) => tension > limit).length}.0`,
    ...factors.map((factor) => (small ? null : `${factor}.0`)),
    year,
    place.level === 'reg' && level === 'fap 86' ? 'reg ' : place.level,
    level,
    place.level === 'reg' ? `${Number(place.region)}.0` : null,
    place.level === 'dep' ? place.departement : null
  ];
}

/** How far one must be trained for it: hardly where its name says that nobody needs to be, much where a diploma is asked for. */
function trainingLink({ libelle, groupe, code }: Occupation): number {
  if (UNSKILLED.test(libelle)) return 1.2;
  if (['V0', 'V1', 'V2', 'V3', 'T0'].includes(groupe.slice(0, 2))) return 4.8;
  return Number(code.at(-2)) >= 7 ? 3.8 : 3;
}

function employment(place: Place, occupation: Occupation, noise: Noise): number {
  const local =
    place.level === 'nat'
      ? 1
      : (place.region === '53' ? occupation.local : 1) *
        noise.around(0.1, 'emploi', occupation.code, place.region) *
        (place.level === 'dep' ? noise.around(0.2, 'emploi', occupation.code, place.departement) : 1);
  return ((occupation.emploi * 1000 * place.population) / FRANCE) * local;
}

/** Near 0 for the average occupation; in Brittany what is tense is more so than elsewhere, and what is not less. */
function indicator(place: Place, occupation: Occupation, noise: Noise): number {
  const base = (occupation.difficulte - 0.55) * 3.2 - 0.15 * occupation.saison;
  const regional =
    place.level === 'nat'
      ? 0
      : 0.5 * (noise.unit('tension', place.region) - 0.5) +
        0.35 * (noise.unit('tension', occupation.code, place.region) - 0.5) +
        (place.region === '53' ? 0.25 * base : 0);
  const local = place.level === 'dep' ? 0.5 * (noise.unit('tension', occupation.code, place.departement) - 0.5) : 0;
  return base + regional + local;
}

function quintile(value: number): number {
  return Math.min(5, Math.max(1, Math.round(value)));
}
