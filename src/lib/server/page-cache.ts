import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { ByteCache } from './byte-cache.ts';
import { matchesTag } from './http.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

interface Page {
  readonly zipped: Uint8Array;
  readonly headers: readonly (readonly [string, string])[];
  readonly etag: string;
}

const NOT_KEPT = new Set(['content-length', 'etag', 'cache-control', 'vary', 'x-request-id']);

/**
 * Keeps pages as they were composed: a page is made of the snapshot, the build, the address and the month, and of nothing else.
 * Pages that hold a script with a nonce are never kept, since a nonce serves once. Owns the compressed bodies.
 */
export class PageCache {
  readonly #pages: ByteCache<Page>;

  constructor(limit: number) {
    this.#pages = new ByteCache(limit);
  }

  /** The page, kept or made; 304 when the reader has it already; what cannot be kept goes through untouched. */
  async respond(request: Request, key: string, make: () => Promise<Response>, still: () => Promise<boolean>): Promise<Response> {
    const known = this.#pages.get(key);
    if (known) return answer(request, known);
    const response = await make();
    if (!keepable(response)) return response;
    const body = new Uint8Array(await response.arrayBuffer());
    const page: Page = {
      zipped: await compress(body),
      headers: [...response.headers].filter(([name]) => !NOT_KEPT.has(name)),
      etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    };
    // A snapshot that changed while the page was composed may have lent it figures of both: shown once, not kept.
    if (await still()) this.#pages.set(key, page, page.zipped.byteLength);
    return answer(request, page);
  }
}

function keepable(response: Response): boolean {
  const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const policy = response.headers.get('content-security-policy') ?? '';
  return response.status === 200 && html && !policy.includes("'nonce-") && !response.headers.has('set-cookie');
}

async function answer(request: Request, { zipped, headers, etag }: Page): Promise<Response> {
  const common = { etag, 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept-Encoding' };
  if (matchesTag(request, etag)) return new Response(null, { status: 304, headers: common });
  const zips = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const body = zips ? zipped : await expand(zipped);
  const own = { 'content-length': String(body.byteLength), ...(zips ? { 'content-encoding': 'gzip' } : {}) };
  return new Response(new Uint8Array(body), { headers: [...headers, ...Object.entries({ ...common, ...own })].map(([name, value]) => [name, value] as [string, string]) });
}
