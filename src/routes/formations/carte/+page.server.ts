import { requestPage } from '$lib/charts/figure-model.ts';
import { ApiProblem, fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { chosenOf, headlineOf, sectionsOfMap, valuesOf } from '$lib/pages/course-list/course-map.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { frenchQuotes } from '$lib/text/typeset.ts';
import type { PageServerLoad } from './$types';

/** Parameters of the request that the form gives as they are. */
const PARAMETERS = ['pression_haute', 'pression_basse', 'ecart_devenir', 'classe_haute', 'tri'] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const given = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const asked = Object.fromEntries(PARAMETERS.map((name) => [name, given(name)]).filter(([, value]) => value !== ''));
  const chosen = { diplome: given('diplome'), domaine: given('domaine') };
  const [found, replay, thresholds, choices] = await Promise.all([
    fetchAnswer(fetch, 'cprdfop/carte_formations', { territoire: place.territoire, ...asked }).catch(problemOf),
    fetchAnswer(fetch, 'cprdfop/carte_formations_rejeu', { territoire: place.region ?? place.territoire }).catch(
      problemOf
    ),
    fetchAnswer(fetch, 'reference/seuils_formations', {}),
    fetchTerritoryChoices(fetch)
  ]);
  const answer = found instanceof ApiProblem ? null : found;
  const list = answer && chosenOf(answer, chosen);
  const shown = list !== null && list.lignes.length > 0 ? list : null;
  return {
    place,
    choices,
    asked,
    chosen,
    diplomas: answer ? valuesOf(answer, 'diplome') : [],
    fields: answer ? valuesOf(answer, 'domaine') : [],
    thresholds: thresholds.lignes.map(({ seuil, libelle, valeur }) => ({ id: seuil, label: libelle, value: valeur })),
    headline: shown && headlineOf(shown.lignes, place.lieu),
    sections: shown ? sectionsOfMap(shown, replay instanceof ApiProblem ? null : replay) : [],
    notes: answer?.requete.notes ?? [],
    reasons: answer?.motifs ?? [],
    request: answer ? requestPage(answer) : null,
    problem: found instanceof ApiProblem ? found.reasons.map(frenchQuotes) : null
  };
};

function problemOf(reason: unknown): ApiProblem {
  if (reason instanceof ApiProblem) return reason;
  throw reason;
}
