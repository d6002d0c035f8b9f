import type { Problem } from './answer.ts';
import { addressQuery } from './address-query.ts';

/** Requests and rules that one address may follow. */
export const MOST_WATCHED = 20;
const LONGEST = 600;
const SHOWN = 80;
const NAMES = ['suivre', 'regle', 'territoire'] as const;

/** A request that is followed, with the parameters of its address. */
export interface WatchedRequest {
  readonly id: string;
  readonly query: readonly (readonly [string, string])[];
}

/** What one address follows: requests, and rules of findings at a territory. */
export interface Watch {
  readonly requests: readonly WatchedRequest[];
  readonly rules: readonly string[];
  /** Typed code, or a name in a form; null for the region of the snapshot. */
  readonly territoire: string | null;
}

const REQUEST = /^(?:https?:\/\/[^/?#]+)?\/?(?:api\/v1\/requests\/|catalogue\/)?([a-z]+\/[a-z0-9_]+)(?:\?([^#]*))?$/;
const RULE = /^(?:https?:\/\/[^/?#]+)?\/?(?:constats\/)?([a-z]+\/[a-z0-9-]+)$/;

/** Reads what an address follows; an empty field of a form follows nothing, and the same thing twice is once. */
export function readWatch(search: URLSearchParams): { watch: Watch; problems: readonly Problem[] } {
  const problems = [...new Set(search.keys())]
    .filter((name) => !NAMES.some((known) => known === name))
    .map((name) =>
      problem(
        name.slice(0, SHOWN),
        `paramètre inconnu ; paramètres : ${NAMES.join(', ')}. Dans une adresse suivie, « & » s’écrit %26`
      )
    );
  const requests = read(search.getAll('suivre'), (text) => {
    const [, id, query = ''] = REQUEST.exec(text) ?? [];
    return id === undefined
      ? null
      : { id, query: [...new URLSearchParams(query)].filter(([name]) => name !== 'format' && name !== 'notes') };
  });
  const rules = read(search.getAll('regle'), (text) => RULE.exec(text)?.[1] ?? null);
  for (const [name, { refused }, expected] of [
    ['suivre', requests, 'une requête est attendue, comme gpec/projets_recrutement?territoire=departement:35'],
    ['regle', rules, 'une règle est attendue, comme gpec/recrutements-difficiles']
  ] as const)
    problems.push(...refused.map((text) => problem(name, `« ${text.slice(0, SHOWN)} » illisible ; ${expected}`)));
  const places = [...new Set(search.getAll('territoire').map((text) => text.trim()))].filter((text) => text !== '');
  if (places.length > 1) problems.push(problem('territoire', 'donné plusieurs fois ; une seule valeur est attendue'));
  const watch: Watch = {
    requests: distinct(requests.kept, watchedAddress),
    rules: [...new Set(rules.kept)],
    territoire: places[0] ?? null
  };
  const count = watch.requests.length + watch.rules.length;
  if (count > MOST_WATCHED)
    problems.push(
      problem('suivre', `${count} choses suivies ; ${MOST_WATCHED} au plus par adresse : faites-en plusieurs`)
    );
  return { watch, problems };
}

/** A request that is followed, as it is written: `gpec/projets_recrutement?territoire=departement:35`. */
export function watchedAddress({ id, query }: WatchedRequest): string {
  return query.length === 0 ? id : `${id}?${addressQuery(query)}`;
}

/** The query of the address that follows all this; empty when nothing is followed. */
export function watchQuery({ requests, rules, territoire }: Watch): string {
  return addressQuery([
    ...requests.map((request): [string, string] => ['suivre', watchedAddress(request)]),
    ...rules.map((rule): [string, string] => ['regle', rule]),
    ...(territoire === null || rules.length === 0 ? [] : [['territoire', territoire] as [string, string]])
  ]).replaceAll('%2F', '/');
}

function read<Thing>(
  texts: readonly string[],
  one: (text: string) => Thing | null
): { kept: Thing[]; refused: string[] } {
  const kept: Thing[] = [];
  const refused: string[] = [];
  for (const text of texts.map((given) => given.trim()).filter((given) => given !== '')) {
    const thing = text.length > LONGEST ? null : one(text);
    if (thing === null) refused.push(text);
    else kept.push(thing);
  }
  return { kept, refused };
}

function distinct<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): Thing[] {
  return [...new Map(things.map((thing) => [nameOf(thing), thing])).values()];
}

function problem(parametre: string, message: string): Problem {
  return { parametre, message, suggestions: [] };
}
