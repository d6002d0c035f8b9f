import { unaccented } from '../../../src/lib/text/unaccented.ts';

/** What producers put after a label to send to a note: (1), ¹, *. A figure in brackets of two digits is a code. */
const FOOTNOTE = /(?:\s*\([1-9]\)|(?<!\b[kcd]?m)[¹²³⁰⁴-⁹]+|\s*\*+)+$/u;
const PLAIN = /^-?\d+(?:\.\d+)?$/;
const NUMBER = /^[+-]?\d+(?: \d{3})*(?:[.,]\d+)?$/;

/** A label without doubled spaces, line breaks, nor the mark of a note; null when nothing is left. */
export function labelText(cell: string | null): string | null {
  const text = lightText(cell ?? '').replace(FOOTNOTE, '');
  return text === '' ? null : text;
}

/** A number as the engine casts it; anything else as it is (`s`, `nd`): its meaning is for the source to say. */
export function measureText(cell: string | null, blanks: readonly string[]): string | null {
  // Most cells of a table: a whole number or a decimal one, as the engine takes it.
  if (cell !== null && PLAIN.test(cell) && !blanks.includes(cell)) return cell;
  const text = lightText(cell ?? '');
  if (text === '' || blanks.includes(text)) return null;
  const number = text.replace(/^[−–]\s?(?=\d)/, '-').replace(/(?<=\d)(?:\s*\([1-9]\)|[¹²³⁰⁴-⁹]+)$/u, '');
  return NUMBER.test(number) ? number.replace(/ /g, '').replace(',', '.') : text;
}

/** Any space is one, an apostrophe is straight, no byte order mark. */
function lightText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\ufeff/g, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name as headers are compared, and for each character that of the original: captures keep their accents. */
export function comparedName(name: string): { compared: string; original: (start: number, end: number) => string } {
  const light = lightText(name);
  const from: number[] = [];
  let compared = '';
  for (let at = 0; at < light.length; at++) {
    const plain = unaccented(light.charAt(at)).replace(/œ/i, 'oe').toLowerCase();
    for (let i = 0; i < plain.length; i++) from.push(at);
    compared += plain;
  }
  return { compared, original: (start, end) => light.slice(from[start] ?? light.length, (from[end - 1] ?? -1) + 1) };
}
