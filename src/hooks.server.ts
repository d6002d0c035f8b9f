import { building, dev, version } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { ApiProblem } from '$lib/client/api.ts';
import { describeFailure } from '$lib/server/failure.ts';
import { createHandle } from '$lib/server/http/handle.ts';
import { sharedEngine } from '$lib/server/answer/shared-engine.ts';
import errorPage from './error.html?raw';

/** A wrong setting stops the service when it starts, not its first reader. */
export const init: ServerInit = () => {
  if (!building) sharedEngine(version);
};

/** Pages are given the documents of the API by the functions behind its routes: named here, since no room imports a route. */
const api = import.meta.glob('./routes/api/v1/**/+server.ts');
const answer = createHandle(() => sharedEngine(version), errorPage, api);

/** In development, no reader keeps anything, and a page hears that it is to be read again. */
const answerAnew: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('</head>', '<script type="module" src="/@vite/client"></script></head>')
  });
  response.headers.set('cache-control', 'no-store');
  response.headers.delete('etag');
  return response;
};

export const handle = dev ? sequence(answerAnew, answer) : answer;

export const handleError: HandleServerError = ({ error, event, status }) => {
  const { requestId } = event.locals;
  // A parameter that the API refused to the page is the reader's to correct.
  if (error instanceof ApiProblem && error.document.status < 500) {
    event.locals.refused = error.document;
    return { message: error.document.detail, requestId };
  }
  if (status >= 500 && !building) console.error(describeFailure(error, requestId, event.url));
  return { message: status === 404 ? 'Cette page n’existe pas.' : 'La page n’a pas pu être préparée.', requestId };
};
