import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Differences } from '../catalogue/changes.ts';
import { readDifferences } from '../catalogue/read-differences.ts';
import { oneLine } from './describe-failure.ts';

/** What a snapshot says it changed. Absent, there is nothing to say; damaged, the log says so and the service goes on. */
export async function openDifferences(folder: string, id: string, report: (message: string) => void): Promise<Differences | null> {
  const file = `differences-${id}.json`;
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch {
    return null;
  }
  try {
    const differences = readDifferences(text);
    if (differences.instantane !== id) throw new Error(`parle de l’instantané ${differences.instantane}`);
    return differences;
  } catch (error) {
    report(oneLine(`${file} illisible, rien n’est dit de ce qui a changé : ${error instanceof Error ? error.message : String(error)}`));
    return null;
  }
}
