/**
 * Years that no newer file changes: classifications, the name of a study, the first year of a list, what a producer
 * counts since a promotion or a term, the day of the demo.
 */
export const LASTING: readonly RegExp[] = [
  /FAP 20(?:09|21)/g,
  /(?:fap|families)20(?:09|21)/g,
  /PCS 20(?:03|20)/g,
  /Les métiers en 2030/g,
  /depuis 1943/g,
  /2025-09-15/g,
  /2022-2023/g,
  /à partir de la rentrée 2025/g
];
