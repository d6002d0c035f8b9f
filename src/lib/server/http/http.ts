import { createHash } from 'node:crypto';
import { holdsTag } from '../../../../gateway/protocol.mjs';
import { problemDocument, type RequestProblem } from '../problem.ts';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export interface Representation {
  /** A stream has no length announced, and is sent as it is made. */
  readonly bytes: Uint8Array | string | ReadableStream<Uint8Array>;
  readonly contentType: string;
  readonly etag: string;
  readonly filename?: string;
  readonly inline?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Weak: two files of the same figures may differ by a date. @param parts everything the content depends on */
export function entityTag(...parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 22)}"`;
}

export function matchesTag(request: Request, etag: string): boolean {
  const header = request.headers.get('if-none-match');
  return header !== null && holdsTag(header, etag);
}

/** Whether the file is the one that the client has, compared strongly. Source: RFC 9110, 13.1.1. */
export function fulfilsMatch(request: Request, etag: string): boolean {
  const header = request.headers.get('if-match');
  return header === null || header.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag);
}

/** What a client may keep, provided it asks again before using it: a build may replace the snapshot at any time. */
export function cacheHeaders(etag: string): Record<string, string> {
  return { etag, 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept' };
}

export function notModified(etag: string): Response {
  return new Response(null, { status: 304, headers: cacheHeaders(etag) });
}

export function respond({ bytes, contentType, etag, filename, inline = true, headers = {} }: Representation): Response {
  const body = bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes;
  const disposition = filename
    ? { 'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${filename}"` }
    : {};
  const length = bytes instanceof ReadableStream ? {} : { 'content-length': String(Buffer.byteLength(bytes)) };
  return new Response(body, {
    headers: { 'content-type': contentType, ...length, ...disposition, ...cacheHeaders(etag), ...headers }
  });
}

export function respondWithProblem(failure: RequestProblem, url: URL): Response {
  return new Response(JSON.stringify(problemDocument(failure, url.pathname)), {
    status: failure.status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...failure.headers }
  });
}
