import { createHash } from 'node:crypto';
import { RequestProblem } from '../problem.ts';
import { readRange, type ByteRange } from '../snapshot/byte-range.ts';
import { matchesTag, notModified, respond, type Representation } from './http.ts';

/** A tag of the bytes themselves: parts of two files are never put together. */
export function byteTag(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

/** The part of a file that is asked; null for all of it. Source: RFC 9110, 14. @throws RequestProblem 416 */
export function partAsked(request: Request, etag: string, bytes: number): ByteRange | null {
  const condition = request.headers.get('if-range');
  if (condition !== null && condition !== etag) return null;
  try {
    return readRange(request.headers.get('range'), bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RequestProblem(416, error.message, [], { 'content-range': `bytes */${bytes}` });
  }
}

/** A file that is in memory, whole or by the part asked: what reads Parquet takes its end, then its columns. */
export function respondInParts(
  request: Request,
  { bytes, headers = {}, ...file }: Representation & { readonly bytes: Uint8Array }
): Response {
  if (matchesTag(request, file.etag)) return notModified(file.etag);
  const part = partAsked(request, file.etag, bytes.byteLength);
  const sent = part === null ? bytes : bytes.subarray(part.first, part.last + 1);
  const place = part === null ? {} : { 'content-range': `bytes ${part.first}-${part.last}/${bytes.byteLength}` };
  const whole = respond({ ...file, bytes: sent, headers: { ...headers, ...place, 'accept-ranges': 'bytes' } });
  return part === null ? whole : new Response(whole.body, { status: 206, headers: whole.headers });
}
