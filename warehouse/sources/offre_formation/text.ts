import { EXIT, failure } from '../../pipeline/failure.ts';
import type { Element } from './element.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const SPACE = 32;
const EQUALS = 61;

/** The text of an element, entities decoded, spaces folded; null when absent, empty or "-". */
export function valueOf(element: Element | undefined): string | null {
  return element === undefined ? null : clean(decode(element.text));
}

/** A label: the HTML that producers escape in it is unescaped, then its tags are dropped. */
export function labelOf(element: Element | undefined): string | null {
  if (element === undefined) return null;
  const text = decode(element.text);
  return clean(text.includes('<') || text.includes('&') ? decodeKnown(text.replace(/<[^<>]*>/g, ' ')) : text);
}

/** An attribute of an element; null when it is absent or empty. */
export function attributeOf(element: Element | undefined, name: string): string | null {
  const attributes = element?.attributes ?? '';
  for (let at = attributes.indexOf(name); at > 0; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > SPACE) continue;
    let from = at + name.length;
    if (attributes.charCodeAt(from) !== EQUALS) from = attributes.indexOf('=', from);
    if (from < 0 || attributes.slice(at + name.length, from).trim() !== '') continue;
    const rest = attributes.slice(from + 1).trimStart();
    return clean(decode(rest.slice(1, rest.indexOf(rest.charAt(0), 1))));
  }
  return null;
}

/** Values of several elements, each once, in their order, separated by a space; null when there is none. */
export function listOf(elements: readonly Element[]): string | null {
  return joined(elements.map(valueOf));
}

export function joined(values: readonly (string | null)[]): string | null {
  const kept = [...new Set(values.filter((value) => value !== null))];
  return kept.length === 0 ? null : kept.join(' ');
}

function clean(text: string): string | null {
  const folded = /\s\s|[\t\n\r\u00a0]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim();
  return folded === '' || folded === '-' ? null : folded;
}

/** The five entities of XML and numeric ones. @throws Failure (exit 2) for any other */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([^;&\s]*));?/gi,
    (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      const code =
        decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : -1;
      if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      const known = name === 'nbsp' || !whole.endsWith(';') ? undefined : NAMED[name ?? ''];
      if (known === undefined)
        throw failure(
          EXIT.input,
          `Entité « ${whole.slice(0, 20)} » non définie par XML.`,
          'Demandez au producteur un fichier sans entité propre, « & » écrit « &amp; ».'
        );
      return known;
    }
  );
}

/** Entities of HTML that labels still hold once unescaped; unknown ones are left as they are. */
function decodeKnown(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|([a-z]+));/gi, (whole, decimal: string | undefined, name: string | undefined) =>
    decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (NAMED[name ?? ''] ?? whole)
  );
}
