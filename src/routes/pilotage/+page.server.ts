import { error } from '@sveltejs/kit';
import { fetchAnswer, fetchContours, fetchSnapshot, fetchTerritory, fetchTerritoryChoices } from '$lib/client/api.ts';
import { defaultComparator, isInside, makeContext, nearComparators } from '$lib/sections/make-context.ts';
import { buildSections, sectionsOf } from '$lib/sections/registry.ts';
import { steeringHeadline } from '$lib/sections/spro/headline.ts';
import { readIndicators } from '$lib/sections/spro/indicators.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const code = url.searchParams.get('territoire') ?? snapshot.region;
  const place = await fetchTerritory(fetch, code);
  if (!place) error(404, `Territoire « ${code.slice(0, 60)} » inconnu. Un code est typé, par exemple departement:35 ou bassin:5314.`);
  const wanted = url.searchParams.get('comparer') ?? defaultComparator(place.territoire, snapshot.region);
  const [context, others, departements, contours] = await Promise.all([
    makeContext(fetch, place, wanted),
    fetchTerritoryChoices(fetch),
    fetchAnswer(fetch, 'reference/territoires', { maille: 'departement' }),
    fetchContours(fetch, { maille: 'departement' })
  ]);
  const inside = isInside(place, snapshot);
  const [page, indicators] = await Promise.all([buildSections(sectionsOf('spro'), context, inside), inside ? readIndicators(context) : []]);
  const own = new Set(contours.map(({ territoire }) => territoire));
  const places = [
    { code: snapshot.region, name: snapshot.region_nom },
    ...departements.lignes.filter((row) => own.has(String(row['territoire']))).map((row) => ({ code: String(row['territoire']), name: String(row['nom']) }))
  ];
  return {
    place, comparator: context.comparator, wanted, sections: page.sections, indicators,
    headline: steeringHeadline(indicators, place.maille !== 'region'),
    outside: inside ? null : snapshot.region_nom,
    region: snapshot.region_nom,
    places: places.some((choice) => choice.code === place.territoire) ? places : [...places, { code: place.territoire, name: place.nom }],
    choices: nearComparators(place, snapshot),
    others
  };
};
