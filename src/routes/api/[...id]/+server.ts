import { endpoint } from '$lib/server/http/endpoint.ts';
import { notFound } from '$lib/server/problem.ts';
import { handlerOf } from '$lib/standards/door.ts';
import { STANDARDS } from '$lib/standards/doors.ts';

/** Addresses under /api that are of a standard, and those that nothing answers. */
export const GET = endpoint(async (event) => {
  const found = handlerOf(STANDARDS.doors, event.params.id ?? '');
  if (found === null)
    throw notFound(
      'adresse',
      `Aucune adresse « ${event.url.pathname.slice(0, 200)} »`,
      [],
      'elles sont à /donnees/api.'
    );
  return found.handler({ ...event, params: found.params }, STANDARDS);
});
