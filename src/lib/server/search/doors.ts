import type { CourseList, OccupationList, TerritoryList } from '../../catalogue/api/documents.ts';
import { courseCodeIn } from '../../catalogue/course-code.ts';
import { suggestTerritories } from '../../catalogue/parameters/suggest-territories.ts';
import { coursesNear, coursesOf, coursesWith, summarizeCourse } from '../describe/courses.ts';
import { summarizeOccupation } from '../describe/occupations.ts';
import { summarizeTerritory } from '../describe/territories.ts';
import { MOST_ANSWERS } from './ranking.ts';
import type { SearchIndex } from './search-index.ts';
import { searchKind, searchPlaces } from './search.ts';

/** Occupations that answer a search, each with the requests that answer of it. */
export function searchOccupations(index: SearchIndex, search: string): OccupationList {
  const requests = [...index.catalogue.values()].map(({ definition }) => definition);
  return {
    metiers: searchKind(index, search, 'metier').flatMap(({ code, appellation = null }) => {
      const occupation = index.occupations.ofTyped(code);
      return occupation === undefined ? [] : [summarizeOccupation(occupation, appellation, requests, index.reference)];
    })
  };
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
