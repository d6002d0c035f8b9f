import type { SourceSummary } from '../catalogue/api/answer.ts';
import { fetchAnswer, readJson } from './api.ts';

/** Most communes that a region has, and more. */
const EVERY_TOWN = '6000';

/** Every commune of a territory with its position, the most peopled first. @throws ApiProblem when it has none */
export async function fetchTowns(
  fetcher: typeof fetch,
  territoire: string
): Promise<{ territoire: string; name: string; lat: number; lng: number }[]> {
  const { lignes } = await fetchAnswer(fetcher, 'reference/villes', {
    territoire,
    limite: EVERY_TOWN,
    colonnes: 'territoire,nom,latitude,longitude'
  });
  return lignes.map(({ territoire, nom, latitude, longitude }) => ({
    territoire: String(territoire),
    name: String(nom),
    lat: Number(latitude),
    lng: Number(longitude)
  }));
}

export async function fetchOutlineSources(
  fetcher: typeof fetch,
  territoire: string
): Promise<readonly SourceSummary[]> {
  const { sources } = await readJson<{ sources: readonly SourceSummary[] }>(fetcher, '/api/v1/contours', {
    territoire
  });
  return sources;
}
