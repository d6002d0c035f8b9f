import { homeOf } from '$lib/catalogue/home.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import { highlightsOf, placeAround, sectionsUnder } from '$lib/pages/territory/first-screen/first-screen.ts';
import { loadPlacePage, territoryNamed } from '$lib/pages/place/load-place.ts';
import { sectionsOf } from '$lib/pages/lists/registry.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer'));
  const [page, around] = await Promise.all([
    buildSections(sectionsOf('cprdfop'), context, inside),
    placeAround(context, homeOf(place, snapshot) ?? snapshot.region, inside, 'cprdfop')
  ]);
  return serverOnly({
    ...frame,
    ...page,
    sections: sectionsUnder(page.sections, around.map),
    first: { ...around, ...highlightsOf(page.sections) }
  });
};
