import { fetchSnapshot } from '$lib/client/api.ts';
import { loadReceptionPage } from '$lib/sections/lieu/load-page.ts';
import { territoryNamed } from '$lib/sections/load-place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const region = await territoryNamed(fetch, url, snapshot);
  return loadReceptionPage(fetch, params.id, region);
};
