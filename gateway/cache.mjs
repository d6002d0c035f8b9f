import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { holdsTag, STAMP } from './protocol.mjs';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Under this, a compressed answer is hardly shorter. */
const LEAST_ZIPPED = 1024;
const ZIPPED_TYPES =
  /^(text\/|application\/(json|problem\+json|geo\+json|ld\+json|atom\+xml|xml|javascript|vnd\.(sdmx|mapbox))|image\/svg)/;
/** Of the answer that was kept, not of each that is sent. */
const NOT_KEPT = new Set([
  'connection',
  'keep-alive',
  'date',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'x-request-id',
  STAMP
]);

/**
 * @typedef {object} Answer
 * @property {Readonly<Record<string, string | string[]>>} headers
 * @property {string} etag
 * @property {Buffer} body
 * @property {boolean} zipped whether `body` is compressed
 * @property {number} length bytes of what it is once expanded
 */

/** Answers ready to be sent, those asked last, within a number of bytes. Owns their bodies. */
export class Cache {
  /** @type {LRUCache<string, Answer> | null} */
  #answers;

  /** @param {number} limit in bytes; an answer larger than an eighth of it is not kept */
  constructor(limit) {
    this.limit = limit;
    /** How often an answer was found among the kept ones, or not, since the start. */
    this.lookups = { trouvee: 0, absente: 0 };
    const largest = Math.floor(this.largest);
    this.#answers =
      largest < 1
        ? null
        : new LRUCache({
            maxSize: limit,
            maxEntrySize: largest,
            sizeCalculation: ({ body }) => Math.max(1, body.byteLength)
          });
  }

  get bytes() {
    return this.#answers?.calculatedSize ?? 0;
  }

  get largest() {
    return this.limit / 8;
  }

  /** @param {string} key */
  get(key) {
    const answer = this.#answers?.get(key);
    this.lookups[answer === undefined ? 'absente' : 'trouvee']++;
    return answer;
  }

  /** Whether it is there, without its being read. @param {string} key */
  has(key) {
    return this.#answers?.has(key) ?? false;
  }

  /** The answer, without its being read by anybody. @param {string} key */
  peek(key) {
    return this.#answers?.peek(key);
  }

  /** @param {string} key @param {Answer} answer */
  set(key, answer) {
    this.#answers?.set(key, answer);
  }

  clear() {
    this.#answers?.clear();
  }
}

/**
 * What a renderer answered, as it is kept.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {Buffer} bytes
 * @returns {Promise<Answer>}
 */
export async function toAnswer(headers, bytes) {
  const zipped = bytes.byteLength >= LEAST_ZIPPED && ZIPPED_TYPES.test(headers['content-type'] ?? '');
  // Weak: what is sent compressed has other bytes.
  const etag = `W/${headers.etag?.replace(/^W\//, '') ?? `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`}`;
  const own = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || NOT_KEPT.has(name) ? [] : [/** @type {const} */ ([name, value])]
  );
  const vary = [headers.vary, zipped ? 'Accept-Encoding' : ''].filter(Boolean).join(', ');
  return {
    headers: {
      'cache-control': 'public, max-age=0, must-revalidate',
      ...Object.fromEntries(own),
      etag,
      ...(vary === '' ? {} : { vary })
    },
    etag,
    body: zipped ? await compress(bytes) : bytes,
    zipped,
    length: bytes.byteLength
  };
}

/**
 * How a kept answer is sent to one reader.
 * @param {Answer} answer @param {import('node:http').IncomingHttpHeaders} asked
 * @returns {{ status: number, headers: Record<string, string | string[]>, content: import('./send-buffer.mjs').Content | null }}
 */
export function answerFor(answer, asked) {
  const { headers, etag, body, zipped, length } = answer;
  if (asked['if-match'] !== undefined && !strongMatch(asked['if-match'], etag))
    return { status: 412, headers: { etag, 'content-length': '0' }, content: null };
  if (asked['if-none-match'] !== undefined && holdsTag(asked['if-none-match'], etag)) {
    const told = Object.entries(headers).filter(([name]) =>
      /^(etag|cache-control|vary|x-content-type-options|content-security-policy|access-control-.*)$/.test(name)
    );
    return { status: 304, headers: Object.fromEntries(told), content: null };
  }
  const content =
    zipped && !takesGzip(asked['accept-encoding'])
      ? { of: answer, bytes: length, read: () => expand(body) }
      : contentOf(body);
  const coding = zipped && content.of === body ? { 'content-encoding': 'gzip' } : {};
  return { status: 200, headers: { ...headers, ...coding, 'content-length': String(content.bytes) }, content };
}

/** @param {Buffer} body @returns {import('./send-buffer.mjs').Content} */
export function contentOf(body) {
  return { of: body, bytes: body.byteLength, read: () => body };
}

/** Source: RFC 9110, 12.5.3. @param {string | string[] | undefined} header */
export function takesGzip(header) {
  const codings = String(header ?? '')
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
      return { name, taken: quality === undefined || Number(quality) > 0 };
    });
  const own =
    codings.find(({ name }) => name === 'gzip' || name === 'x-gzip') ?? codings.find(({ name }) => name === '*');
  return own?.taken ?? false;
}

/** Source: RFC 9110, 13.1.1: a weak tag matches nothing here. @param {string} header @param {string} etag */
function strongMatch(header, etag) {
  return header.split(',').some((tag) => tag.trim() === '*' || (!etag.startsWith('W/') && tag.trim() === etag));
}
