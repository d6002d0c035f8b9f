import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { expects, readBy, refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { readYamlLines, type FileProblem } from '../../../src/lib/catalogue/header/yaml-lines.ts';
import { EXIT, failure, type Failure } from '../failure.ts';

/** What each text says: a process that builds again does not parse the same descriptions and headers again. */
const parsed = new Map<string, unknown>();
/** Of what was parsed, the text and where it begins: its lines are found again when something is wrong. */
const origins = new WeakMap<object, readonly [yaml: string, firstLine: number]>();

/** @param firstLine where the YAML begins @throws Failure (exit 2) naming the file, and the line when not YAML. */
export function parseYaml(yaml: string, where: string, firstLine = 1): unknown {
  if (!parsed.has(yaml)) {
    const { value, problems } = readYamlLines(yaml, firstLine);
    if (problems.length > 0)
      throw problemsFailure(
        where,
        problems.map(({ line, message }) => ({ line, message: `: ${message}` }))
      );
    parsed.set(yaml, value);
  }
  const value = parsed.get(yaml);
  if (typeof value === 'object' && value !== null) origins.set(value, [yaml, firstLine]);
  return value;
}

/** Reads a YAML file by its schema. @throws Failure (exit 2) naming the file, each place, and what to do. */
export function readYaml<S extends z.ZodType>(schema: S, path: string, where: string): z.output<S> {
  return readAs(schema, parseYaml(readFileSync(path, 'utf8'), where), where);
}

/**
 * What a schema made of a value that is parsed once (`parsed`): a process that builds again does not check it again.
 */
const checked = new WeakMap<z.ZodType, WeakMap<object, unknown>>();

/** A value by its schema. @param where the file, in messages @throws Failure (exit 2) with every problem. */
export function readAs<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const known = checked.get(schema) ?? new WeakMap<object, unknown>();
  checked.set(schema, known);
  const isKept = typeof value === 'object' && value !== null;
  if (isKept && known.has(value)) return known.get(value) as z.output<S>;
  const { value: read, problems } = readBy(schema, value);
  if (problems.length > 0) {
    const origin = isKept ? origins.get(value) : undefined;
    const lines = origin && readYamlLines(...origin);
    throw problemsFailure(
      where,
      problems
        .map(({ path, message }) => ({ line: lines?.lineOf(path) ?? 0, message }))
        .sort((one, other) => one.line - other.line)
    );
  }
  if (isKept) known.set(value, read);
  return read as z.output<S>;
}

/** One problem is said as any failure; several, one a line. @param problems on line 0 when it is not known */
function problemsFailure(where: string, problems: readonly FileProblem[]): Failure {
  const said = problems.map(({ line, message }) => `${where}, ${atLine(line, message)}`);
  const [what = '', ...todo] = (said[0] ?? '').split(' ; ');
  if (said.length === 1) return failure(EXIT.input, ended(what), ended(capitalised(todo.join(' ; '))));
  return failure(EXIT.input, said.map(ended).join('\n'), 'Corrigez le fichier.');
}

/** « ligne 2 : … », « ligne 2, clé : … » */
function atLine(line: number, message: string): string {
  if (line === 0) return message;
  return `ligne ${line}${message.startsWith(': ') ? ' ' : ', '}${message}`;
}

const ended = (text: string): string => (/[.?]$|^$/.test(text) ? text : `${text}.`);
const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const scalar = z.union([z.string(), z.number()], {
  error: expects('un texte est attendu', 'mettez entre guillemets un texte qui contient « : » ou « , »')
});

/** A text, trimmed; a number alone is one. */
export const text = scalar.transform((value) => String(value).trim());

/** A list of texts; one text alone is a list of one, nothing an empty one. */
export const texts = z
  .union([scalar, z.array(scalar)], {
    error: expects('une liste de textes est attendue', 'écrivez [a, b], ou un tiret par ligne')
  })
  .nullish()
  .transform((value) => [value ?? []].flat().map(String));

export const patternText = text.refine(isPattern, {
  error: refuses((written) => `motif « ${written} » invalide ; corrigez l’expression régulière`)
});

/** A regular expression, read without case. */
export const pattern = patternText.transform(patternOf);

/** Regular expressions; one alone is a list of one, nothing an empty one. */
export const patterns = z
  .union([pattern, z.array(pattern)], {
    error: expects('une liste de motifs est attendue', 'écrivez [a, b], ou un tiret par ligne')
  })
  .nullish()
  .transform((value) => [value ?? []].flat());

export function patternOf(source: string): RegExp {
  return new RegExp(source, 'iu');
}

function isPattern(source: string): boolean {
  try {
    return patternOf(source).source !== '';
  } catch {
    return false;
  }
}

/** The code of something that a file names: a function, a profile. */
export const code = text.refine((value) => /^[a-z][a-z0-9_]*$/.test(value), {
  error: refuses((written) => `« ${written} » n’est pas un code ; écrivez-le en minuscules sans accent, avec des _`)
});

/** A key that may be left out, or written without value: it is then `fallback`. */
export function optional<S extends z.ZodType>(schema: S, fallback: z.output<S>) {
  return schema.nullish().transform((value): z.output<S> => value ?? fallback);
}
