import { encodeId, refuse } from './api.ts';

/** The SQL of a request with its values. @throws ApiProblem when it does not exist or refuses a parameter */
export async function fetchSql(
  fetcher: typeof fetch,
  id: string,
  parameters: Readonly<Record<string, string>>
): Promise<string> {
  const query = new URLSearchParams(parameters).toString();
  const path = `/api/v1/sql/${encodeId(id)}`;
  const response = await fetcher(query ? `${path}?${query}` : path);
  return response.ok ? response.text() : refuse(response, path);
}
