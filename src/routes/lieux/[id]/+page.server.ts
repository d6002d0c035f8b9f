import { fetchSnapshot } from '$lib/client/api.ts';
import { loadReceptionPage } from '$lib/pages/service/load-reception-place.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const region = await territoryNamed(fetch, url, snapshot);
  return loadReceptionPage(fetch, params.id, region);
};
