import { redirect } from '@sveltejs/kit';
import { fetchCatalogue, searchTerritories } from '$lib/client/api.ts';
import { matches } from '$lib/catalogue/search-text.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 120;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return { q, places: [], requests: [] };
  const [places, catalogue] = await Promise.all([searchTerritories(fetch, q), fetchCatalogue(fetch)]);
  // A typed code, or a number that only one territory bears.
  const bearers = places.filter(({ territoire }) => territoire === q || territoire.endsWith(`:${q}`));
  const exact = bearers.length === 1 ? bearers[0] : undefined;
  if (exact) redirect(303, `/territoires/${exact.territoire}`);
  const requests = catalogue.filter(({ titre, question, code, id }) => matches(q, [titre, question, code, id]));
  return { q, places, requests: requests.map(({ id, titre, question }) => ({ id, titre, question })) };
};
