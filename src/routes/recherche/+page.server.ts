import { redirect } from '@sveltejs/kit';
import { findCourses, findOccupations, findTerritories, listRequests } from '$lib/client/api.ts';
import { courseCodeIn } from '$lib/catalogue/course-code.ts';
import { markWords } from '$lib/catalogue/search/marks.ts';
import { readSearch, rowsAbout } from '$lib/sections/search-place.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 120;
/** Questions shown of a subject in a place. */
const MOST_THERE = 8;
const NOMENCLATURES: Readonly<Record<string, string>> = {
  fap2009: 'FAP 2009',
  fap2021: 'FAP 2021',
  rome: 'ROME',
  bmo_famille: 'famille de l’enquête BMO'
};

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '')
    return {
      q,
      subject: null,
      courses: [],
      occupations: [],
      places: [],
      near: [],
      rows: [],
      requests: [],
      corrections: []
    };
  const { territoires, voisins } = await findTerritories(fetch, q);
  const both = voisins || territoires.length === 0 ? await readSearch(fetch, q) : null;
  const places = both?.places ?? (voisins ? [] : territoires);
  const [catalogue, rows, { metiers }, { formations, voisines }] = await Promise.all([
    listRequests(fetch, { q: both?.subject ?? q }),
    both ? rowsAbout(fetch, both) : [],
    findOccupations(fetch, both?.subject ?? q),
    findCourses(fetch, both?.subject ?? q)
  ]);
  const [course] = formations;
  if (course && formations.length === 1 && !voisines && courseCodeIn(q) !== null)
    redirect(303, `/formations/${course.formation}`);
  // A typed code, or a number that only one territory bears.
  const bearers = places.filter(({ territoire }) => territoire === q || territoire.endsWith(`:${q}`));
  const exact = bearers.length === 1 ? bearers[0] : undefined;
  if (exact) redirect(303, `/territoires/${exact.territoire}`);
  // The name of a place is not a subject: a question that holds a part of it, or a word near it, would only be noise.
  const requests = catalogue.requetes.filter(
    ({ recherche }) => both !== null || places.length === 0 || (recherche?.entier && catalogue.corrections.length === 0)
  );
  return {
    q,
    subject: both?.subject ?? null,
    // On the first of the places named: a course is looked at somewhere.
    courses: formations.map((one) => ({
      ...one,
      href: `/formations/${one.formation}${both?.places[0] ? `?territoire=${both.places[0].territoire}` : ''}`
    })),
    occupations: metiers
      // A word of the catalogue is rarely meant as one of the words of an appellation: « tension », « formation ».
      .filter(({ appellation }) => appellation === null || !requests.some(({ recherche }) => recherche?.entier))
      .map((occupation) => ({
        ...occupation,
        nomenclature: NOMENCLATURES[occupation.nomenclature] ?? occupation.nomenclature
      })),
    places,
    // A name a letter away from that of a place, unless it is a word of the catalogue.
    near:
      voisins &&
      both === null &&
      (catalogue.corrections.length > 0 || !requests.some(({ recherche }) => recherche?.entier))
        ? territoires
        : [],
    rows,
    corrections: requests.length > 0 ? catalogue.corrections : [],
    requests: requests
      .slice(0, both ? MOST_THERE : undefined)
      .map(({ id, titre, question, mailles, recherche }) => ({
        id,
        href: there(id, mailles, both?.places ?? []),
        titre: markWords(titre, recherche?.formes ?? []),
        question: markWords(question, recherche?.formes ?? [])
      }))
  };
};

/** The page of a request, on the first of the places whose level it takes. */
function there(
  id: string,
  mailles: readonly string[],
  places: readonly { territoire: string; maille: string }[]
): string {
  const place = places.find(({ maille }) => mailles.includes(maille));
  return `/catalogue/${id}${place ? `?territoire=${place.territoire}` : ''}`;
}
