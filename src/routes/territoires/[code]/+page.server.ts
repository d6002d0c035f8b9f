import { fetchSnapshot } from '$lib/client/api.ts';
import { loadPlacePage, requireTerritory } from '$lib/sections/load-place.ts';
import { buildSections, sectionsOf } from '$lib/sections/registry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [place, snapshot] = await Promise.all([requireTerritory(fetch, params.code), fetchSnapshot(fetch)]);
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer'));
  return { ...frame, ...(await buildSections(sectionsOf('gpec'), context, inside)) };
};
