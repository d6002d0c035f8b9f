import { formatNumber } from './numbers.ts';

/** The singular or the plural that a figure asks for: in French, 1,9 is still singular. */
export function pluralOf(count: number, singular: string, plural: string): string {
  return Math.abs(count) >= 2 ? plural : singular;
}

/** A count and what it counts: « 1 établissement », « 1 204 établissements ». */
export function numbered(count: number, singular: string, plural: string): string {
  return `${formatNumber(count)} ${pluralOf(count, singular, plural)}`;
}

/** « au Havre », « des Mureaux »: what « à » and « de » become before the article of a name of place. */
export function contracted(text: string): string {
  return text.replace(/(?<!\p{L})([ÀàDd]e?) (Les?) (?=\p{Lu})/gu, (whole, preposition: string, article: string) => {
    const words = CONTRACTED[`${preposition.toLowerCase()} ${article}`];
    return words === undefined ? whole : `${preposition === preposition.toLowerCase() ? words : capitalised(words)} `;
  });
}

const CONTRACTED: Readonly<Record<string, string>> = { 'à Le': 'au', 'à Les': 'aux', 'de Le': 'du', 'de Les': 'des' };

/** « de communes », « d’établissements ». */
export function partitive(noun: string): string {
  return `${/^[aeiouyhàâéèêëîïôœ]/i.test(noun) ? 'd’' : 'de '}${noun}`;
}

/** « a, b et c ». */
export function enumerated(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' et ');
}

/** "en Bretagne" as the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label inside a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text as a sentence of its own: with the point that a label has not. */
export function sentence(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

/** « de Rennes », « d’Ouessant », « du Mans », « des Sables »: the name of a place after « de ». */
export function ofPlace(name: string): string {
  return contracted(partitive(name));
}

const NUMBERS = ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** A small number inside a sentence, of masculine things when it is none or one; from eleven on, its digits. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}
