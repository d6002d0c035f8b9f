import { homeOf } from '$lib/catalogue/home.ts';
import { fetchAnswer, fetchRequest, fetchSnapshot } from '$lib/client/api.ts';
import { highlightsOf, placeAround, sectionsUnder } from '$lib/pages/territory/first-screen/first-screen.ts';
import { loadPlacePage, requireTerritory, territoryNamed } from '$lib/pages/place/load-place.ts';
import { askedPublic } from '$lib/pages/publics/asked-public.ts';
import { publicOfTerritory } from '$lib/pages/publics/public-of-territory.ts';
import { OF_SERVICE } from '$lib/pages/publics/scope.ts';
import { sectionsOf } from '$lib/pages/lists/registry.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { steeringHeadline } from '$lib/pages/service/headline.ts';
import { readIndicators } from '$lib/pages/service/indicators.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const asked = askedPublic(url);
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const [{ context, inside, frame }, departements, home] = await Promise.all([
    loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer')),
    fetchAnswer(fetch, 'reference/territoires', { maille: 'departement' }),
    requireTerritory(fetch, homeOf(place, snapshot) ?? snapshot.region)
  ]);
  const [page, indicators, around, { disponible }] = await Promise.all([
    buildSections([...(asked ? [publicOfTerritory(asked, OF_SERVICE)] : []), ...sectionsOf('spro')], context, inside),
    inside ? readIndicators(context) : [],
    placeAround(context, home.territoire, inside, 'spro'),
    fetchRequest(fetch, 'spro/permanence_minutes')
  ]);
  const steering = inside ? steeringHeadline(indicators, place.maille !== 'region') : null;
  const below = sectionsUnder(page.sections, around.map);
  const lead = inside && steering === null ? below[0]?.sentences[0] : undefined;
  // What the headline takes from the first question is not said again there.
  const sections = below.map((section, index) =>
    index === 0 && lead !== undefined ? { ...section, sentences: section.sentences.slice(1) } : section
  );
  const places = [
    { code: home.territoire, name: home.nom },
    ...departements.lignes
      .filter((row) => row['region'] === home.territoire)
      .map((row) => ({ code: String(row['territoire']), name: String(row['nom']) }))
  ];
  return serverOnly({
    ...frame,
    asked: asked?.code ?? null,
    sections,
    missing: page.missing,
    indicators,
    permanences: inside && disponible,
    first: { ...around, ...highlightsOf(page.sections) },
    headline: steering ?? lead ?? null,
    region: home.nom,
    places: places.some((choice) => choice.code === place.territoire)
      ? places
      : [...places, { code: place.territoire, name: place.nom }]
  });
};
