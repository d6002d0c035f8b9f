import { OPERATORS, type Operator } from '../parameters/table-view.ts';

/** What a column is compared with: a threshold that the rule names, another column, a text, yes or no. */
export type Operand =
  | { readonly kind: 'seuil'; readonly name: string }
  | { readonly kind: 'colonne'; readonly name: string }
  | { readonly kind: 'texte'; readonly value: string }
  | { readonly kind: 'booleen'; readonly value: boolean };

/** `colonne >= seuil`, `colonne < autre_colonne`, `colonne = 'texte'`, `colonne = oui`. */
export interface Comparison {
  readonly column: string;
  readonly operator: Operator;
  readonly operand: Operand;
}

/** A comparison, or several of which one is enough. A rule's conditions must all hold. */
export type Condition = Comparison | { readonly une_de: readonly Comparison[] };

const SHAPE = /^([a-z0-9_]+)\s*(>=|<=|!=|>|<|=)\s*(?:'([^']*)'|([a-z][a-z0-9_]*))$/u;
const FLAGS: Readonly<Record<string, boolean>> = { oui: true, non: false };

/** @param thresholds names that the rule gives to numbers. @returns null for a text that is no comparison */
export function readComparison(text: string, thresholds: readonly string[]): Comparison | null {
  const [, column, written, quoted, name] = SHAPE.exec(text.trim()) ?? [];
  const operator = OPERATORS.find((known) => known === written);
  if (column === undefined || operator === undefined) return null;
  return { column, operator, operand: operandOf(quoted, name ?? '', thresholds) };
}

function operandOf(quoted: string | undefined, name: string, thresholds: readonly string[]): Operand {
  if (quoted !== undefined) return { kind: 'texte', value: quoted };
  const flag = FLAGS[name];
  if (flag !== undefined) return { kind: 'booleen', value: flag };
  return { kind: thresholds.includes(name) ? 'seuil' : 'colonne', name };
}

/** Each comparison of a list of conditions, those of which one is enough included. */
export function comparisonsIn(conditions: readonly Condition[]): Comparison[] {
  return conditions.flatMap((condition) => ('une_de' in condition ? condition.une_de : [condition]));
}
