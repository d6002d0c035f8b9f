import { error } from '@sveltejs/kit';
import { fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { makeContext } from '$lib/pages/place/make-context.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { cardOf } from '$lib/pages/occupation/occupation.ts';
import { requireOccupation } from '$lib/pages/occupation/load-occupation.ts';
import { LIMITS, readRedeployment, redeployContext, REDEPLOY_QUESTIONS } from '$lib/pages/occupation/redeploy.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [snapshot, { occupation }] = await Promise.all([
    fetchSnapshot(fetch),
    requireOccupation(fetch, params.code, url.search)
  ]);
  const card = cardOf(occupation);
  if (card === null)
    error(404, {
      message:
        'Les métiers voisins sont ceux des fiches du ROME : partez de l’une de celles qui mènent à cette famille.',
      near: occupation.codes
        .filter(({ link, classification }) => link === 'vient de' && classification === 'rome')
        .map(({ code, name }) => ({ href: `/metiers/${code}/reclasser${url.search}`, text: name, aside: code }))
    });
  const place = await territoryNamed(fetch, url, snapshot);
  const [context, choices] = await Promise.all([
    makeContext(fetch, place, place.territoire),
    fetchTerritoryChoices(fetch)
  ]);
  const asked = readRedeployment(url.searchParams);
  const { sections, missing } = await buildSections(
    REDEPLOY_QUESTIONS,
    { ...context, ...redeployContext(card, asked) },
    true
  );
  return {
    occupation: { code: occupation.code, name: occupation.name },
    place,
    choices,
    asked,
    limits: LIMITS,
    sections,
    missing
  };
};
