import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { searchTerritories } from '../../client/api.ts';
import { readPlaceText } from '../../catalogue/place-text.ts';
import { isNamed, placeNamed } from '../place/named-place.ts';
import type { Scenario } from './scenario.ts';

const MOST_CHOICES = 8;

/** The communes of a scenario, where each place that was typed is one alone; the others with what they may be. */
export interface ResolvedScenario {
  readonly communes: readonly TerritorySummary[];
  readonly unclear: readonly {
    readonly at: number;
    readonly lieu: string;
    readonly choices: readonly TerritorySummary[];
  }[];
}

/** @param region where communes are looked for; anywhere when null */
export async function resolveScenario(
  fetcher: typeof fetch,
  { openings }: Scenario,
  region: string | null
): Promise<ResolvedScenario> {
  const found = await Promise.all(openings.map(({ lieu }) => communesLike(fetcher, lieu, region)));
  return {
    communes: found.flatMap((some) => (some.length === 1 ? some : [])),
    unclear: openings.flatMap(({ lieu }, at) => {
      const choices = found[at] ?? [];
      return choices.length === 1 ? [] : [{ at, lieu, choices }];
    })
  };
}

/** The communes that a name or a code may be; one alone when it is exact. */
async function communesLike(
  fetcher: typeof fetch,
  lieu: string,
  region: string | null
): Promise<readonly TerritorySummary[]> {
  const written = readPlaceText(lieu) && (await placeNamed(fetcher, lieu)).place;
  if (written?.maille === 'commune') return [written];
  const found = (await searchTerritories(fetcher, lieu).catch(() => [])).filter(
    ({ maille, region: own }) => maille === 'commune' && (region === null || own === region)
  );
  const exact = found.filter((commune) => isNamed(commune, lieu));
  return exact.length === 1 ? exact : found.slice(0, MOST_CHOICES);
}
