import { isHttpError, type RequestEvent } from '@sveltejs/kit';
import { endpoint, problemOf } from '$lib/server/http/endpoint.ts';
import { askOf, Refused } from '$lib/standards/mcp/ask.ts';
import { answerMessage } from '$lib/standards/mcp/handler.ts';

/** The door of assistants: the Model Context Protocol over HTTP, a message a request, nothing kept. */
export const POST = endpoint(async (event) =>
  answerMessage(event.request, event.url, {
    ask: askOf(event),
    // Of the snapshot in service: with the region's own requests.
    catalogue: await event.locals.engine.store.use(({ catalogue }) => Promise.resolve(catalogue)),
    page: async (code, territoire) => {
      // Loaded when one is asked for.
      const { pageInWords } = await import('$lib/pages/lists/said-page.ts');
      const page = await pageInWords(event.fetch, code, territoire);
      if (page === null)
        throw new Refused(404, 'Aucune page de ce code, ou territoire inconnu ; « chercher » donne les codes.');
      return page;
    },
    refusalOf: (error) => refusalOf(error, event)
  })
);

function refusalOf(error: unknown, event: RequestEvent): Refused {
  if (isHttpError(error)) return new Refused(error.status, error.body.message);
  const { status, message } = problemOf(error, event);
  return new Refused(status, message);
}
