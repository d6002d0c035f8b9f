import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { hashOf } from '../steps.ts';
import { MACROS_FOLDER, TABLE_MACROS_FOLDER } from '../layout.ts';

/** The text of every macro file, in alphabetical order. */
export function macroTexts(folder: string = MACROS_FOLDER): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Of the text of all macros. */
export function macroSum(): string {
  return hashOf(...macroTexts(), ...macroTexts(TABLE_MACROS_FOLDER)).slice(0, 16);
}

/** Creates the shared macros in the current database. */
export async function createMacros(connection: DuckDBConnection): Promise<void> {
  for (const text of macroTexts()) await connection.run(text);
}

/** Macros that read published tables: they can only be created after these. */
export async function createTableMacros(connection: DuckDBConnection): Promise<void> {
  for (const text of macroTexts(TABLE_MACROS_FOLDER)) await connection.run(text);
}
