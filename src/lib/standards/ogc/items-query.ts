import type { Problem } from '../../catalogue/api/answer.ts';
import { GIVEN_TWICE } from '../../catalogue/parameters/each-name-once.ts';
import { SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import { RESERVED_NAMES } from '../../catalogue/parameters/reserved-names.ts';
import type { RowFilter } from '../../catalogue/parameters/table-view.ts';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { Box } from '../../h3/box.ts';
import type { PlacedBox } from '../../h3/project-geometry.ts';
import { nearest } from '../../text/suggest.ts';
import { refusal } from '../../server/problem.ts';
import { CRS84, type Crs } from './crs.ts';
import { ITEMS_NAMES } from './items-names.ts';
import { queryableNames } from './schema.ts';

/** Features of a page: without `limit`, and at most. */
export const PAGE = { usual: 1_000, most: 10_000 };
const FARTHEST = 1_000_000_000;
/** The only encoding of features, for those who write it. */
export const ENCODING = ['json', 'geojson'];
/** The only encoding of tiles, and what their address takes of its own. */
const TILE_ENCODING = 'mvt';
const TILE_NAMES = ['f'] as const;
/** Those that one feature takes too. */
export const ITEM_NAMES = ['crs', 'f'] as const;

/** What an address of features asks. */
export interface ItemsQuery {
  readonly limit: number;
  readonly offset: number;
  readonly bbox: PlacedBox | null;
  /** The system in which positions are answered. */
  readonly crs: Crs;
  /** The parameters of the request, as any of its addresses has them. */
  readonly given: readonly (readonly [string, string])[];
  /** Rows kept by the value of a column. */
  readonly filters: readonly RowFilter[];
}

/**
 * Reads an address of features. `limit` beyond the most is the most; `datetime` keeps every feature, since none has a
 * date.
 * @throws RequestProblem 400 with every problem of these parameters at once
 */
export function readItemsQuery(
  query: URLSearchParams,
  definition: RequestDefinition,
  offered: readonly Crs[]
): ItemsQuery {
  const problems: Problem[] = [];
  const refuse = refuserOf(problems);
  const values = singleValues(query, ITEMS_NAMES, refuse);
  const limit = wholeNumber('limit', values.get('limit'), 1, refuse) ?? PAGE.usual;
  const offset = wholeNumber('offset', values.get('offset'), 0, refuse) ?? 0;
  const { crs } = readItemQuery(values, offered, refuse);
  const bboxCrs = readCrs('bbox-crs', values.get('bbox-crs'), offered, refuse);
  const box = values.get('bbox');
  if (box === undefined && values.has('bbox-crs')) refuse('bbox-crs', 'sans bbox, il n’a pas d’objet');
  const read = box === undefined ? null : readBox(box, bboxCrs, (message) => refuse('bbox', message));
  const bbox = read === null ? null : { box: read, project: bboxCrs.degrees ? null : bboxCrs.project };
  const date = values.get('datetime');
  if (date !== undefined && !isDatetime(date))
    refuse(
      'datetime',
      `« ${date.slice(0, 60)} » : une date (2025-01-31), un instant (2025-01-31T00:00:00Z) ou un intervalle (2025-01-01/..) est attendu ; toutes les entités y répondent, le millésime étant un paramètre de la collection`
    );
  const columns = queryableNames(definition).filter((name) => query.has(name));
  const chosen = singleValues(query, columns, refuse);
  const filters = [...chosen].map(([column, value]): RowFilter => ({
    column,
    operator: '=',
    value: value.slice(0, 200)
  }));
  const given = requestPairs(query, definition, problems, [...ITEMS_NAMES, ...columns]);
  if (problems.length > 0) throw refusal(problems);
  return { limit: Math.min(limit, PAGE.most), offset, bbox, crs, given, filters };
}

/** Reads the address of one feature. @throws RequestProblem 400 with every problem at once */
export function readFeatureQuery(
  query: URLSearchParams,
  definition: RequestDefinition,
  offered: readonly Crs[]
): Pick<ItemsQuery, 'crs' | 'given'> {
  const problems: Problem[] = [];
  const refuse = refuserOf(problems);
  const { crs } = readItemQuery(singleValues(query, ITEM_NAMES, refuse), offered, refuse);
  const given = requestPairs(query, definition, problems, ITEM_NAMES);
  if (problems.length > 0) throw refusal(problems);
  return { crs, given };
}

/** Reads the address of a tile and the parameters of its request. @throws RequestProblem 400 with every problem */
export function readTileQuery(query: URLSearchParams, definition: RequestDefinition): ItemsQuery['given'] {
  const problems: Problem[] = [];
  const encoding = singleValues(query, TILE_NAMES, refuserOf(problems)).get('f');
  if (encoding !== undefined && encoding !== TILE_ENCODING)
    problems.push({
      parametre: 'f',
      message: `« ${encoding.slice(0, 40)} » : ${TILE_ENCODING} ; les autres formats sont à /api/v1/requests, par format`,
      suggestions: [TILE_ENCODING]
    });
  const given = requestPairs(query, definition, problems, TILE_NAMES);
  if (problems.length > 0) throw refusal(problems);
  return given;
}

function refuserOf(problems: Problem[]): Refuse {
  return (parametre, message) => {
    problems.push({ parametre, message, suggestions: [] });
    return null;
  };
}

function singleValues(query: URLSearchParams, names: readonly string[], refuse: Refuse): Map<string, string> {
  const values = new Map<string, string>();
  for (const name of names) {
    const [value, ...others] = new Set(query.getAll(name));
    if (others.length > 0) refuse(name, GIVEN_TWICE);
    else if (value !== undefined) values.set(name, value);
  }
  return values;
}

function readItemQuery(
  values: ReadonlyMap<string, string>,
  offered: readonly Crs[],
  refuse: Refuse
): { readonly crs: Crs } {
  judgeEncoding(values, refuse);
  return { crs: readCrs('crs', values.get('crs'), offered, refuse) };
}

/** Refuses `f` of a document that is not features. @throws RequestProblem 400 */
export function refuseEncoding(query: URLSearchParams): void {
  const problems: Problem[] = [];
  const refuse = refuserOf(problems);
  judgeEncoding(singleValues(query, ['f'], refuse), refuse);
  if (problems.length > 0) throw refusal(problems);
}

function judgeEncoding(values: ReadonlyMap<string, string>, refuse: Refuse): void {
  const encoding = values.get('f');
  if (encoding !== undefined && !ENCODING.includes(encoding))
    refuse(
      'f',
      `« ${encoding.slice(0, 40)} » : ${ENCODING.join(' ou ')} ; les autres formats sont à /api/v1/requests, par format`
    );
}

/** By its address, as the standard writes it, or by its code (`EPSG:2154`), as people do. */
function readCrs(name: string, asked: string | undefined, offered: readonly Crs[], refuse: Refuse): Crs {
  if (asked === undefined) return CRS84;
  const code = /^\[?(?:EPSG|OGC):(\w+)\]?$/i.exec(asked)?.[1] ?? null;
  const found = offered.find(({ uri }) => uri === asked || (code !== null && uri.endsWith(`/${code.toUpperCase()}`)));
  if (found !== undefined) return found;
  const accepted = offered.map(({ uri, label }) => `${uri} (${label})`).join(', ');
  refuse(name, `« ${asked.slice(0, 80)} » n’est pas offert ; sont offerts : ${accepted}`);
  return CRS84;
}

/** The parameters of the request, and its snapshot; layout has no meaning for features. Other problems are added. */
function requestPairs(
  query: URLSearchParams,
  { parametres }: RequestDefinition,
  problems: Problem[],
  names: readonly string[]
): [string, string][] {
  const own = [SNAPSHOT_NAME, ...parametres.map(({ nom }) => nom)];
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

/** The sides of a box in the order of the axes of its system; with heights between them, which are left aside. */
function readBox(text: string, crs: Crs, refuse: (message: string) => null): Box | null {
  const parts = text.split(',');
  const numbers = parts.map((part) => (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(part) ? Number(part) : NaN));
  const expected =
    crs === CRS84
      ? 'ouest,sud,est,nord en degrés, par exemple -3.2,47.5,-1.5,48.5'
      : `le coin bas puis le coin haut, dans l’ordre des axes de ${crs.label}`;
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite))
    return refuse(`« ${text.slice(0, 60)} » : quatre nombres sont attendus (six avec les hauteurs), ${expected}`);
  const [first = 0, second = 0, otherFirst = 0, otherSecond = 0] =
    numbers.length === 4 ? numbers : numbers.toSpliced(5, 1).toSpliced(2, 1);
  const box = crs.sides(first, second, otherFirst, otherSecond);
  const { west, south, east, north } = box;
  if (
    crs.degrees &&
    (Math.max(Math.abs(west), Math.abs(east)) > 180 || Math.max(Math.abs(south), Math.abs(north)) > 90)
  )
    return refuse(`« ${text.slice(0, 60)} » : hors du globe ; ${expected}`);
  if (south > north) return refuse(`« ${text.slice(0, 60)} » : le sud est au nord du nord ; ${expected}`);
  // Degrees go round the globe: a west beyond the east crosses the antimeridian.
  if (!crs.degrees && west > east)
    return refuse(`« ${text.slice(0, 60)} » : l’ouest est à l’est de l’est ; ${expected}`);
  return box;
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
