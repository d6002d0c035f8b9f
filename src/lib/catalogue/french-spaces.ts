import { NARROW_SPACE } from './format-fr.ts';

/**
 * The spaces that French puts before `; : ! ? % »` and after `«`, made narrow and unbreakable: a question mark is never
 * alone at the start of a line. What is typed without a space stays so (addresses, hours).
 */
export function frenchSpaces(text: string): string {
  return text.replace(/[ \u00a0]([;:!?%»])/g, `${NARROW_SPACE}$1`).replace(/«[ \u00a0]/g, `«${NARROW_SPACE}`);
}
