import { readScenario, scenarioQuery, type Scenario } from './scenario.ts';

/** Scenarios that an address compares at once. */
export const MOST_COMPARED = 4;

/** The scenarios of an address, each the query of its own; what cannot be used of each is in its `refused`. */
export function readKept(query: URLSearchParams, name: 'scenario' | 'avec'): readonly Scenario[] {
  return query
    .getAll(name)
    .filter((one) => one.trim() !== '')
    .slice(0, MOST_COMPARED)
    .map((one) => readScenario(new URLSearchParams(one)));
}

/** The address that compares scenarios. */
export function comparisonAddress(scenarios: readonly (string | Scenario)[]): string {
  return `/formations/simulateur/comparer?${new URLSearchParams(scenarios.map((one) => ['scenario', queryOf(one)])).toString()}`;
}

/** The address of the simulator, empty or with a scenario, which keeps others to be compared with. */
export function simulatorAddress(kept: readonly Scenario[], scenario: Scenario | null = null): string {
  const own = scenario === null ? [] : [...new URLSearchParams(scenarioQuery(scenario))];
  return `/formations/simulateur?${new URLSearchParams([...own, ...kept.map((one) => ['avec', queryOf(one)])]).toString()}`;
}

function queryOf(scenario: string | Scenario): string {
  return typeof scenario === 'string' ? scenario : scenarioQuery(scenario);
}
