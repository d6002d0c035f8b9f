import { error } from '@sveltejs/kit';
import type { MultiPolygon, Polygon } from 'geojson';
import { isMaille, LEVELS } from '../catalogue/levels.ts';
import type { Answer, ProblemDocument } from '../catalogue/api/answer.ts';
import type { SnapshotDocument } from '../catalogue/api/snapshot.ts';
import type { ChangesList } from '../catalogue/api/changes.ts';
import type { ConcordanceDocument } from '../catalogue/api/concordance.ts';
import type { FindingsDocument, RuleDocument, RuleRecordsDocument } from '../catalogue/api/findings.ts';
import type { AnswerOf, RequestId } from '../catalogue/api/rows.ts';
import type { ApiLimits } from '../catalogue/api/examples.ts';
import type {
  ContourFeature,
  CourseDocument,
  CourseList,
  OccupationList,
  RequestDetail,
  RequestList,
  RequestSummary,
  TerritoryList,
  TerritorySummary,
  ZoneDocument
} from '../catalogue/api/documents.ts';
import type { SearchList } from '../catalogue/api/search.ts';
import type { SitingDocument } from '../catalogue/api/siting.ts';

export type Fetch = typeof fetch;

/** The API refused: its problem document says what, where and what to do. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly document: ProblemDocument) {
    super(document.detail);
  }

  /** What is wrong, a sentence each. */
  get reasons(): readonly string[] {
    const { problemes, detail } = this.document;
    return problemes?.length ? problemes.map(({ message }) => message) : [detail];
  }
}

/** What a request of the catalogue answers. @throws ApiProblem when a parameter is refused */
export function fetchAnswer<Id extends RequestId>(
  fetcher: Fetch,
  id: Id,
  parameters: Readonly<Record<string, string>>
): Promise<AnswerOf<Id>> {
  return readJson<AnswerOf<Id>>(fetcher, `/api/v1/requests/${encodeId(id)}`, parameters);
}

/** The same for a request that a reader named. @throws ApiProblem when it does not exist or refuses a parameter */
export function fetchNamedAnswer(
  fetcher: Fetch,
  id: string,
  parameters: Readonly<Record<string, string>>
): Promise<Answer> {
  return readJson<Answer>(fetcher, `/api/v1/requests/${encodeId(id)}`, parameters);
}

/** The snapshot in service. @throws ApiProblem (503) when there is none yet */
export function fetchSnapshot(fetcher: Fetch): Promise<SnapshotDocument> {
  return readJson<SnapshotDocument>(fetcher, '/api/v1/snapshot', {});
}

/** What the description of the interface says of itself: its version, and what one may ask at most. */
export async function fetchInterface(
  fetcher: Fetch
): Promise<{ readonly version: string; readonly limits: ApiLimits }> {
  type Described = { readonly info: { readonly version: string; readonly 'x-limites': ApiLimits } };
  const { info } = await readJson<Described>(fetcher, '/api/v1/openapi.json', { theme: 'service' });
  return { version: info.version, limits: info['x-limites'] };
}

/** Figures published elsewhere, and what this snapshot answers. */
export function fetchConcordance(fetcher: Fetch): Promise<ConcordanceDocument> {
  return readJson<ConcordanceDocument>(fetcher, '/api/v1/concordance', {});
}

/** What each rule finds in a territory. @param query typed codes @throws ApiProblem (404) */
export function fetchFindings(fetcher: Fetch, query: Readonly<Record<string, string>>): Promise<FindingsDocument> {
  return readJson<FindingsDocument>(fetcher, '/api/v1/findings', query);
}

/** What became of what each rule announced, and whether it may lead a page. */
export function fetchRuleRecords(fetcher: Fetch): Promise<RuleRecordsDocument> {
  return readJson<RuleRecordsDocument>(fetcher, '/api/v1/findings/palmares', {});
}

/** A rule, and what became of what it announced. @throws ApiProblem (404) when there is none of this name */
export function fetchRule(fetcher: Fetch, id: string): Promise<RuleDocument> {
  return readJson<RuleDocument>(fetcher, `/api/v1/findings/${encodeId(id)}`, {});
}

/** Territories whose name or code matches, best first, or those whose name is near. @throws ApiProblem (400) */
export function findTerritories(fetcher: Fetch, q: string): Promise<TerritoryList> {
  return readJson<TerritoryList>(fetcher, '/api/v1/territories', { q });
}

/** Occupations whose label or appellation holds every word, best first. @throws ApiProblem (400) */
export function findOccupations(fetcher: Fetch, q: string): Promise<OccupationList> {
  return readJson<OccupationList>(fetcher, '/api/v1/occupations', { q });
}

/** Courses of these words or this code, best first; else those whose code is near. @throws ApiProblem (400) */
export function findCourses(fetcher: Fetch, q: string): Promise<CourseList> {
  return readJson<CourseList>(fetcher, '/api/v1/courses', { q });
}

/** The course of a typed code, any of its versions; null for none, or several for one card of the RNCP. */
export async function fetchCourse(fetcher: Fetch, code: string): Promise<CourseDocument | null> {
  if (!/^[a-z]+:\w+$/.test(code)) return null;
  return readJson<CourseDocument>(fetcher, `/api/v1/courses/${code}`, {}).catch((problem: unknown) => {
    if (problem instanceof ApiProblem && problem.document.status === 404) return null;
    throw problem;
  });
}

/** Everything that answers a search, best first, all kinds together. @throws ApiProblem (400) */
export function searchEverything(fetcher: Fetch, q: string): Promise<SearchList> {
  return readJson<SearchList>(fetcher, '/api/v1/search', { q });
}

/** Where to open a course: seconds, given up when `left` says so. @throws ApiProblem (400) */
export function fetchSiting(
  fetcher: Fetch,
  query: Readonly<Record<string, string>>,
  left: AbortSignal
): Promise<SitingDocument> {
  return readJson<SitingDocument>(fetcher, '/api/v1/siting', query, left);
}

/** Territories whose name or code matches, best first: never a near miss, which only a reader may choose. */
export async function searchTerritories(fetcher: Fetch, q: string): Promise<readonly TerritorySummary[]> {
  const { territoires, voisins } = await findTerritories(fetcher, q);
  return voisins ? [] : territoires;
}

/** The territory of an exact typed code, or null. */
export async function fetchTerritory(fetcher: Fetch, code: string): Promise<TerritorySummary | null> {
  if (!/^[a-z_]+:[\w-]+$/.test(code)) return null;
  return readJson<TerritorySummary>(fetcher, `/api/v1/territories/${code}`, {}).catch((problem: unknown) => {
    if (problem instanceof ApiProblem && problem.document.status === 404) return null;
    throw problem;
  });
}

/** The territories of exact typed codes, in their order, in one call; those that are unknown are left out. */
export async function fetchTerritories(fetcher: Fetch, codes: readonly string[]): Promise<readonly TerritorySummary[]> {
  if (codes.length === 0) return [];
  return (await readJson<TerritoryList>(fetcher, '/api/v1/territories', { codes: codes.join(',') })).territoires;
}

export async function fetchCatalogue(fetcher: Fetch): Promise<readonly RequestSummary[]> {
  return (await listRequests(fetcher, {})).requetes;
}

/** Requests that answer a search and have the values chosen, best first. @throws ApiProblem (400) */
export function listRequests(fetcher: Fetch, query: Readonly<Record<string, string>>): Promise<RequestList> {
  return readJson<RequestList>(fetcher, '/api/v1/requests', query);
}

/** A request's header, parameters with their members, columns, sources and SQL. @throws ApiProblem (404) */
export function fetchRequest(fetcher: Fetch, id: string): Promise<RequestDetail> {
  return readJson<RequestDetail>(fetcher, `/api/v1/catalogue/${encodeId(id)}`, {});
}

/** What the snapshot in service changed, by published table. */
export function fetchChanges(fetcher: Fetch): Promise<ChangesList> {
  return readJson<ChangesList>(fetcher, '/api/v1/changes', {});
}

/** A zone made of what the query says. @throws ApiProblem (400) naming the parameter */
export function fetchZone(fetcher: Fetch, query: Readonly<Record<string, string>>): Promise<ZoneDocument> {
  return readJson<ZoneDocument>(fetcher, '/api/v1/zones', query);
}

export interface Contour {
  territoire: string;
  nom: string;
  geometry: Polygon | MultiPolygon;
}

/** Outlines of a level, those inside `territoire` when given; empty when the snapshot has none. */
export async function fetchContours(
  fetcher: Fetch,
  filter: { maille?: string; territoire?: string }
): Promise<Contour[]> {
  const { features } = await readJson<{ features: readonly ContourFeature[] }>(fetcher, '/api/v1/contours', filter);
  return features.map(({ geometry, properties }) => ({
    territoire: properties.territoire,
    nom: properties.nom,
    geometry
  }));
}

/** The outlines drawn over a territory: its départements, its intercommunalités or its communes, and its own. */
export async function fetchOutlinesOver(
  fetcher: Fetch,
  { territoire, maille }: { territoire: string; maille: string }
): Promise<(Polygon | MultiPolygon)[]> {
  const level = (isMaille(maille) ? LEVELS[maille].dividedBy : null) ?? 'commune';
  const [inner, own] = await Promise.all([
    fetchContours(fetcher, level === 'departement' ? { maille: level } : { maille: level, territoire }),
    fetchContours(fetcher, { territoire })
  ]);
  return [...inner, ...own].map(({ geometry }) => geometry);
}

/** An id may come from the address of a page; its own slashes are kept. */
export function encodeId(id: string): string {
  return encodeURIComponent(id).replaceAll(/(?<=\w)%2F(?=\w)/g, '/');
}

/** What an address of the API answers. @throws ApiProblem */
export async function readJson<T>(
  fetcher: Fetch,
  path: string,
  parameters: Readonly<Record<string, string>>,
  signal?: AbortSignal
): Promise<T> {
  const query = new URLSearchParams(parameters).toString();
  const response = await fetcher(query ? `${path}?${query}` : path, {
    headers: { accept: 'application/json' },
    ...(signal ? { signal } : {})
  });
  return response.ok ? ((await response.json()) as T) : refuse(response, path);
}

/** What the API said of an address that it refused; a redirection is no answer. @throws ApiProblem */
export async function refuse(response: Response, path: string): Promise<never> {
  const problem = (await response.json().catch(() => null)) as ProblemDocument | null;
  // Busy or without a snapshot: no page can do better than say so, with the status that tells to come back.
  if (response.status === 503 || response.status === 504)
    error(response.status, problem?.detail ?? 'Le service est momentanément indisponible.');
  throw new ApiProblem(
    problem ?? {
      type: 'about:blank',
      title: 'Erreur',
      status: response.status < 400 ? 404 : response.status,
      detail: `Le serveur a répondu ${response.status}.`,
      instance: path
    }
  );
}
