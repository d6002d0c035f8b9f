import { randomUUID } from 'node:crypto';
import type { Handle, RequestEvent, ResolveOptions } from '@sveltejs/kit';
import { isApi, STAMP } from '../../../../gateway/protocol.mjs';
import type { Engine } from '../answer/engine.ts';
import { respondWithProblem } from './http.ts';
import { withDeadline } from '../deadline.ts';
import { RequestProblem } from '../problem.ts';
import { movedTo } from './moved.ts';
import { checkAddress } from './check-address.ts';
import { pageFetch } from './page-fetch.ts';
import { tidyAddress } from './page-parameters.ts';
import { routeTable, type RouteModules } from './route-table.ts';
import { typesetPage } from './typeset-page.ts';

const SECURITY: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin'
};

const CORS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Link, X-Total-Count, Content-Crs, Content-Disposition, Content-Range, Accept-Ranges, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin'
};

/** How pages leave: typeset, and with the two typefaces asked for at once, so that texts do not move when they come. */
const PAGE: ResolveOptions = {
  transformPageChunk: ({ html }) => typesetPage(html),
  preload: ({ type }) => type === 'js' || type === 'css' || type === 'font'
};

const API_CSP = "default-src 'none'; frame-ancestors 'none'";
const READ_METHODS = ['GET', 'HEAD'];
/** Where what is asked is in the body, which changes nothing either. */
const ASKED_BY_BODY = '/mcp';
const MAX_BODY = 16 * 1024;

/**
 * The hook in front of every route: limits, then the route, then the headers common to all answers.
 * @param errorPage the site's `error.html`, for a page that cannot be made
 * @param api the routes that pages ask in memory
 */
export function createHandle(engineOf: () => Engine, errorPage: string, api: RouteModules = {}): Handle {
  const find = routeTable(api);
  return async ({ event, resolve }) => {
    event.locals.requestId = randomUUID();
    try {
      const engine = engineOf();
      event.locals.engine = engine;
      event.fetch = pageFetch(event, find);
      checkLimits(event, engine.config.addressLimit);
      // A page asks for many answers: they are of one snapshot, whatever is put in service meanwhile.
      return await engine.store.pinned(() =>
        withDeadline(engine.config.requestMs, () => answerRequest({ event, resolve }, errorPage))
      );
    } catch (error) {
      return complete(event, refuse(error, event, errorPage), '');
    }
  };
}

async function answerRequest({ event, resolve }: Parameters<Handle>[0], errorPage: string): Promise<Response> {
  const api = isApi(event.url.pathname);
  let response: Response;
  try {
    response =
      api && event.request.method === 'OPTIONS'
        ? preflight()
        : (moved(event) ?? (await (api ? resolveApi : resolvePage)(event, resolve)));
  } catch (error) {
    response = refuse(error, event, errorPage);
  }
  return complete(event, response, isKeepable(event, response) ? event.locals.engine.store.stamp : '');
}

/** @throws whatever is no refusal in words */
function refuse(error: unknown, { url }: RequestEvent, errorPage: string): Response {
  if (!(error instanceof RequestProblem)) throw error;
  return isApi(url.pathname) ? respondWithProblem(error, url) : respondWithErrorPage(error, errorPage);
}

/** @param stamp under which the answer may be kept; empty when it may not */
function complete(event: RequestEvent, response: Response, stamp: string): Response {
  const open = isEmbedded(event) ? framed(response) : response;
  return withHeaders(event.route.id === '/atelier' ? compiling(open) : open, {
    ...SECURITY,
    ...(stamp === '' ? {} : { [STAMP]: stamp }),
    'x-request-id': event.locals.requestId,
    ...(isApi(event.url.pathname) ? { ...CORS, 'content-security-policy': API_CSP } : {})
  });
}

function moved(event: RequestEvent): Response | null {
  const location = event.isDataRequest ? null : movedTo(event.url);
  return location === null ? null : new Response(null, { status: 301, headers: { location } });
}

async function resolveApi(
  event: RequestEvent,
  resolve: (event: RequestEvent) => Promise<Response> | Response
): Promise<Response> {
  const methods = event.route.id === ASKED_BY_BODY ? ['POST'] : READ_METHODS;
  if (!methods.includes(event.request.method)) {
    throw new RequestProblem(
      405,
      `Cette adresse se lit seulement : méthode ${event.request.method} refusée, ${methods[0] ?? ''} attendue.`,
      [],
      { allow: [...methods, 'OPTIONS'].join(', ') }
    );
  }
  if (event.route.id === null)
    throw new RequestProblem(
      404,
      'Cette adresse n’existe pas ; la description de l’interface est à /api/v1/openapi.json.'
    );
  return resolve(event);
}

/** A page has nothing to show without a snapshot: said at once, before any of its parts fails. */
async function resolvePage(
  event: RequestEvent,
  resolve: (event: RequestEvent, options?: ResolveOptions) => Promise<Response> | Response
): Promise<Response> {
  if (event.route.id === null) return resolve(event);
  if (!READ_METHODS.includes(event.request.method) || event.isDataRequest) return resolve(event);
  const tidy = tidyAddress(event.route.id, event.url);
  if (tidy !== null)
    return new Response(null, { status: 307, headers: { location: tidy, 'cache-control': 'no-store' } });
  await event.locals.engine.store.use(async () => undefined);
  const page = await resolve(event, PAGE);
  const { refused } = event.locals;
  if (page.status === 500 && refused !== undefined)
    throw new RequestProblem(refused.status, refused.detail, refused.problemes ?? []);
  return page;
}

/** Made of the snapshot, the build, the address and the month only. A page that holds a nonce is never kept. */
function isKeepable({ request }: RequestEvent, { status, headers }: Response): boolean {
  const policy = headers.get('content-security-policy') ?? '';
  return (
    READ_METHODS.includes(request.method) &&
    status === 200 &&
    !policy.includes("'nonce-") &&
    !headers.has('set-cookie') &&
    !(headers.get('cache-control') ?? '').includes('no-store')
  );
}

/** The pages that any site may frame: nothing there is clicked that changes anything. */
function isEmbedded({ url }: RequestEvent): boolean {
  return url.pathname.startsWith('/integrer/');
}

function framed(response: Response): Response {
  const policy = response.headers.get('content-security-policy');
  const open = policy?.replace("frame-ancestors 'none'", 'frame-ancestors *');
  return withHeaders(response, {
    ...(open === undefined ? {} : { 'content-security-policy': open }),
    'cross-origin-resource-policy': 'cross-origin'
  });
}

/** The one page whose reader runs an engine: its browser may compile it, and nothing else is let in. */
function compiling(response: Response): Response {
  const policy = response.headers.get('content-security-policy');
  if (policy === null) return response;
  return withHeaders(response, {
    'content-security-policy': policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
  });
}

function checkLimits(event: RequestEvent, addressLimit: number): void {
  checkAddress(event.url, addressLimit);
  if (Number(event.request.headers.get('content-length') ?? 0) > MAX_BODY) {
    throw new RequestProblem(413, `Le corps de la demande dépasse ${MAX_BODY / 1024} Ko.`);
  }
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'Accept, If-Match, If-None-Match, If-Range, Range',
      'access-control-max-age': '86400'
    }
  });
}

/** Sets headers on a response, or on a copy of one whose headers cannot be changed. */
function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  try {
    return setHeaders(response, headers);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return setHeaders(new Response(response.body, response), headers);
  }
}

function setHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

const CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

/** A refusal as a page that needs nothing else from the site. @param template the site's `error.html` */
function respondWithErrorPage(failure: RequestProblem, template: string): Response {
  // An address at fault is not a service at fault: the same one would be refused again.
  const advised = failure.status < 500 ? template.replace('Réessayez dans un instant', 'Corrigez l’adresse') : template;
  const html = advised
    .replaceAll('%sveltekit.status%', String(failure.status))
    .replaceAll('%sveltekit.error.message%', () =>
      failure.message.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
    );
  return new Response(html, {
    status: failure.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': CSP,
      ...failure.headers
    }
  });
}
