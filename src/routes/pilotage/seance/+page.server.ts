import { error } from '@sveltejs/kit';
import { fetchSnapshot } from '$lib/client/api.ts';
import { territoryNamed } from '$lib/sections/load-place.ts';
import { isInside, makeContext } from '$lib/sections/make-context.ts';
import { causesOf, readIndicators } from '$lib/sections/spro/indicators.ts';
import type { PageServerLoad } from './$types';

// Arrow keys and notes: one of the two routes that load a script. Without it, links still turn the pages.
export const csr = true;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  // Elsewhere nothing is asked.
  const context = isInside(place, snapshot) ? await makeContext(fetch, place, place.territoire) : null;
  const indicators = context === null ? [] : await readIndicators(context);
  if (context === null || indicators.length === 0)
    error(404, 'Aucune série du service d’orientation n’est dans cet instantané pour ce territoire.');
  const whole = url.searchParams.get('tout') === 'oui';
  const asked = Number(url.searchParams.get('indicateur') ?? 1);
  const index = Math.min(indicators.length, Math.max(1, Number.isInteger(asked) ? asked : 1));
  const shown = whole ? indicators : indicators.slice(index - 1, index);
  const causes = await Promise.all(shown.map(({ id }) => causesOf(context, id)));
  return {
    territoire: place.territoire,
    nom: place.nom,
    whole,
    index,
    shown: shown.map((indicator, rank) => ({ indicator, causes: causes[rank] ?? [] })),
    labels: indicators.map(({ id, label }) => ({ id, label }))
  };
};
