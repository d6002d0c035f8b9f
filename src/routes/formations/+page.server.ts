import { error } from '@sveltejs/kit';
import { fetchSnapshot, fetchTerritory, fetchTerritoryChoices } from '$lib/client/api.ts';
import { defaultComparator, isInside, makeContext, nearComparators } from '$lib/sections/make-context.ts';
import { buildSections, sectionsOf } from '$lib/sections/registry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const code = url.searchParams.get('territoire')?.trim() || snapshot.region;
  const place = await fetchTerritory(fetch, code);
  if (!place) error(404, `Territoire « ${code.slice(0, 60)} » inconnu. Un code est typé, par exemple departement:35 ou zone_emploi:5315.`);
  const wanted = url.searchParams.get('comparer') ?? defaultComparator(place.territoire, snapshot.region);
  const [context, others] = await Promise.all([makeContext(fetch, place, wanted), fetchTerritoryChoices(fetch)]);
  const inside = isInside(place, snapshot);
  const page = await buildSections(sectionsOf('cprdfop'), context, inside);
  return { place, outside: inside ? null : snapshot.region_nom, comparator: context.comparator, wanted, ...page, choices: nearComparators(place, snapshot), others };
};
