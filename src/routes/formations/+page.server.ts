import { fetchSnapshot } from '$lib/client/api.ts';
import { loadPlacePage, territoryAsked } from '$lib/sections/load-place.ts';
import { buildSections, sectionsOf } from '$lib/sections/registry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryAsked(fetch, url, url.searchParams.get('territoire'), snapshot);
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer'));
  return { ...frame, ...(await buildSections(sectionsOf('cprdfop'), context, inside)) };
};
