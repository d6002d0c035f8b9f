import type { SearchList } from '$lib/catalogue/api/search.ts';
import { searchAll } from '$lib/server/search/search.ts';
import { searchIndexOf } from '$lib/server/search/search-index.ts';
import { searchParameters } from '$lib/server/http/search-parameters.ts';
import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';

export const GET = jsonEndpoint(
  async ({ isSubRequest, locals: { engine }, url }, snapshot) => {
    const search = searchParameters(url, 'donnez ce que vous cherchez, par exemple q=cuisinier à Rennes');
    const index = await searchIndexOf(snapshot, engine.catalogue);
    const list = searchAll(index, engine.catalogue, snapshot.reference, search);
    // Proposals made while one types are beginnings of words: only a page that was asked for counts.
    if (isSubRequest) countUnanswered(engine.unanswered, list);
    return list;
  },
  { parameters: ['q'] }
);

const NOTHING = 'rien';

/** By kind of absence: what was typed may say who somebody is, and is kept nowhere. */
function countUnanswered(counts: Map<string, number>, { reponses: [first] }: SearchList): void {
  const kind = first === undefined ? NOTHING : first.type === 'absent' ? first.code : null;
  if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
