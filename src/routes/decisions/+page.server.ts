import { fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { requestPage } from '$lib/charts/figure-model.ts';
import { decisionsHeadline, followDecisions } from '$lib/pages/decisions/load-decisions.ts';
import { dayOfReading } from '$lib/pages/source-life.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import type { PageServerLoad } from './$types';

/** Fields of the form of a new line that another page may fill. */
const FILLED = ['id', 'decision', 'indicateur', 'formation', 'metier', 'instance'] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const [answer, choices] = await Promise.all([
    fetchAnswer(fetch, 'cprdfop/decisions', { territoire: place.territoire }),
    fetchTerritoryChoices(fetch)
  ]);
  const day = dayOfReading(snapshot.demo);
  const followed = await followDecisions(fetch, answer, day);
  return {
    place,
    choices,
    day,
    followed,
    called: followed.filter(({ calls }) => calls.length > 0),
    headline: followed.length > 0 ? decisionsHeadline(followed, place.lieu) : null,
    request: requestPage(answer),
    filled: Object.fromEntries(FILLED.map((name) => [name, url.searchParams.get(name) ?? '']))
  };
};
