import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { EXIT, failure, isFailure, messageOf, type Failure } from '../failure.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** What each text says: a process that builds again does not parse the same descriptions and headers again. */
const parsed = new Map<string, unknown>();

export function parseYaml(text: string): unknown {
  if (!parsed.has(text)) parsed.set(text, parse(text));
  return parsed.get(text);
}

/** Reads a YAML file whose root is a mapping. @throws Failure (exit 2) naming the file. */
export function readYaml(path: string): Fields {
  try {
    return asFields(parseYaml(readFileSync(path, 'utf8')), path);
  } catch (error) {
    if (isFailure(error)) throw error;
    throw failure(EXIT.input, `${path} : YAML illisible (${messageOf(error).split('\n')[0] ?? ''}).`, 'Corrigez le fichier.', error);
  }
}

export function asFields(value: unknown, where: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrong(where, 'une liste de clés et de valeurs');
}

export function textOf(fields: Fields, key: string, where: string, fallback?: string): string {
  const value = fields[key] ?? fallback;
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  throw wrong(`${where}, ${key}`, 'un texte');
}

export function numberOf(fields: Fields, key: string, where: string, fallback?: number): number {
  const value = fields[key] ?? fallback;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrong(`${where}, ${key}`, 'un nombre');
}

export function booleanOf(fields: Fields, key: string, where: string, fallback: boolean): boolean {
  const value = fields[key] ?? fallback;
  if (typeof value === 'boolean') return value;
  throw wrong(`${where}, ${key}`, 'true ou false');
}

/** A list of texts; one text alone counts as a list of one. */
export function textsOf(fields: Fields, key: string, where: string): string[] {
  const value = fields[key];
  if (value === undefined || value === null) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === 'string') return item;
    if (typeof item === 'number') return String(item);
    throw wrong(`${where}, ${key}`, 'une liste de textes');
  });
}

export function regexOf(text: string, where: string): RegExp {
  try {
    return new RegExp(text, 'iu');
  } catch (error) {
    throw failure(EXIT.input, `${where} : motif « ${text} » invalide.`, 'Corrigez l’expression régulière.', error);
  }
}

function wrong(where: string, expected: string): Failure {
  return failure(EXIT.input, `${where} : ${expected} est attendu.`, 'Corrigez le fichier.');
}
