import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { readConfig, type ServerConfig } from '../../src/lib/server/config.ts';
import type { CataloguedRequest } from '../../src/lib/server/answer/catalogued-request.ts';
import { Engine } from '../../src/lib/server/answer/engine.ts';
import errorPage from '../../src/error.html?raw';
import { createHandle } from '../../src/lib/server/http/handle.ts';

const modules = import.meta.glob<Record<string, unknown>>(
  [
    '/src/routes/api/**/+server.ts',
    '/src/routes/health/+server.ts',
    '/src/routes/flux*/**/+server.ts',
    '/src/routes/veille.atom/+server.ts'
  ],
  { eager: true }
);

interface Route {
  readonly id: string;
  readonly pattern: RegExp;
  readonly handler: RequestHandler;
}

/** As SvelteKit, an address written whole goes before one that takes the rest, and a longer one before a shorter. */
const ROUTES: readonly Route[] = Object.entries(modules)
  .map(([path, module]): Route => {
    const id = path.replace(/^\/src\/routes/, '').replace(/\/\+server\.ts$/, '');
    const pattern = new RegExp(
      `^${id
        .replaceAll('.', '\\.')
        .replace('[\\.\\.\\.id]', '(?<id>.+)')
        .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`
    );
    return { id, pattern, handler: module.GET as RequestHandler };
  })
  .sort((a, b) => Number(a.id.includes('[...')) - Number(b.id.includes('[...')) || b.id.length - a.id.length);

export interface Api {
  readonly engine: Engine;
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Response>;
  json(path: string): Promise<Record<string, unknown>>;
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
  const handle = createHandle(() => engine, errorPage);
  async function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> {
    const url = new URL(path, 'http://maille.test');
    const route = ROUTES.map((candidate) => ({
      ...candidate,
      match: candidate.pattern.exec(decodeURIComponent(url.pathname))
    })).find(({ match }) => match);
    const event = {
      url,
      request: new Request(url, { headers, method }),
      params: { ...route?.match?.groups },
      route: { id: route?.id ?? null },
      fetch: (input: string) => get(input),
      locals: {}
    } as unknown as RequestEvent;
    const resolve = async (): Promise<Response> =>
      route ? route.handler(event) : new Response('absent', { status: 404 });
    return handle({ event, resolve });
  }
  return { engine, get, json: async (path) => (await get(path)).json() as Promise<Record<string, unknown>> };
}
