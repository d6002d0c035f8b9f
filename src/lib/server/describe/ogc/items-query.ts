import type { Problem } from '../../../catalogue/api/answer.ts';
import { RESERVED_NAMES } from '../../../catalogue/parameters/reserved-names.ts';
import type { RequestDefinition } from '../../../catalogue/request/request.ts';
import type { Box } from '../../../h3/box.ts';
import { nearest } from '../../../text/suggest.ts';
import { refusal } from '../../problem.ts';

/** Features of a page: without `limit`, and at most. */
export const PAGE = { usual: 1_000, most: 10_000 };
const FARTHEST = 1_000_000_000;
export const ITEMS_NAMES = ['limit', 'offset', 'bbox', 'datetime'] as const;

/** What an address of features asks. */
export interface ItemsQuery {
  readonly limit: number;
  readonly offset: number;
  readonly bbox: Box | null;
  /** The parameters of the request, as any of its addresses has them. */
  readonly given: readonly (readonly [string, string])[];
}

/**
 * Reads an address of features. `limit` beyond the most is the most, as the standard asks; `datetime` is read, and keeps every feature,
 * since none has a date of its own: the vintage is a parameter of the request.
 * @throws RequestProblem 400 with every problem of these parameters at once
 */
export function readItemsQuery(query: URLSearchParams, definition: RequestDefinition): ItemsQuery {
  const problems: Problem[] = [];
  const refuse = (parametre: string, message: string): null => {
    problems.push({ parametre, message, suggestions: [] });
    return null;
  };
  const values = new Map<string, string>();
  for (const name of ITEMS_NAMES) {
    const [value, ...more] = query.getAll(name);
    if (more.length > 0) refuse(name, 'donné plusieurs fois ; une seule valeur est attendue');
    else if (value !== undefined) values.set(name, value);
  }
  const limit = wholeNumber('limit', values.get('limit'), 1, refuse) ?? PAGE.usual;
  const offset = wholeNumber('offset', values.get('offset'), 0, refuse) ?? 0;
  const box = values.get('bbox');
  const bbox = box === undefined ? null : readBox(box, (message) => refuse('bbox', message));
  const date = values.get('datetime');
  if (date !== undefined && !isDatetime(date))
    refuse(
      'datetime',
      `« ${date.slice(0, 60)} » : une date (2025-01-31), un instant (2025-01-31T00:00:00Z) ou un intervalle (2025-01-01/..) est attendu ; toutes les entités y répondent, le millésime étant un paramètre de la collection`
    );
  const given = requestPairs(query, definition, problems);
  if (problems.length > 0) throw refusal(problems);
  return { limit: Math.min(limit, PAGE.most), offset, bbox, given };
}

/** The parameters of the request alone: how a table is laid out has no meaning for features. Problems of the others are added. */
export function requestPairs(
  query: URLSearchParams,
  { parametres }: RequestDefinition,
  problems: Problem[],
  names: readonly string[] = ITEMS_NAMES
): [string, string][] {
  const own = parametres.map(({ nom }) => nom);
  return [...query].filter(([name]) => {
    if (names.includes(name)) return false;
    if (own.includes(name)) return true;
    const accepted = `paramètres : ${[...names, ...own].join(', ')}`;
    problems.push({
      parametre: name.slice(0, 80),
      message: RESERVED_NAMES.includes(name)
        ? `sans objet ici ; la même réponse se dispose à /api/v1/requests ; ${accepted}`
        : `paramètre inconnu ; ${accepted}`,
      suggestions: nearest(name, [...names, ...own])
    });
    return false;
  });
}

type Refuse = (parametre: string, message: string) => null;

function wholeNumber(name: string, text: string | undefined, least: number, refuse: Refuse): number | null {
  if (text === undefined) return null;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= least) return Math.min(value, FARTHEST);
  return refuse(name, `« ${text.slice(0, 40)} » : un entier d’au moins ${least} est attendu`);
}

/** West, south, east, north; with heights between them, which are left aside. */
function readBox(text: string, refuse: (message: string) => null): Box | null {
  const parts = text.split(',');
  const numbers = parts.map((part) => (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(part) ? Number(part) : NaN));
  const expected = 'ouest,sud,est,nord en degrés, par exemple -3.2,47.5,-1.5,48.5';
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite))
    return refuse(`« ${text.slice(0, 60)} » : quatre nombres sont attendus (six avec les hauteurs), ${expected}`);
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 4 ? numbers : numbers.toSpliced(5, 1).toSpliced(2, 1);
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90)
    return refuse(`« ${text.slice(0, 60)} » : hors du globe ; ${expected}`);
  if (south > north) return refuse(`« ${text.slice(0, 60)} » : le sud est au nord du nord ; ${expected}`);
  return { west, south, east, north };
}

/** Source: OGC 17-069r4, 7.15.4, after RFC 3339; a date alone is read too, as clients write it. */
function isDatetime(text: string): boolean {
  const moments = text.split('/');
  if (moments.length > 2 || (moments.length === 1 && text === '')) return false;
  const open = moments.filter((moment) => moment === '' || moment === '..').length;
  return moments.every(
    (moment) => (moments.length === 2 && open < 2 && (moment === '' || moment === '..')) || isMoment(moment)
  );
}

function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/i.test(text) && !Number.isNaN(Date.parse(text))
  );
}
