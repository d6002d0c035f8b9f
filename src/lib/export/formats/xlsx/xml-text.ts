/** A cell holds 32,767 characters at most. */
const MOST = 32_000;
/** XML 1.0 has no place for most control characters. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const SPECIAL = /[&<>_]|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u;
/** A spreadsheet reads `_x0041_` as the character of that number: the underscore is then written by its own. Source: ECMA-376, part 1, ST_Xstring. */
const NUMBERED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The `t` element of an inline text, whose spaces at both ends are kept. */
export function xmlText(text: string): string {
  const cut = text.length > MOST ? text.slice(0, MOST) : text;
  const written = SPECIAL.test(cut) ? escape(cut) : cut;
  return /^\s|\s$/.test(cut) ? `<t xml:space="preserve">${written}</t>` : `<t>${written}</t>`;
}

function escape(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(NUMBERED, '_x005F_').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
