import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DemoWriter } from './writer.ts';

const SOURCES = fileURLToPath(new URL('../sources', import.meta.url));

/** The writer of one source. */
export interface SourceWriter {
  source: string;
  files: DemoWriter;
}

/**
 * What writes the demo: the `demo.ts` of each source that has one, in alphabetical order.
 * @param names those of these sources only; all of them when there are none
 * @throws Error when a `demo.ts` does not export `files`, or when a source of `names` has none
 */
export async function findWriters(names?: readonly string[], folder = SOURCES): Promise<SourceWriter[]> {
  const found = readdirSync(folder)
    .filter((source) => existsSync(join(folder, source, 'demo.ts')))
    .sort();
  const missing = names?.find((name) => !found.includes(name));
  if (missing !== undefined)
    throw new Error(
      `La source ${missing} n’écrit rien dans la démonstration : warehouse/sources/${missing}/demo.ts est absent.`
    );
  return Promise.all(
    found.filter((source) => names?.includes(source) ?? true).map((source) => writerOf(source, folder))
  );
}

async function writerOf(source: string, folder: string): Promise<SourceWriter> {
  const { files } = (await import(pathToFileURL(join(folder, source, 'demo.ts')).href)) as { files?: unknown };
  if (typeof files !== 'function')
    throw new Error(
      `warehouse/sources/${source}/demo.ts n’exporte pas « files » : exportez la fonction qui donne les fichiers de la source (DemoWriter, dans warehouse/demo/writer.ts).`
    );
  return { source, files: files as DemoWriter };
}
