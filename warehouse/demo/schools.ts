import { cfd, FORMATIONS, mefstat, type Formation } from './formations.ts';
import type { Land } from './land.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import { offset } from './positions.ts';
import type { Commune, Territory } from './territory.ts';

/** A made-up secondary school in a real town. */
export interface School {
  uai: string;
  nom: string;
  commune: Commune;
  secteur: 'Public' | 'Privé';
  lat: number;
  lng: number;
  /** What it teaches by school. */
  offer: Formation[];
}

/** Schools with vocational or post-bac classes: as many as in the ministry's file for the region. */
export const SCHOOL_COUNT = 146;
const SMALLEST_TOWN = 4500;
/** Letters of the check character of a school's code. */
const CHECK = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/**
 * A code in the ministry's form, with a right check letter, in a range (9001 and after) that it has not reached.
 * @param rank 1 to 999
 */
export function schoolCode(departement: string, rank: number): string {
  const digits = `0${departement}${9000 + rank}`;
  return digits + CHECK.charAt(Number(digits) % 23);
}

/** Schools shared out among towns by population, with the specialities that each kind of town teaches. */
export function readSchools(territory: Territory, land: Land, seed: number): School[] {
  const noise = noiseOf(seed);
  const towns = territory.communes.filter((commune) => commune.population >= SMALLEST_TOWN);
  const counts = shareOut(
    SCHOOL_COUNT,
    towns.map((town) => town.population ** 0.95)
  );
  const schools: School[] = [];
  towns.forEach((town, index) => {
    for (let i = 0; i < (counts[index] ?? 0); i++) schools.push(schoolIn(town, schools, land, noise));
  });
  for (const formation of FORMATIONS) giveTo(formation, schools, noise);
  for (const school of schools) if (school.offer.length === 0) school.offer.push(leastCommon(school));
  return schools;
}

function schoolIn(town: Commune, known: readonly School[], land: Land, noise: Noise): School {
  const rank = known.filter((school) => school.commune.departement === town.departement).length + 1;
  return {
    uai: schoolCode(town.departement, rank),
    nom: `Lycée de démonstration n° ${known.length + 1}, ${town.nom}`,
    commune: town,
    secteur: noise.unit('secteur', town.code, rank) < 0.57 ? 'Public' : 'Privé',
    ...pointIn(town, land, noise, `lycee/${rank}`),
    offer: []
  };
}

/** A point on land in a town, farther from its centre in larger ones. */
export function pointIn(town: Commune, land: Land, noise: Noise, word: string): { lat: number; lng: number } {
  const reach = 0.4 + Math.sqrt(town.population) / 160;
  for (let attempt = 0; attempt < 20; attempt++) {
    const point = offset(
      town.lat,
      town.lng,
      reach * Math.sqrt(noise.unit(word, town.code, attempt)),
      2 * Math.PI * noise.unit(word, 'angle', town.code, attempt)
    );
    if (land.holds(point.lat, point.lng)) return point;
  }
  return { lat: town.lat, lng: town.lng };
}

/** Gives a speciality to as many schools as its spread asks for, those whose town suits it first. */
function giveTo(formation: Formation, schools: School[], noise: Noise): void {
  const count = Math.max(3, Math.round(formation.spread * (formation.diploma.stat.startsWith('3') ? 2.3 : 1.6)));
  const ranked = schools
    .map((school) => ({
      school,
      score: suitability(formation, school) * noise.around(0.6, 'offre', cfd(formation), school.uai)
    }))
    .sort((a, b) => b.score - a.score || (a.school.uai < b.school.uai ? -1 : 1));
  for (const { school } of ranked.slice(0, count)) school.offer.push(formation);
}

/** Large schools draw more; a school that teaches the NSF domain already draws more of it. */
function suitability(formation: Formation, school: School): number {
  const { population, bassin } = school.commune;
  const profile =
    {
      v: population > 15_000 ? 2.5 : 0.3,
      m: 0.4 + bassin.cote,
      a: bassin.agricole * (population < 15_000 ? 1.2 : 0.3),
      p: 1
    }[formation.profil] ?? 1;
  const related = school.offer.filter((other) => other.nsf.slice(0, 2) === formation.nsf.slice(0, 2)).length;
  const postBac = formation.diploma.stat.startsWith('3');
  const kind = postBac ? (population > 9000 ? 1.6 : 0.4) : 1;
  return (profile * kind * (0.5 + Math.min(related, 3))) / (1 + school.offer.length / 9);
}

/** A school that the drawing left without anything teaches what its sector most often does. */
function leastCommon(school: School): Formation {
  const wanted = school.secteur === 'Public' ? '31213' : '33004';
  const formation = FORMATIONS.find((item) => item.rank === wanted && item.diploma.name === 'BAC PRO');
  if (formation === undefined) throw new Error(`Spécialité ${wanted} absente de warehouse/demo/formations.ts`);
  return formation;
}

/** Years of study taught in a school, each once: a common first year serves every speciality of its family. */
export function classesOf(
  school: School
): { stat: string; formation: Formation; year: number; specialities: number }[] {
  const classes = new Map<string, { stat: string; formation: Formation; year: number; specialities: number }>();
  for (const formation of school.offer) {
    for (let year = 1; year <= formation.diploma.years; year++) {
      const stat = mefstat(formation, year);
      const known = classes.get(stat);
      if (known === undefined) classes.set(stat, { stat, formation, year, specialities: 1 });
      else known.specialities++;
    }
  }
  return [...classes.values()];
}
