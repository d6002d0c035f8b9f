import { fetchAnswer, fetchContours, fetchSnapshot } from '$lib/client/api.ts';
import { loadPlacePage, requireTerritory } from '$lib/sections/load-place.ts';
import { buildSections, sectionsOf } from '$lib/sections/registry.ts';
import { steeringHeadline } from '$lib/sections/spro/headline.ts';
import { readIndicators } from '$lib/sections/spro/indicators.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await requireTerritory(fetch, url.searchParams.get('territoire') ?? snapshot.region);
  const [{ context, inside, frame }, departements, contours] = await Promise.all([
    loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer')),
    fetchAnswer(fetch, 'reference/territoires', { maille: 'departement' }),
    fetchContours(fetch, { maille: 'departement' })
  ]);
  const [page, indicators] = await Promise.all([
    buildSections(sectionsOf('spro'), context, inside),
    inside ? readIndicators(context) : []
  ]);
  const own = new Set(contours.map(({ territoire }) => territoire));
  const places = [
    { code: snapshot.region, name: snapshot.region_nom },
    ...departements.lignes
      .filter((row) => own.has(String(row['territoire'])))
      .map((row) => ({ code: String(row['territoire']), name: String(row['nom']) }))
  ];
  return {
    ...frame,
    sections: page.sections,
    missing: page.missing,
    indicators,
    headline: steeringHeadline(indicators, place.maille !== 'region'),
    region: snapshot.region_nom,
    places: places.some((choice) => choice.code === place.territoire)
      ? places
      : [...places, { code: place.territoire, name: place.nom }]
  };
};
