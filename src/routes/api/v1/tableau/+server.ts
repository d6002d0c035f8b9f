import type { RequestEvent } from '@sveltejs/kit';
import { indicatorsAsked, TABLE_REQUEST, tableQuery } from '$lib/catalogue/api/table-address.ts';
import { eachNameOnce } from '$lib/catalogue/parameters/each-name-once.ts';
import { documentRoute } from '$lib/server/http/endpoint.ts';
import { refusal, refuseParameter } from '$lib/server/problem.ts';
import { nearest } from '$lib/text/suggest.ts';
import { GET as answer } from '../requests/[...id]/+server.ts';

/** The event of the request behind the table. @throws RequestProblem 400 */
async function asked(event: RequestEvent): Promise<RequestEvent> {
  const { searchParams } = event.url;
  const known = await event.locals.engine.store.use(({ catalogue }) =>
    Promise.resolve([...catalogue.values()].flatMap(({ definition }) => Object.keys(definition.indicateurs ?? {})))
  );
  for (const name of indicatorsAsked(searchParams))
    if (!known.includes(name))
      throw refuseParameter(
        'indicateurs',
        `« ${name.slice(0, 80)} » n’est pas un indicateur ; la liste est à /api/v1/requests/reference/dictionnaire_indicateurs`,
        nearest(name, known)
      );
  const { given, problems } = eachNameOnce(
    [...searchParams].filter(([name]) => name === 'forme'),
    () => undefined
  );
  if (problems.length > 0) throw refusal(problems);
  const form = given[0]?.[1] ?? null;
  if (form !== null && !['', 'large', 'long'].includes(form))
    throw refuseParameter('forme', `« ${form.slice(0, 80)} » inconnue ; large (par défaut) ou long`, ['large', 'long']);
  const url = new URL(`/api/v1/requests/${TABLE_REQUEST}?${tableQuery(searchParams)}`, event.url);
  return Object.assign(Object.create(event) as RequestEvent, { url, params: { id: TABLE_REQUEST } });
}

/** Every indicator of the territories of a level, a row each: the pivot of one request of the catalogue. */
export const GET = documentRoute(
  async (event) => answer.document(await asked(event)),
  async (event) => answer(await asked(event))
);
