import { NARROW_SPACE } from './numbers.ts';

/** What the API quotes as code does, `'ze:5314'`, in the quotation marks of a page. */
export function frenchQuotes(text: string): string {
  return text.replace(/(?<![\p{L}\d])'([^']+)'(?![\p{L}\d])/gu, `«${NARROW_SPACE}$1${NARROW_SPACE}»`);
}

/**
 * French spaces before `; : ! ? % »` and after `«`, and the apostrophe of print; nothing is added (addresses, hours).
 */
export function typeset(text: string): string {
  return text
    .replace(/[ \u00a0]([;:!?%»])/g, `${NARROW_SPACE}$1`)
    .replace(/«[ \u00a0]/g, `«${NARROW_SPACE}`)
    .replace(/(?<!\p{L})(n[º°]) (?=\d)/gu, '$1\u00a0')
    .replace(/(?<=\p{L})'(?=[\p{L}…«])/gu, '’');
}

/** The same in every text that data holds: a page that a script takes over writes them again as it receives them. */
export function typesetIn<T>(data: T): T {
  if (typeof data === 'string') return typeset(data) as T;
  if (Array.isArray(data)) return data.map(typesetIn) as T;
  if (data === null || typeof data !== 'object' || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typesetIn(value as unknown)])) as T;
}
