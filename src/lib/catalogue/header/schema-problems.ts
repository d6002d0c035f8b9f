import { z } from 'zod';
import { nearest } from '../../text/suggest.ts';

/** Where in a file, as its YAML writes it: names of keys, and places in a list, from 0. */
export type Path = readonly (string | number)[];

/** Something wrong in a file that people write, in French: « place : what was found ; what to do ». */
export interface FieldProblem {
  readonly path: Path;
  readonly message: string;
}

type Issue = z.core.$ZodRawIssue;
type Say = (issue: Pick<Issue, 'input'>) => string;

/** What is expected, and what to do when something else is written, by the library's name of a type. */
const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  string: ['un texte est attendu', 'mettez entre guillemets un nombre, ou un texte qui contient « : » ou « , »'],
  number: ['un nombre est attendu', 'écrivez-le avec un point, sans guillemets ni unité'],
  int: ['un nombre entier est attendu', 'écrivez-le sans guillemets ni unité'],
  boolean: ['true ou false est attendu', 'écrivez l’un ou l’autre, sans guillemets'],
  array: ['une liste est attendue', 'écrivez [a, b], ou un tiret par ligne'],
  object: ['des clés, chacune avec sa valeur, sont attendues', 'écrivez { clé: valeur }, ou une clé par ligne'],
  record: ['des noms, chacun avec sa description, sont attendus', 'écrivez { nom: description }, ou un nom par ligne']
};

/** Reads a value by its schema. @returns null and every problem, unknown keys one by one. Never throws. */
export function readBy<S extends z.ZodType>(
  schema: S,
  value: unknown
): { readonly value: z.output<S> | null; readonly problems: readonly FieldProblem[] } {
  const strays = new Map<readonly string[], Issue>();
  const result = schema.safeParse(value, {
    reportInput: true,
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') strays.set(issue.keys, issue);
      return sayIssue(issue);
    }
  });
  return result.success
    ? { value: result.data, problems: [] }
    : { value: null, problems: problemsIn(result.error.issues, [], strays) };
}

/** What the keys of a mapping are expected to be, for `register`: its own `error` would hide which keys it has. */
export const SHAPES = z.registry<{ readonly expected: string; readonly remedy: string }>();

/** For the `error` of a schema: what it expects in words, and what to do when something else is written. */
export function expects(expected: string, remedy: string): Say {
  return ({ input }) => said(expected, input, remedy);
}

/** For the `error` of a check: what is wrong with what is written, and what to do. */
export function refuses(say: (written: string) => string): Say {
  return ({ input }) => say(written(input));
}

/** `usage.fonctions, élément 2, chemin`; empty at the root of a file. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}${place && ', '}élément ${key + 1}`;
    return place === '' ? String(key) : `${place}${/élément \d+$/.test(place) ? ', ' : '.'}${String(key)}`;
  }, '');
}

/** What was probably meant, or nothing. */
export function perhaps(typed: string, known: Iterable<string>): string {
  const [near] = nearest(typed, known, 1);
  return near === undefined ? '' : `, vouliez-vous « ${near} » ?`;
}

function problemsIn(
  issues: readonly z.core.$ZodIssue[],
  above: Path,
  strays: ReadonlyMap<readonly string[], Issue>
): FieldProblem[] {
  return issues.flatMap((issue): FieldProblem[] => {
    const path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
    const meant = issue.code === 'invalid_union' ? issue.errors.filter((errors) => !errors.some(isOtherType)) : [];
    if (meant.length === 1) return problemsIn(meant[0] ?? [], path, strays);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: before(path) + sayStray(key, strays.get(issue.keys))
      }));
    return [{ path, message: before(issue.code === 'invalid_key' ? path.slice(0, -1) : path) + issue.message }];
  });
}

/** One way of writing a value was not the one that its author took. */
function isOtherType(issue: z.core.$ZodIssue): boolean {
  return (
    issue.path.length === 0 &&
    (issue.code === 'invalid_type' ||
      issue.code === 'invalid_union' ||
      (issue.code === 'invalid_value' && typeof issue.input === 'object'))
  );
}

function sayIssue(issue: Issue): string {
  const { input } = issue;
  if (issue.code === 'invalid_value') return sayChoice(input, issue.values.map(String));
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => message).join(', ');
  if (issue.code === 'too_small' || issue.code === 'too_big') return sayLimit(issue);
  const shape = issue.inst instanceof z.ZodType ? SHAPES.get(issue.inst) : undefined;
  if (shape !== undefined) return said(shape.expected, input, shape.remedy);
  const [expected, remedy] = (issue.code === 'invalid_type' ? TYPES[issue.expected] : undefined) ?? [
    'autre chose est attendu',
    'corrigez la valeur'
  ];
  return said(expected, input, remedy);
}

function sayLimit(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig>): string {
  const { input, inclusive } = issue;
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (typeof input !== 'number')
    return `rien n’est écrit ; il faut au moins ${limit} ${typeof input === 'string' ? 'lettre' : 'élément'}`;
  return `${input} est hors des bornes ; il faut ${small ? (inclusive ? 'au moins' : 'plus de') : inclusive ? 'au plus' : 'moins de'} ${limit}`;
}

function sayChoice(input: unknown, known: readonly string[]): string {
  const todo = `possibles : ${known.join(', ')}`;
  if (input === null || input === undefined || typeof input === 'object')
    return said('une valeur de la liste est attendue', input, todo);
  return `« ${written(input)} » inconnu${perhaps(written(input), known)} ; ${todo}`;
}

/** A key that the schema has not; one without value is often a text that a comma cut in two. */
function sayStray(key: string, issue: Issue | undefined): string {
  const known = issue?.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape as object) : [];
  const cut =
    (issue?.input as Readonly<Record<string, unknown>> | undefined)?.[key] === null
      ? ' (un texte qui contient une virgule se met entre guillemets)'
      : '';
  return `clé « ${key} » inconnue${perhaps(key, known)} ; clés possibles : ${known.join(', ')}${cut}`;
}

function said(expected: string, input: unknown, remedy: string): string {
  if (input === undefined) return `${expected}, la clé manque ; ajoutez-la`;
  return `${expected}, ${input === null ? 'rien n’est écrit' : `« ${written(input)} » est écrit`} ; ${remedy}`;
}

function before(path: Path): string {
  return path.length === 0 ? '' : `${placeOf(path)} : `;
}

/** A value as its file may have it, short. */
function written(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
