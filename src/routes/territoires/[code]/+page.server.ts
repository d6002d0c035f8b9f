import { fetchSnapshot } from '$lib/client/api.ts';
import { loadPlacePage, requireTerritory } from '$lib/sections/load-place.ts';
import { askedPublic } from '$lib/sections/publics/asked-public.ts';
import { publicOfTerritory } from '$lib/sections/publics/public-of-territory.ts';
import { buildSections, sectionsOf } from '$lib/sections/registry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = askedPublic(url);
  const [place, snapshot] = await Promise.all([requireTerritory(fetch, params.code), fetchSnapshot(fetch)]);
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer'));
  const questions = [...(asked ? [publicOfTerritory(asked)] : []), ...sectionsOf('gpec')];
  return { ...frame, asked: asked?.code ?? null, ...(await buildSections(questions, context, inside)) };
};
