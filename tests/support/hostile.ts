import { XmlDocument } from 'libxml2-wasm';

/**
 * What a label of a producer's file may hold: marks, quotes, the end of a section, a pair of halves, another direction,
 * characters that no XML document holds.
 */
export const HOSTILE = `< 25 ans "a" 'b' & c ]]> <b>d</b> \${e} $& 🦪 \u202eעברית\u202c \u0001\u000b\u001f\ufffe`;
/** What a reader sees of it. */
export const SEEN = HOSTILE.replaceAll(/(?!\n)\p{Cc}|\ufffe/gu, '');

/** The root of a document that a strict reader takes. @throws Error for what is not XML */
export function strictXml(text: string | Uint8Array): string {
  const document = typeof text === 'string' ? XmlDocument.fromString(text) : XmlDocument.fromBuffer(text);
  try {
    return document.root.content;
  } finally {
    document.dispose();
  }
}

/** The same value, each text of it but those under these keys ended so. */
export function withHostile<T>(value: T, kept: readonly string[], text = HOSTILE): T {
  const bend = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return kept.includes(key) ? one : one + text;
    if (Array.isArray(one)) return one.map((item) => bend(item, key));
    if (one === null || typeof one !== 'object' || one instanceof Map || one instanceof Date) return one;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, bend(item, name)]));
  };
  return bend(value, '') as T;
}
