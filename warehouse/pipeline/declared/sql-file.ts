import { readFileSync } from 'node:fs';
import { parseYaml } from './fields.ts';

/** An SQL file of the warehouse: its header (YAML between slash-star-dashes), empty without one, and a body. */
export interface SqlFile {
  header: unknown;
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
  const [whole, yaml = ''] = match;
  return { header: parseYaml(yaml, where, text.slice(0, whole.indexOf('/*---')).split('\n').length + 1) ?? {}, body };
}
