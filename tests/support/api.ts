import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { readConfig, type ServerConfig } from '../../src/lib/server/config.ts';
import type { CataloguedRequest } from '../../src/lib/server/answer/catalogued-request.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import errorPage from '../../src/error.html?raw';
import { createHandle } from '../../src/lib/server/http/handle.ts';
import { routeTable, type FoundRoute } from '../../src/lib/server/http/route-table.ts';

const modules = import.meta.glob([
  '/src/routes/api/**/+server.ts',
  '/src/routes/health/+server.ts',
  '/src/routes/{sitemap.txt,sitemap.xml,robots.txt}/+server.ts',
  '/src/routes/mcp/+server.ts',
  '/src/routes/flux.atom/+server.ts'
]);

const find = routeTable(modules);

export interface Api {
  readonly engine: Engine;
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Response>;
  json(path: string): Promise<Record<string, unknown>>;
  post(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** What a page of the site is answered. */
  ask(path: string): Promise<Response>;
}

/** The handlers of the site behind its own hook, on a folder of snapshots and a catalogue of one's own. */
export function makeApi(
  folder: string,
  catalogue: ReadonlyMap<string, CataloguedRequest>,
  settings: Partial<ServerConfig> = {},
  report?: (message: string) => void
): Api {
  // Tables of a few rows: more threads would wait for each other, and for those of the tests beside.
  const engine = new Engine(
    { ...readConfig({ MAILLE_OUT: folder, UV_THREADPOOL_SIZE: '8', MAILLE_FILS: '1' }, 'essai'), ...settings },
    catalogue,
    report
  );
  const handle = createHandle(() => engine, errorPage, modules);
  /** @param answer what the site does of the event, behind its hook */
  function answered(
    path: string,
    {
      headers = {},
      method = 'GET',
      body,
      route
    }: { headers?: Readonly<Record<string, string>>; method?: string; body?: string; route: FoundRoute | null },
    answer: (event: RequestEvent) => Promise<Response>
  ): Promise<Response> {
    const url = new URL(path, 'http://maille.test');
    const event = {
      url,
      request: new Request(url, { headers, method, ...(body === undefined ? {} : { body }) }),
      params: { ...route?.params },
      route: { id: route?.id ?? null },
      fetch: (input: string) => get(input),
      locals: {}
    } as unknown as RequestEvent;
    return Promise.resolve(handle({ event, resolve: answer }));
  }
  function get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Response> {
    const route = find(decodeURIComponent(new URL(path, 'http://maille.test').pathname));
    return answered(path, { route, ...(headers && { headers }), ...(method && { method }) }, async (event) =>
      route ? ((await route.load()) as { GET: RequestHandler }).GET(event) : new Response('absent', { status: 404 })
    );
  }
  /** The body's length is said, as HTTP says it. */
  function post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const route = find(path);
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    return answered(path, { route, method: 'POST', body, headers: { ...headers, ...length } }, async (event) =>
      route ? ((await route.load()) as { POST: RequestHandler }).POST(event) : new Response('absent', { status: 404 })
    );
  }
  const ask = (path: string): Promise<Response> => answered('/', { route: null }, (event) => event.fetch(path));
  return { engine, get, post, ask, json: async (path) => (await get(path)).json() as Promise<Record<string, unknown>> };
}
