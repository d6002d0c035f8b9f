import { fetchSnapshot } from '$lib/client/api.ts';
import { loadOccupationPage } from '$lib/pages/occupation/load-page.ts';
import { requireOccupation } from '$lib/pages/occupation/load-occupation.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { askedPublic } from '$lib/pages/publics/asked-public.ts';
import { redeploymentOf } from './redeployment.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = askedPublic(url);
  const snapshot = await fetchSnapshot(fetch);
  const [place, { occupation, answer }] = await Promise.all([
    territoryNamed(fetch, url, snapshot),
    requireOccupation(fetch, params.code, url.search)
  ]);
  const [page, redeployment] = await Promise.all([
    loadOccupationPage(fetch, occupation, answer, place, snapshot, asked),
    redeploymentOf(fetch, occupation, place, url.searchParams)
  ]);
  return serverOnly({ ...page, redeployment });
};
