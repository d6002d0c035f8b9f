import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { DataFile } from '../pipeline/read/data-files.ts';

/** Beyond these bytes lines are not kept beside one another. */
const LARGEST = 50e6;
const TOLD = 5;

/** Lines of a text that say again, word for word, what another said, where nothing else tells lines apart. */
export async function repeatedLines(
  { path, baseName, bytes }: DataFile,
  rowOf: ReadonlyMap<number, number>
): Promise<string[]> {
  if (bytes > LARGEST || !/\.(csv|txt|tsv)$/i.test(baseName)) return [];
  const seen = new Map<string, number>();
  const again: string[] = [];
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'latin1'), crlfDelay: Infinity })) {
    at++;
    const text = line.trim();
    const first = seen.get(text);
    if (first === undefined) seen.set(text, at);
    else if (/[^;,\t"\s]/.test(text)) again.push(`${rowOf.get(at) ?? at} comme ${rowOf.get(first) ?? first}`);
  }
  if (again.length === 0) return [];
  const rest = again.length > TOLD ? ` ; et ${again.length - TOLD} autres` : '';
  return [
    `des lignes sont répétées mot pour mot (${again.slice(0, TOLD).join(' ; ')}${rest}) : elles seraient comptées deux fois`
  ];
}
