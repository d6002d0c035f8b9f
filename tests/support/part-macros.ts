import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MACROS_FOLDER } from '../../warehouse/pipeline/layout.ts';

/** A file of shared macros, by what it defines and by what it calls. */
interface MacroFile {
  readonly path: string;
  readonly names: readonly string[];
  readonly text: string;
}

const DEFINED = /\bcreate or replace macro ([a-z0-9_]+)/g;

/**
 * Paths of the files of shared macros without which these texts cannot be run: those that they name, and those that
 * these call.
 */
export function macrosNamedIn(texts: readonly string[]): string[] {
  const files = macroFiles();
  const kept = new Set<MacroFile>();
  const visit = (text: string): void => {
    const words = new Set(text.match(/[a-z][a-z0-9_]*/g));
    for (const file of files)
      if (!kept.has(file) && file.names.some((name) => words.has(name))) {
        kept.add(file);
        visit(file.text);
      }
  };
  texts.forEach(visit);
  return [...kept].map(({ path }) => path);
}

function macroFiles(): MacroFile[] {
  return readdirSync(MACROS_FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => {
      const path = join(MACROS_FOLDER, name);
      const text = readFileSync(path, 'utf8');
      return { path, text, names: Array.from(text.matchAll(DEFINED), ([, macro = '']) => macro) };
    });
}
