import { ApiProblem, fetchAnswer } from '../../client/api.ts';
import { resolveScenario } from './resolve-scenario.ts';
import { readScenario, scenarioParameters, scenarioWords, type Scenario } from './scenario.ts';
import { balanceOf } from './simulation.ts';

/** Scenarios set beside the one of the page, at most. */
const MOST = 2;

/** A scenario beside that of the page: what it would leave, line by line, and its own page. */
export interface KeptScenario {
  readonly words: string;
  readonly after: readonly string[];
  readonly query: string;
}

/** The scenarios that an address keeps, each as its own query. */
export function keptQueries(query: URLSearchParams): string[] {
  return [...new Set(query.getAll('avec'))].filter((one) => one !== '').slice(0, MOST);
}

/** Those that can be reckoned, on the territory, the reach and the people of the page's own: only places differ. */
export async function keptScenarios(
  fetcher: typeof fetch,
  queries: readonly string[],
  own: Scenario,
  territoire: string,
  region: string | null
): Promise<KeptScenario[]> {
  const found = await Promise.all(
    queries.map(async (query) => {
      const { openings } = readScenario(new URLSearchParams(query));
      const scenario = { ...own, openings };
      const { communes, unclear } = await resolveScenario(fetcher, scenario, region);
      if (openings.length === 0 || unclear.length > 0) return null;
      const codes = communes.map((commune) => commune.territoire);
      try {
        const balance = await fetchAnswer(
          fetcher,
          'cprdfop/simulateur_bilan',
          scenarioParameters(scenario, territoire, codes)
        );
        const after = balanceOf(balance)?.map((line) => line.after);
        const words = scenarioWords(
          openings,
          communes.map(({ nom }) => nom)
        );
        return after === undefined ? null : { words, after, query };
      } catch (refusal) {
        if (refusal instanceof ApiProblem) return null;
        throw refusal;
      }
    })
  );
  return found.filter((one) => one !== null);
}
