import { homeOf } from '$lib/catalogue/home.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import { highlightsOf, placeAround, sectionsUnder } from '$lib/pages/territory/first-screen/first-screen.ts';
import { withPeers } from '$lib/pages/peers.ts';
import { loadPlacePage, requireTerritory } from '$lib/pages/place/load-place.ts';
import { askedPublic } from '$lib/pages/publics/asked-public.ts';
import { publicOfTerritory } from '$lib/pages/publics/public-of-territory.ts';
import { sectionsOf } from '$lib/pages/lists/registry.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = askedPublic(url);
  const snapshot = await fetchSnapshot(fetch);
  // The region of this site, whatever its code.
  if (params.code === 'region') redirect(307, `/territoires/${snapshot.region}`);
  const place = await requireTerritory(fetch, params.code);
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer'));
  const questions = [...(asked ? [publicOfTerritory(asked)] : []), ...sectionsOf('gpec')];
  const [page, around] = await Promise.all([
    buildSections(questions, context, inside),
    placeAround(context, homeOf(place, snapshot) ?? snapshot.region, inside, 'gpec')
  ]);
  const keys = await withPeers(page.keys, context);
  return serverOnly({
    ...frame,
    asked: asked?.code ?? null,
    ...page,
    sections: sectionsUnder(page.sections, around.map),
    keys,
    first: { ...around, ...highlightsOf(page.sections) }
  });
};
