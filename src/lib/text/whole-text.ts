/** Marks of an empty slot: a space before a comma, a preposition at the end, empty quotes, a word of the code. */
const HOLES =
  /[ \u00a0\u202f][,.](?=\s|$)|^[,.;:]|«\s*»|\(\s*\)|(?<!\p{L})(?:de|du|des|à)[ ]?[,.](?=\s|$)|(?<![\p{L}\d])(?:undefined|NaN)(?![\p{L}\d])|\b[Nn]on disponibles?\b/u;

/** Whether a sentence has something in each of its slots: one that has not is not said. */
export function isWhole(sentence: string): boolean {
  return !HOLES.test(sentence);
}
