import { fetchSnapshot } from '$lib/client/api.ts';
import { loadOccupationPage } from '$lib/sections/metier/load-page.ts';
import { requireOccupation } from '$lib/sections/metier/load-occupation.ts';
import { territoryNamed } from '$lib/sections/load-place.ts';
import { askedPublic } from '$lib/sections/publics/asked-public.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = askedPublic(url);
  const snapshot = await fetchSnapshot(fetch);
  const [place, { occupation, answer }] = await Promise.all([
    territoryNamed(fetch, url, snapshot),
    requireOccupation(fetch, params.code, url.search)
  ]);
  return serverOnly(await loadOccupationPage(fetch, occupation, answer, place, snapshot, asked));
};
