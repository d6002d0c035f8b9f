import { DERIVED_ROLES, type Role } from '../request/header.ts';

export interface HeaderProblem {
  readonly path: readonly string[];
  readonly message: string;
}

export type Raw = Readonly<Record<string, unknown>>;

/** What each derived role expects under `de`, in words. */
const OPERANDS: Readonly<Record<string, string>> = {
  taux: '[numérateur, dénominateur]',
  quotient: '[partie de la zone, tout de la zone, partie de la référence, tout de la référence]',
  difference: '[valeur, valeur à retrancher]',
  evolution: '[valeur, valeur antérieure]',
  rang: '[mesure]'
};

/** The keys that only some derived roles have. */
const RESERVED_KEYS: Readonly<Record<string, readonly string[]>> = { partie: ['taux'], emboite: ['taux'], reste: ['taux'], seuil: ['taux', 'quotient'], base: ['taux'], ic: ['taux'], test: ['taux'], contient: ['quotient'], ordre: ['rang'] };

/** What is wrong with the derived side of a column: operands, options, test. Paths are relative to the column. */
export function derivedProblems(name: string, spec: Raw, columns: Raw, survey: boolean): HeaderProblem[] {
  const problems: HeaderProblem[] = [];
  const add = (path: readonly string[], message: string) => problems.push({ path, message });
  const role = String(spec.role) as Role;
  const wanted = DERIVED_ROLES[role];
  const operands = spec.de;
  if (wanted === undefined && operands !== undefined) add([], `« ${name} » : de va avec role: ${Object.keys(DERIVED_ROLES).join(', ')}, et seulement avec eux`);
  if (wanted !== undefined && !(isTextList(operands) && operands.length === wanted)) add(operands === undefined ? [] : ['de'], `« ${name} » : role: ${role} demande de: ${OPERANDS[role]}`);
  for (const [key, owners] of Object.entries(RESERVED_KEYS)) {
    const accepted = `${key} va avec role: ${owners.join(' ou ')}`;
    if (spec[key] !== undefined && wanted !== undefined && !owners.includes(role)) add([key], `${accepted}, pas avec role: ${role}`);
    if (spec[key] !== undefined && wanted === undefined) add([key], accepted);
  }
  const { test } = spec;
  const against = isRecord(test) ? test.contre : undefined;
  const mayDerive = role === 'rang' || role === 'difference';
  const inSelect = [...(isTextList(operands) && !mayDerive ? operands : []), ...[spec.reste, spec.base].filter((name) => typeof name === 'string'), ...(isTextList(against) ? against : [])];
  for (const operand of inSelect) {
    const target = columns[operand];
    if (!isRecord(target) || isDerived(target)) add(['de'], `« ${operand} » n’est pas une colonne du select décrite ici`);
  }
  for (const operand of mayDerive && isTextList(operands) ? operands : []) {
    const target = columns[operand];
    const later = isRecord(target) && (target.role === 'rang' || (role === 'difference' && target.role === 'difference'));
    if (!isRecord(target) || later) add(['de'], `« ${operand} » n’est pas une mesure, un taux ou un quotient décrit ici`);
  }
  if (spec.seuil !== undefined && typeof spec.seuil !== 'number') add(['seuil'], 'seuil : un nombre est attendu');
  if (spec.base !== undefined && spec.seuil === undefined) add(['base'], 'base demande seuil : c’est la colonne que le seuil regarde');
  if (spec.emboite !== undefined && (spec.emboite !== true || spec.partie !== true || spec.reste !== undefined)) add(['emboite'], 'emboite : true, avec partie: true et sans reste (qui donne déjà les bornes les plus étroites)');
  if (spec.ic !== undefined && spec.ic !== 'wilson') add(['ic'], 'ic : seul wilson est connu');
  if (spec.ic === 'wilson' && spec.partie !== true) add(['ic'], 'ic: wilson demande partie: true');
  if (spec.contient !== undefined && typeof spec.contient !== 'boolean') add(['contient'], 'contient : true quand la référence contient la zone');
  if (spec.ordre !== undefined && !['croissant', 'decroissant'].includes(String(spec.ordre))) add(['ordre'], 'ordre : croissant ou decroissant');
  return test === undefined ? problems : [...problems, ...testProblems(test, spec, survey)];
}

function testProblems(test: unknown, spec: Raw, survey: boolean): HeaderProblem[] {
  const problems: HeaderProblem[] = [];
  const add = (message: string) => problems.push({ path: ['test'], message });
  const shaped = isRecord(test) && isTextList(test.contre) && test.contre.length === 2 && Object.keys(test).every((key) => ['contre', 'contient'].includes(key));
  if (!shaped || (test.contient !== undefined && typeof test.contient !== 'boolean')) add('test : { contre: [numérateur, dénominateur de la référence], contient: true quand la référence contient la ligne } attendu');
  if (spec.partie !== true) add('test demande partie: true : on ne compare que des proportions');
  if (survey) add('test : cette requête lit une enquête par sondage (enquete: true), dont l’erreur d’échantillonnage n’est pas publiée ; un écart ne s’y teste pas');
  return problems;
}

export function isDerived(spec: Raw): boolean {
  return DERIVED_ROLES[spec.role as Role] !== undefined;
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
