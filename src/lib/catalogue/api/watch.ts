import type { Problem } from './answer.ts';
import { addressQuery } from './address-query.ts';

/** Requests that one address may follow. */
export const MOST_WATCHED = 20;
const LONGEST = 600;
const SHOWN = 80;
const NAME = 'suivre';

/** A request that is followed, with the parameters of its address. */
export interface WatchedRequest {
  readonly id: string;
  readonly query: readonly (readonly [string, string])[];
}

const REQUEST = /^(?:https?:\/\/[^/?#]+)?\/?(?:api\/v1\/requests\/|catalogue\/)?([a-z]+\/[a-z0-9_]+)(?:\?([^#]*))?$/;

/** Reads what an address follows; an empty field of a form follows nothing, and the same thing twice is once. */
export function readWatch(search: URLSearchParams): {
  watched: readonly WatchedRequest[];
  problems: readonly Problem[];
} {
  const problems = [...new Set(search.keys())]
    .filter((name) => name !== NAME)
    .map((name) =>
      problem(
        name.slice(0, SHOWN),
        `paramètre inconnu ; paramètre : ${NAME}. Dans une adresse suivie, « & » s’écrit %26`
      )
    );
  const watched = new Map<string, WatchedRequest>();
  for (const text of search
    .getAll(NAME)
    .map((given) => given.trim())
    .filter((given) => given !== '')) {
    const [, id, query = ''] = (text.length > LONGEST ? null : REQUEST.exec(text)) ?? [];
    if (id === undefined) {
      problems.push(
        problem(
          NAME,
          `« ${text.slice(0, SHOWN)} » illisible ; une requête est attendue, comme gpec/projets_recrutement?territoire=departement:35`
        )
      );
      continue;
    }
    const pairs = [...new URLSearchParams(query)].filter(([name]) => !['format', 'notes', 'forme'].includes(name));
    watched.set(watchedAddress({ id, query: pairs }), { id, query: pairs });
  }
  if (watched.size > MOST_WATCHED)
    problems.push(
      problem(NAME, `${watched.size} requêtes suivies ; ${MOST_WATCHED} au plus par adresse : faites-en plusieurs`)
    );
  return { watched: [...watched.values()], problems };
}

/** A request that is followed, as it is written: `gpec/projets_recrutement?territoire=departement:35`. */
export function watchedAddress({ id, query }: WatchedRequest): string {
  return query.length === 0 ? id : `${id}?${addressQuery(query)}`;
}

/** The query of the address that follows these requests; empty without any. */
export function watchQuery(watched: readonly WatchedRequest[]): string {
  return addressQuery(watched.map((request): [string, string] => [NAME, watchedAddress(request)])).replaceAll(
    '%2F',
    '/'
  );
}

function problem(parametre: string, message: string): Problem {
  return { parametre, message, suggestions: [] };
}
