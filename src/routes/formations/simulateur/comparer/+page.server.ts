import { homeOf } from '$lib/catalogue/home.ts';
import { ApiProblem, fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { comparisonAddress, MOST_COMPARED, readKept, simulatorAddress } from '$lib/sections/cprdfop/kept-scenarios.ts';
import { resolveScenario } from '$lib/sections/cprdfop/resolve-scenario.ts';
import {
  comparisonRows,
  differences,
  scenarioTitle,
  type Compared
} from '$lib/sections/cprdfop/scenario-comparison.ts';
import { scenarioParameters, scenarioQuery, type Scenario } from '$lib/sections/cprdfop/scenario.ts';
import { territoryAsked } from '$lib/sections/load-place.ts';
import { sourceLine } from '$lib/words/source-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const scenarios = readKept(url.searchParams, 'scenario');
  const places = await Promise.all(scenarios.map(({ territoire }) => territoryAsked(fetch, url, territoire, snapshot)));
  const made = await Promise.all(
    scenarios.map(async (scenario, at): Promise<Compared | { refused: readonly string[] }> => {
      const place = places[at];
      if (!place || scenario.refused.length > 0) return { refused: scenario.refused };
      const { communes, unclear } = await resolveScenario(fetch, scenario, homeOf(place, snapshot));
      if (unclear.length > 0)
        return { refused: unclear.map(({ lieu }) => `« ${lieu} » n’est pas le nom d’une seule commune de la région.`) };
      if (communes.length === 0) return { refused: ['Ce scénario n’ouvre ni ne ferme aucune place.'] };
      const codes = communes.map(({ territoire }) => territoire);
      return fetchAnswer(fetch, 'cprdfop/simulateur_bilan', scenarioParameters(scenario, place.territoire, codes))
        .then((balance) => ({ scenario, names: communes.map(({ nom }) => nom), balance }))
        .catch((refusal: unknown) => {
          if (refusal instanceof ApiProblem) return { refused: [refusal.message] };
          throw refusal;
        });
    })
  );
  const compared = made.flatMap((one) => ('balance' in one ? [one] : []));
  const [first] = places;
  const home = first ? homeOf(first, snapshot) : null;
  const needs = compared.some(({ scenario }) => scenario.metier !== null)
    ? await fetchAnswer(fetch, 'cprdfop/adequation_sortants_besoins', home === null ? {} : { territoire: home }).catch(
        (refusal: unknown) => {
          if (refusal instanceof ApiProblem) return null;
          throw refusal;
        }
      )
    : null;
  const kept = compared.map(({ scenario }) => scenario);
  return {
    refused: made.flatMap((one, at) =>
      'refused' in one ? one.refused.map((reason) => `Scénario ${at + 1} : ${reason}`) : []
    ),
    columns: compared.map((one) => ({
      title: scenarioTitle(one),
      place: one.balance.parametres_libelles['territoire'] ?? '',
      open: `/formations/simulateur?${scenarioQuery(one.scenario)}`,
      without: comparisonAddress(others(kept, one.scenario))
    })),
    rows: comparisonRows(compared, needs),
    warnings: [...differences(compared), ...new Set(compared.flatMap(({ balance }) => balance.signalements))],
    more: kept.length < MOST_COMPARED ? simulatorAddress(kept) : null,
    kept: kept.map((scenario) => scenarioQuery(scenario)),
    source: compared[0] ? sourceLine(compared[0].balance) : null
  };
};

function others(kept: readonly Scenario[], scenario: Scenario): readonly Scenario[] {
  return kept.filter((one) => one !== scenario);
}
