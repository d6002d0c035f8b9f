import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Differences } from '../catalogue/changes.ts';
import { readDifferences } from '../catalogue/read-differences.ts';
import { oneLine } from './describe-failure.ts';

export interface OpenedDifferences {
  readonly content: Differences;
  /** Hash of the file: the same snapshot may say something else once its requests have changed, or another one came between. */
  readonly stamp: string;
}

/** What a snapshot says it changed. Absent, there is nothing to say; damaged, the log says so and the service goes on. */
export async function openDifferences(folder: string, id: string, report: (message: string) => void): Promise<OpenedDifferences | null> {
  const file = `differences-${id}.json`;
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch {
    return null;
  }
  try {
    const content = readDifferences(text);
    if (content.instantane !== id) throw new Error(`parle de l’instantané ${content.instantane}`);
    return { content, stamp: createHash('sha256').update(text).digest('hex').slice(0, 16) };
  } catch (error) {
    report(oneLine(`${file} illisible, rien n’est dit de ce qui a changé : ${error instanceof Error ? error.message : String(error)}`));
    return null;
  }
}
