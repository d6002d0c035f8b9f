import { redirect } from '@sveltejs/kit';
import { listRequests, searchTerritories } from '$lib/client/api.ts';
import { markWords } from '$lib/catalogue/search/marks.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 120;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return { q, places: [], requests: [], corrections: [] };
  const [places, catalogue] = await Promise.all([searchTerritories(fetch, q), listRequests(fetch, { q })]);
  // A typed code, or a number that only one territory bears.
  const bearers = places.filter(({ territoire }) => territoire === q || territoire.endsWith(`:${q}`));
  const exact = bearers.length === 1 ? bearers[0] : undefined;
  if (exact) redirect(303, `/territoires/${exact.territoire}`);
  // The name of a place is not a subject: a question that holds a part of it, or a word near it, would only be noise.
  const requests = catalogue.requetes.filter(({ recherche }) => places.length === 0 || (recherche?.entier && catalogue.corrections.length === 0));
  return {
    q,
    places,
    corrections: requests.length > 0 ? catalogue.corrections : [],
    requests: requests.map(({ id, titre, question, recherche }) => ({ id, titre: markWords(titre, recherche?.formes ?? []), question: markWords(question, recherche?.formes ?? []) }))
  };
};
