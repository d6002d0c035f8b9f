import { error } from '@sveltejs/kit';
import { homeOf } from '$lib/catalogue/home.ts';
import { fetchSnapshot } from '$lib/client/api.ts';
import { requireTerritory, territoryNamed } from '$lib/pages/place/load-place.ts';
import { isInside, makeContext } from '$lib/pages/place/make-context.ts';
import { absentIndicators } from '$lib/pages/service/absent-indicators.ts';
import { causesOf, readIndicators } from '$lib/pages/service/indicators.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  if (!isInside(place, snapshot))
    error(
      404,
      `La séance est celle du service d’orientation de « ${snapshot.region_nom} » : ${place.nom} n’en est pas.`
    );
  // The series are those of the whole region, whatever territory one comes from.
  const home = await requireTerritory(fetch, homeOf(place, snapshot) ?? place.territoire);
  const context = await makeContext(fetch, home, home.territoire);
  const indicators = await readIndicators(context);
  const whole = url.searchParams.get('tout') === 'oui';
  const asked = Number(url.searchParams.get('indicateur') ?? 1);
  const index = Math.min(indicators.length, Math.max(1, Number.isInteger(asked) ? asked : 1));
  const shown = whole ? indicators : indicators.slice(index - 1, index);
  const [causes, absent] = await Promise.all([
    Promise.all(shown.map(({ id }) => causesOf(context, id))),
    absentIndicators(context, indicators)
  ]);
  return serverOnly({
    territoire: place.territoire,
    nom: home.nom,
    from: place.territoire === home.territoire ? null : place.nom,
    whole,
    index,
    shown: shown.map((indicator, rank) => ({ indicator, causes: causes[rank] ?? [] })),
    labels: indicators.map(({ label }) => label),
    absent
  });
};
