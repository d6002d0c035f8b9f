import type { SearchList } from '$lib/catalogue/api/search.ts';
import { searchAll } from '$lib/server/search/search.ts';
import { searchEndpoint } from '$lib/server/http/search-endpoint.ts';

export const GET = searchEndpoint(
  'donnez ce que vous cherchez, par exemple q=cuisinier à Rennes',
  (index, search, { isSubRequest, locals: { engine } }) => {
    const list = searchAll(index, search);
    // Proposals made while one types are beginnings of words: only a page that was asked for counts.
    if (isSubRequest) countUnanswered(engine.unanswered, list);
    return list;
  }
);

const NOTHING = 'rien';

/** By kind of absence: what was typed may say who somebody is, and is kept nowhere. */
function countUnanswered(counts: Map<string, number>, { reponses: [first] }: SearchList): void {
  const kind = first === undefined ? NOTHING : first.type === 'absent' ? first.code : null;
  if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
