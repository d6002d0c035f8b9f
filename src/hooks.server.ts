import { building, version } from '$app/environment';
import type { HandleServerError, ServerInit } from '@sveltejs/kit';
import { describeFailure } from '$lib/server/describe-failure.ts';
import { createHandle } from '$lib/server/handle.ts';
import { sharedEngine } from '$lib/server/shared-engine.ts';
import errorPage from './error.html?raw';

/** A wrong setting stops the service when it starts, not its first reader. */
export const init: ServerInit = () => {
  if (!building) sharedEngine(version);
};

export const handle = createHandle(() => sharedEngine(version), errorPage);

export const handleError: HandleServerError = ({ error, event, status }) => {
  const { requestId } = event.locals;
  if (status >= 500 && !building) console.error(describeFailure(error, requestId, event.url));
  return { message: status === 404 ? 'Cette page n’existe pas.' : 'La page n’a pas pu être préparée.', requestId };
};
