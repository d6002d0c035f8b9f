import { fetchSnapshot } from '$lib/client/api.ts';
import { loadSectorPage } from '$lib/pages/sector/load-page.ts';
import { requireSector } from '$lib/pages/sector/sector.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { askedPublic } from '$lib/pages/publics/asked-public.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = askedPublic(url);
  const [snapshot, sector] = await Promise.all([fetchSnapshot(fetch), requireSector(fetch, params.id)]);
  const place = await territoryNamed(fetch, url, snapshot);
  return serverOnly(
    await loadSectorPage(fetch, sector, place, snapshot, { comparer: url.searchParams.get('comparer'), asked })
  );
};
