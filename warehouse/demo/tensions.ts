import type { DemoFile } from './demo-file.ts';
import { noiseOf, type Noise } from './noise.ts';
import { OCCUPATIONS, type Occupation } from './occupations.ts';
import type { Territory } from './territory.ts';
import { PLAIN, textFile, type Cell } from './text-file.ts';

/** Header of the producer, with its space after "Tension". */
const HEADER = [
  'fap', 'Emploi moyen', 'Tension ', 'Catégorie Tension', "Intensité d'embauches", 'Lien formation-emploi', "Manque de main-d'œuvre disponible",
  "Non-durabilité de l'emploi", 'Conditions de travail contraignantes', 'Inadéquation géographique', 'Année', 'niveau_geo', 'niveau_fap', 'reg', 'dep'
];

export const TENSION_YEAR = 2024;
/** Upper limits of classes 1 to 4 of the demo (the producer publishes its classes, not their limits). */
const LIMITS = [-0.6, -0.15, 0.25, 0.7];
/** Below this employment the producer gives no class. */
const SMALL = 300;
const FRANCE = 68_350_000;
const GROUPS = [...new Set(OCCUPATIONS.map((occupation) => occupation.groupe))];

interface Place {
  level: 'nat' | 'reg' | 'dep';
  region: string;
  departement: string;
  population: number;
}

/**
 * Tensions in the layout of the 2019 file, for 2024 and in FAP 2021, said by `niveau_fap` ("fap 228", "fap 86"):
 * the demo's tensions and its BMO surveys share one nomenclature and close vintages, so they can be crossed.
 */
export function tensionFile(territory: Territory, seed: number): DemoFile {
  const noise = noiseOf(seed);
  const places: Place[] = [
    { level: 'nat', region: '', departement: '', population: FRANCE },
    ...territory.regions.map((place): Place => ({ level: 'reg', region: place.code, departement: '', population: place.population })),
    ...territory.departements.map((place): Place => ({ level: 'dep', region: place.region, departement: place.code, population: place.population }))
  ];
  const rows = places.flatMap((place) => [
    ...OCCUPATIONS.map((occupation) => row(place, occupation.code, 'fap 228', [occupation], noise)),
    ...GROUPS.map((group) => row(place, group, 'fap 86', OCCUPATIONS.filter((occupation) => occupation.groupe === group), noise))
  ]);
  return { path: 'dares-psm/tensions.csv', bytes: textFile(HEADER, rows, PLAIN) };
}

function row(place: Place, code: string, level: string, occupations: readonly Occupation[], noise: Noise): Cell[] {
  const jobs = occupations.reduce((sum, occupation) => sum + employment(place, occupation, noise), 0);
  const weights = occupations.reduce((sum, occupation) => sum + occupation.emploi, 0);
  const mean = (value: (occupation: Occupation) => number): number => occupations.reduce((sum, o) => sum + value(o) * o.emploi, 0) / weights;
  const tension = mean((o) => indicator(place, o, noise));
  const small = jobs < SMALL;
  const factors = [
    1 + 22 * mean((o) => o.poids / o.emploi),
    3 + 2 * (mean((o) => (o.emploi > 150 ? 1 : 0)) - 0.5),
    1 + 5 * mean((o) => o.difficulte),
    1 + 5 * mean((o) => o.saison),
    1 + 4 * mean((o) => ('VZIO'.includes(o.famille) ? 0.8 : 0.25)),
    1.5 + 3 * mean((o) => ('cam'.includes(o.profil) ? 0.8 : 0.4))
  ].map((value, index) => quintile(value + 1.6 * (noise.unit('facteur', index, code, place.region, place.departement) - 0.5)));
  return [
    code,
    Math.max(100, Math.round(jobs / 100) * 100),
    tension,
    small ? null : `${1 + LIMITS.filter((limit) => tension > limit).length}.0`,
    ...factors.map((factor) => (small ? null : `${factor}.0`)),
    TENSION_YEAR,
    place.level === 'reg' && level === 'fap 86' ? 'reg ' : place.level,
    level,
    place.level === 'reg' ? `${Number(place.region)}.0` : null,
    place.level === 'dep' ? place.departement : null
  ];
}

function employment(place: Place, occupation: Occupation, noise: Noise): number {
  const local = place.level === 'nat' ? 1 : noise.around(0.3, 'emploi', occupation.code, place.region) * (place.level === 'dep' ? noise.around(0.25, 'emploi', occupation.code, place.departement) : 1);
  return ((occupation.emploi * 1000 * place.population) / FRANCE) * local;
}

/** Near 0 for the average occupation; Brittany a little above, as its labour market is. */
function indicator(place: Place, occupation: Occupation, noise: Noise): number {
  const base = (occupation.difficulte - 0.55) * 3.2 - 0.15 * occupation.saison;
  const regional = place.level === 'nat' ? 0 : 0.5 * (noise.unit('tension', place.region) - 0.5) + 0.35 * (noise.unit('tension', occupation.code, place.region) - 0.5) + (place.region === '53' ? 0.2 : 0);
  const local = place.level === 'dep' ? 0.5 * (noise.unit('tension', occupation.code, place.departement) - 0.5) : 0;
  return base + regional + local;
}

function quintile(value: number): number {
  return Math.min(5, Math.max(1, Math.round(value)));
}
