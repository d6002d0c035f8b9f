import type { RequestEvent } from '@sveltejs/kit';
import { problemDocument } from '../problem.ts';
import { problemOf, type DocumentRoute } from './endpoint.ts';
import { checkAddress } from './check-address.ts';
import { frozen } from './frozen.ts';
import type { FoundRoute } from './route-table.ts';

/** A document handed over as it is, frozen since several pages hold it: no byte of it is written, nor read. */
class HandedDocument extends Response {
  readonly #document: unknown;

  constructor(document: unknown, status = 200) {
    super(null, { status, headers: { 'content-type': 'application/json' } });
    this.#document = document;
  }

  override json(): Promise<unknown> {
    return Promise.resolve(this.#document);
  }

  override text(): Promise<string> {
    return Promise.resolve(JSON.stringify(this.#document));
  }
}

/**
 * The fetch of a page: a document of the API comes in memory, from the function behind its route, with the same refusals; a file, or
 * what is of a standard, comes as it does to anybody.
 */
export function pageFetch(event: RequestEvent, find: (path: string) => FoundRoute | null): typeof fetch {
  const { fetch } = event;
  return async (input, init) => {
    const url = typeof input === 'string' && input.startsWith('/api/v1/') ? new URL(input, event.url) : null;
    const found = url === null || url.searchParams.has('format') ? null : find(decodeURIComponent(url.pathname));
    const route = found === null ? null : documentOf(await found.load());
    if (url === null || found === null || route === null) return fetch(input, init);
    const asked = { ...event, url, params: found.params, route: { id: found.id }, isSubRequest: true } as RequestEvent;
    try {
      checkAddress(url, event.locals.engine.config.addressLimit);
      return new HandedDocument(frozen(await route.document(asked)));
    } catch (error) {
      const problem = problemOf(error, asked);
      return new HandedDocument(problemDocument(problem, url.pathname), problem.status);
    }
  };
}

function documentOf(module: unknown): DocumentRoute | null {
  const { GET } = module as { readonly GET?: Partial<DocumentRoute> };
  return GET?.document === undefined ? null : (GET as DocumentRoute);
}
