import { exampleSql, snippets } from '$lib/catalogue/api/snapshot-snippets.ts';
import { ApiProblem, fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTables } from '$lib/client/snapshots.ts';
import { fetchSql } from '$lib/client/fetch-sql.ts';
import { typesetIn } from '$lib/text/typeset.ts';
import type { PageServerLoad } from './$types';

// SQL runs in the reader's browser. Without script the page still gives the query, and how to run it elsewhere.
export const csr = true;

const TOOLS = ['DuckDB', 'Python', 'R'];

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [found, catalogue, { fichier }] = await Promise.all([
    fetchSnapshot(fetch),
    fetchCatalogue(fetch),
    fetchTables(fetch)
  ]);
  const { id, profil, region, region_nom, demo, construit_le } = found;
  const asked = url.searchParams.get('requete') ?? '';
  const start = asked === '' ? null : await startFrom(fetch, asked, url.searchParams);
  return {
    service: { id, profil, region, region_nom, demo, construit_le },
    file: fichier,
    ...typesetIn({
      requests: catalogue.filter(({ disponible }) => disponible).map(({ id, titre }) => ({ id, titre }))
    }),
    asked,
    sql: start?.sql ?? exampleSql(region),
    refused: start?.refused ?? [],
    snippets: snippets(url.origin, region).filter(({ tool }) => TOOLS.includes(tool))
  };
};

/** The SQL of a request, with the values that the address gives; what is refused is said, and the page stays. */
async function startFrom(
  fetcher: typeof fetch,
  id: string,
  given: URLSearchParams
): Promise<{ sql?: string; refused: readonly string[] }> {
  const parameters = Object.fromEntries([...given].filter(([name, value]) => name !== 'requete' && value !== ''));
  try {
    return { sql: await fetchSql(fetcher, id, parameters), refused: [] };
  } catch (problem) {
    if (problem instanceof ApiProblem) return { refused: problem.reasons };
    throw problem;
  }
}
