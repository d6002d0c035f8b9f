/** What no text of a page may hold: a slot left empty, a word of the code, the sign of an absence among words. */
const FAULTS: readonly (readonly [fault: string, pattern: RegExp])[] = [
  [
    'un vide',
    /\s[,.](?=\s|$)|^[,.;:]\s|,\s*[,.;]|«\s*»|\(\s*\)|(?<!\p{L})(?:de|du|des|à|et|pour|par|sur|les)\s*[,.](?=\s|$)/u
  ],
  ['un mot du code', /(?<![\p{L}\d_/])(?:undefined|null|NaN)(?![\p{L}\d_/])|\[object |\{[a-z_]+\*?\}/u],
  ['« non disponible » dans une phrase', /\p{L}.*(?<!…\s(?::\s)?)non disponible/u]
];
/** The legend of signs says these words of itself. */
const SAYS_THE_WORD = /^Signes\s:/;

/** One line for each thing that a text may not hold. */
export function sentenceFaults(text: string): string[] {
  if (SAYS_THE_WORD.test(text)) return [];
  return FAULTS.flatMap(([fault, pattern]) => (pattern.test(text) ? [`${fault} : ${text}`] : []));
}
