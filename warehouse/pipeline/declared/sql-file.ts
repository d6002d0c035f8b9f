import { readFileSync } from 'node:fs';
import { EXIT, failure, messageOf } from '../failure.ts';
import { asFields, parseYaml, type Fields } from './fields.ts';

/** An SQL file of the warehouse: an optional header (YAML between slash-star-dashes) and a body. */
export interface SqlFile {
  header: Fields;
  body: string;
}

const HEADER = /^\s*\/\*---\r?\n([\s\S]*?)\n?---\*\//;

/** @throws Failure (exit 2) naming the file when its header is not YAML. */
export function readSqlFile(path: string): SqlFile {
  return splitSqlFile(readFileSync(path, 'utf8'), path);
}

export function splitSqlFile(text: string, where: string): SqlFile {
  const match = HEADER.exec(text);
  const body = (match === null ? text : text.slice(match[0].length)).trim().replace(/;\s*$/, '');
  if (match === null) return { header: {}, body };
  try {
    return { header: asFields(parseYaml(match[1] ?? '') ?? {}, where), body };
  } catch (error) {
    throw failure(EXIT.input, `${where} : en-tête illisible (${messageOf(error).split('\n')[0] ?? ''}).`, 'Corrigez le YAML entre /*--- et ---*/.', error);
  }
}
