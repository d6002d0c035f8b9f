import type { RequestEvent } from '@sveltejs/kit';
import { indicatorsAsked, LEVEL_TABLES, levelAsked, tableAddress } from '$lib/catalogue/api/table-address.ts';
import { eachNameOnce } from '$lib/catalogue/parameters/each-name-once.ts';
import { documentRoute } from '$lib/server/http/endpoint.ts';
import { refusal, refuseParameter } from '$lib/server/problem.ts';
import { nearest } from '$lib/text/suggest.ts';
import { GET as answer } from '../requests/[...id]/+server.ts';

/** The event of the request behind the table. @throws RequestProblem 400 */
async function asked(event: RequestEvent): Promise<RequestEvent> {
  const { searchParams } = event.url;
  const { given, problems } = eachNameOnce(
    [...searchParams].filter(([name]) => name === 'forme' || name === 'maille'),
    () => undefined
  );
  if (problems.length > 0) throw refusal(problems);
  const form = given.find(([name]) => name === 'forme')?.[1] ?? '';
  if (!['', 'large', 'long'].includes(form))
    throw refuseParameter('forme', `« ${form.slice(0, 80)} » inconnue ; large (par défaut) ou long`, ['large', 'long']);
  const levels = await levelsOfIndicators(event);
  const maille = levelAsked(searchParams);
  if (!levels.has(maille))
    throw refuseParameter(
      'maille',
      `« ${maille.slice(0, 80)} » : aucun indicateur à cette maille dans cet instantané ; mailles : ${[...levels.keys()].join(', ')}`,
      nearest(maille, [...levels.keys()])
    );
  for (const name of indicatorsAsked(searchParams)) {
    if (levels.get(maille)?.has(name) === true) continue;
    const elsewhere = [...levels].flatMap(([level, names]) => (names.has(name) ? [level] : []));
    throw refuseParameter(
      'indicateurs',
      elsewhere.length > 0
        ? `« ${name} » n’est donné à aucun territoire de cette maille (${maille}) ; il l’est par ${elsewhere.join(', ')}`
        : `« ${name.slice(0, 80)} » n’est pas un indicateur de cet instantané ; la liste est à /api/v1/requests/reference/dictionnaire_indicateurs`,
      elsewhere.length > 0 ? [] : nearest(name, [...new Set([...levels.values()].flatMap((names) => [...names]))])
    );
  }
  const { id, query } = tableAddress(searchParams);
  const url = new URL(`/api/v1/requests/${id}?${query}`, event.url);
  return Object.assign(Object.create(event) as RequestEvent, { url, params: { id } });
}

/** The indicators that each level has, as the tables of the snapshot name their columns. */
async function levelsOfIndicators(event: RequestEvent): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return event.locals.engine.store.use(({ catalogue }) =>
    Promise.resolve(
      new Map(
        [...catalogue].flatMap(([id, { definition }]) =>
          id.startsWith(LEVEL_TABLES)
            ? [
                [
                  id.slice(LEVEL_TABLES.length),
                  new Set(definition.colonnes.flatMap(({ nom, role }) => (role === 'mesure' ? [nom] : [])))
                ] as const
              ]
            : []
        )
      )
    )
  );
}

/** Every indicator of the territories of a level, a row each: the table that the build writes of it. */
export const GET = documentRoute(
  async (event) => answer.document(await asked(event)),
  async (event) => answer(await asked(event))
);
