import { literal } from './conditions.ts';
import type { CubeDimension } from './cube.ts';

type Values = CubeDimension['valeurs'];

/** The label of a value that its dimension names, in SQL; the value itself where it is not one of them. */
export function labelOf(column: string, values: Values): string {
  const cases = values.map(({ valeur, libelle }) => `when ${literal(valeur)} then ${literal(libelle)}`);
  return `case ${column}\n        ${cases.join('\n        ')}\n        else ${column} end`;
}

/** Where it stands among them, in SQL. */
export function placeOf(column: string, values: Values): string {
  return `list_position([${values.map(({ valeur }) => literal(valeur)).join(', ')}], ${column})`;
}
