import { error } from '@sveltejs/kit';
import { fetchSnapshot, fetchTerritory, fetchTerritoryChoices } from '$lib/client/api.ts';
import { defaultComparator, isInside, makeContext, nearComparators } from '$lib/sections/make-context.ts';
import { buildSections, sectionsOf } from '$lib/sections/registry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [place, snapshot] = await Promise.all([fetchTerritory(fetch, params.code), fetchSnapshot(fetch)]);
  if (!place) error(404, `Territoire « ${params.code.slice(0, 60)} » inconnu. Un code est typé, par exemple departement:35 ou bassin:5314.`);
  const wanted = url.searchParams.get('comparer') ?? defaultComparator(place.territoire, snapshot.region);
  const [context, others] = await Promise.all([makeContext(fetch, place, wanted), fetchTerritoryChoices(fetch)]);
  const inside = isInside(place, snapshot);
  const page = await buildSections(sectionsOf('gpec'), context, inside);
  return { place, outside: inside ? null : snapshot.region_nom, comparator: context.comparator, wanted, ...page, choices: nearComparators(place, snapshot), others };
};
