import { isNational } from '$lib/catalogue/home.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import { territoryNamed } from '$lib/sections/load-place.ts';
import { makeContext } from '$lib/sections/make-context.ts';
import { readIndicators } from '$lib/sections/spro/indicators.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  // A snapshot of every region asks which one on the first page.
  const national = isNational(snapshot);
  const place = national ? null : await territoryNamed(fetch, new URL(url.origin), snapshot);
  const indicators = place === null ? [] : await readIndicators(await makeContext(fetch, place, place.territoire));
  return {
    region: snapshot.region,
    name: snapshot.region_nom,
    national,
    /** Whether a meeting has indicators to go through. */
    meeting: national || indicators.length > 0
  };
};
