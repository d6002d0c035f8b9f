import type {
  CourseList,
  OccupationList,
  OccupationSummary,
  TerritoryList,
  TerritorySummary
} from '../../catalogue/api/documents.ts';
import { courseCodeIn } from '../../catalogue/course-code.ts';
import { shorten } from '../../catalogue/parameters/resolve-parameters.ts';
import { suggestTerritories } from '../../catalogue/parameters/suggest-territories.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { coursesNear, coursesOf, coursesWith, summarizeCourse } from '../describe/courses.ts';
import { summarizeRequest } from '../describe/catalogue.ts';
import { notFound } from '../problem.ts';
import type { Occupation, Territory } from '../snapshot/reference.ts';
import { MOST_ANSWERS } from './ranking.ts';
import type { SearchIndex } from './search-index.ts';
import { searchKind, searchPlaces } from './search.ts';

/** Requests with a row for each occupation of a level, at their defaults. */
const ROWS: Readonly<Record<string, string>> = { fap228: 'gpec/projets_recrutement', fap225: 'gpec/tension_et_causes' };
const LONGEST = 80;

/** Occupations that answer a search, each with the requests that answer of it. */
export function searchOccupations(index: SearchIndex, search: string): OccupationList {
  const requests = [...index.catalogue.values()].map(({ definition }) => definition);
  return {
    metiers: searchKind(index, search, 'metier').flatMap(({ code, appellation = null }) => {
      const occupation = index.occupations.ofTyped(code);
      if (occupation === undefined) return [];
      const { metier, nomenclature, libelle } = occupation;
      const requetes = requests.flatMap((one) => {
        const link = linkTo(occupation, one);
        return link !== null && summarizeRequest(one, index.reference).disponible ? [link] : [];
      });
      return [{ metier, nomenclature, libelle, appellation, requetes }];
    })
  };
}

/** The request that has an occupation as a row, or takes its classification as a parameter. */
function linkTo(
  { metier, nomenclature, niveau }: Occupation,
  { id, titre, parametres }: RequestDefinition
): OccupationSummary['requetes'][number] | null {
  const taking = parametres.find(({ domaine }) => [`metiers.${nomenclature}`, `metiers.${niveau}`].includes(domaine));
  const asked = taking ? `${taking.nom}=${metier}` : ROWS[niveau] === id ? `filtre=code=${metier}` : null;
  return asked === null ? null : { id, titre, adresse: `/catalogue/${id}?${asked}` };
}

/** Courses that answer a search; of a code, those that have it, else those that have one near it. */
export function searchCourses(index: SearchIndex, search: string): CourseList {
  const { diplomas } = index.reference;
  const code = courseCodeIn(search);
  if (code === null) {
    const known = coursesOf(diplomas);
    const formations = searchKind(index, search, 'formation').flatMap(({ code: formation, titre }) => {
      const course = known.get(formation);
      return course === undefined ? [] : [{ ...summarizeCourse(course), nom: titre }];
    });
    return { formations, voisines: false };
  }
  const exact = coursesWith(diplomas, code);
  const found = exact.length > 0 ? exact : coursesNear(diplomas, code);
  return { formations: found.slice(0, MOST_ANSWERS).map(summarizeCourse), voisines: exact.length === 0 };
}

/**
 * Territories that a search names, those of `codes` alone when they are given; else those whose name or code is near.
 */
export function searchTerritories(index: SearchIndex, search: string, codes: readonly string[] | null): TerritoryList {
  const found = searchPlaces(index, search);
  const [first] = found;
  const named =
    first === undefined
      ? suggestTerritories(search, index.reference.territories)
      : found.filter(({ near }) => near === first.near).map(({ code }) => code);
  const summaries = named
    .filter((code) => codes === null || codes.includes(code))
    .flatMap((code) => index.places.territory(code) ?? [])
    .map(summarizeTerritory);
  return { territoires: summaries, voisins: first?.near !== false && summaries.length > 0 };
}

/** The territory of a typed code. @throws RequestProblem 404 with those that were perhaps meant */
export function territoryOf(territories: readonly Territory[], code: string): TerritorySummary {
  const found = territories.find(({ valeur }) => valeur === code);
  if (found) return summarizeTerritory(found);
  throw notFound(
    'code',
    `Territoire « ${shorten(code)} » inconnu`,
    suggestTerritories(code.slice(0, LONGEST), territories),
    'un code est typé, departement:… ou commune:… (voir /api/v1/territories?q=…)'
  );
}

export function summarizeTerritory(territory: Territory): TerritorySummary {
  const { valeur, maille, libelle, lieu, departement, region, population } = territory;
  return { territoire: valeur, maille, nom: libelle, lieu, departement, region, population };
}
