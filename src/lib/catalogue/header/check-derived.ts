import type { z } from 'zod';
import { roundingOf, testOperands } from '../request/derived-from.ts';
import { DERIVED_ROLES, type Role } from '../request/vocabulary.ts';
import type { COLUMN } from './header-schema.ts';
import type { FieldProblem } from './schema-problems.ts';

type Column = z.output<typeof COLUMN>;

/** The columns that a header describes, in order; null for one that cannot be read. */
export type DescribedColumns = ReadonlyMap<string, Column | null>;

/** What each derived role expects under `de`, in words. */
const OPERANDS: Readonly<Record<string, string>> = {
  taux: '[numérateur, dénominateur]',
  quotient: '[partie de la zone, tout de la zone, partie de la référence, tout de la référence]',
  difference: '[valeur, valeur à retrancher]',
  evolution: '[valeur, valeur antérieure]',
  rang: '[mesure]'
};

/** The keys that only some derived roles have. */
const OPTIONS = {
  partie: ['taux'],
  emboite: ['taux'],
  reste: ['taux'],
  seuil: ['taux', 'quotient'],
  base: ['taux'],
  ic: ['taux'],
  test: ['taux', 'evolution'],
  contient: ['quotient'],
  ordre: ['rang']
} as const satisfies Partial<Record<keyof Column, readonly Role[]>>;

/** What is wrong with the derived side of a column: operands, options, test. Paths are relative to the column. */
export function derivedProblems(
  name: string,
  spec: Column,
  columns: DescribedColumns,
  survey: boolean
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (path: readonly string[], message: string) => problems.push({ path, message });
  const { role, de: operands, test } = spec;
  const wanted = DERIVED_ROLES[role];
  if (wanted === undefined && operands !== undefined)
    add([], `« ${name} » : de va avec role: ${Object.keys(DERIVED_ROLES).join(', ')}, et seulement avec eux`);
  if (wanted !== undefined && operands?.length !== wanted)
    add(operands === undefined ? [] : ['de'], `« ${name} » : role: ${role} demande de: ${OPERANDS[role]}`);
  for (const [key, owners] of Object.entries(OPTIONS)) {
    if (spec[key as keyof typeof OPTIONS] === undefined || owners.some((owner) => owner === role)) continue;
    add([key], `${key} va avec role: ${owners.join(' ou ')}${wanted === undefined ? '' : `, pas avec role: ${role}`}`);
  }
  const mayDerive = role === 'rang' || role === 'difference' || role === 'evolution';
  const inSelect = [
    ...(mayDerive ? [] : (operands ?? [])),
    ...[spec.reste, spec.base, roundingOf(spec)].flatMap((column) => column ?? []),
    ...testOperands(spec)
  ];
  for (const operand of inSelect) {
    if (!isColumn(columns, operand, ({ role: of }) => DERIVED_ROLES[of] === undefined))
      add(['de'], `« ${operand} » n’est pas une colonne du select décrite ici`);
  }
  for (const operand of mayDerive ? (operands ?? []) : []) {
    if (!isColumn(columns, operand, ({ role: of }) => !notOperands(role).includes(of)))
      add(['de'], `« ${operand} » n’est pas une mesure, un taux ou un quotient décrit ici`);
  }
  for (const message of addingProblems(name, spec, columns)) add([message.key], message.text);
  if (spec.base !== undefined && spec.seuil === undefined)
    add(['base'], 'base demande seuil : c’est la colonne que le seuil regarde');
  if (spec.emboite !== undefined && (!spec.emboite || spec.partie !== true || spec.reste !== undefined))
    add(['emboite'], 'emboite : true, avec partie: true et sans reste (qui donne déjà les bornes les plus étroites)');
  if (spec.ic !== undefined && spec.partie !== true) add(['ic'], 'ic: wilson demande partie: true');
  if (test !== undefined) problems.push(...testProblems(spec, survey));
  return problems;
}

/** What is wrong with how a gap is tested. */
function testProblems({ role, partie, test }: Column, survey: boolean): FieldProblem[] {
  const problem = (message: string): FieldProblem => ({ path: ['test'], message });
  if (role === 'evolution')
    return test?.reduit !== undefined && test.contre === undefined
      ? []
      : [problem('test : une évolution se juge par reduit, la colonne de son écart en écarts types')];
  return [
    ...(partie === true ? [] : [problem('test demande partie: true : on ne compare que des proportions')]),
    ...(survey && test?.tenu === undefined
      ? [
          problem(
            'test : cette requête lit une enquête (enquete: true) dont l’erreur n’est pas publiée ; une proportion ne s’y teste que par tenu'
          )
        ]
      : [])
  ];
}

/** Of what a column is not made: each is computed after its operands. */
function notOperands(role: Role): readonly Role[] {
  if (role === 'evolution') return ['rang', 'difference', 'evolution'];
  return role === 'difference' ? ['rang', 'difference'] : ['rang'];
}

/** A described column that suits; one that cannot be read is given the benefit of the doubt. */
function isColumn(columns: DescribedColumns, name: string, suits: (column: Column) => boolean): boolean {
  const column = columns.get(name);
  return column !== undefined && (column === null || suits(column));
}

/** What is wrong with how a measure adds up, or with what its texts say of time. */
function addingProblems(name: string, { role, somme, marge, arrondi, temps }: Column, columns: DescribedColumns) {
  const problems: { key: 'somme' | 'marge' | 'arrondi' | 'temps'; text: string }[] = [];
  if (somme !== undefined && role !== 'mesure')
    problems.push({
      key: 'somme',
      text: `« ${name} » : somme va avec role: mesure ; ce qui se calcule se refait de ses opérandes`
    });
  if (marge !== undefined && somme !== 'lignes')
    problems.push({ key: 'marge', text: `« ${name} » : marge demande somme: lignes` });
  if (marge !== undefined && !isColumn(columns, marge, (column) => column.somme === 'reponse'))
    problems.push({ key: 'marge', text: `« ${marge} » n’est pas une mesure de somme: reponse décrite ici` });
  if (arrondi !== undefined && somme !== 'lignes')
    problems.push({ key: 'arrondi', text: `« ${name} » : arrondi demande somme: lignes` });
  if (temps !== undefined && !['dimension', 'libelle'].includes(role))
    problems.push({ key: 'temps', text: `« ${name} » : temps va avec role: dimension ou libelle` });
  return problems;
}
