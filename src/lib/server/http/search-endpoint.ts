import type { RequestEvent } from '@sveltejs/kit';
import type { DocumentRoute } from './endpoint.ts';
import { refuseParameter } from '../problem.ts';
import { searchIndexOf, type SearchIndex } from '../search/search-index.ts';
import { jsonEndpoint } from './json-endpoint.ts';

const LONGEST = 120;

/** A door of the search: what it answers of the words of an address. @param missing what to give when there is none */
export function searchEndpoint(
  missing: string,
  answer: (index: SearchIndex, search: string, event: RequestEvent) => unknown
): DocumentRoute {
  return jsonEndpoint(
    async (event, snapshot) => {
      const search = searchOf(event.url, missing);
      return answer(await searchIndexOf(snapshot), search, event);
    },
    { parameters: ['q'] }
  );
}

/** The search of an address. @throws RequestProblem (400) */
export function searchOf({ searchParams }: URL, missing: string): string {
  const search = searchParams.get('q')?.trim() ?? '';
  if (search === '') throw refuseParameter('q', `manquant ; ${missing}`);
  if (search.length > LONGEST) throw refuseParameter('q', `trop long ; ${LONGEST} caractères au plus`);
  return search;
}
