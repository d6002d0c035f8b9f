/**
 * Marks of a slot that nothing filled: a space before a comma or a full stop, which French never writes, a preposition that ends on
 * one, quotation marks around nothing, a word of the code; or the name of an absence, which is said by its own sentence.
 */
const HOLES =
  /[ \u00a0\u202f][,.](?=\s|$)|^[,.;:]|«\s*»|\(\s*\)|(?<!\p{L})(?:de|du|des|à)[ ]?[,.](?=\s|$)|(?<![\p{L}\d])(?:undefined|NaN)(?![\p{L}\d])|\b[Nn]on disponibles?\b/u;

/** Whether a sentence has something in each of its slots: one that has not is not said. */
export function isWhole(sentence: string): boolean {
  return !HOLES.test(sentence);
}
