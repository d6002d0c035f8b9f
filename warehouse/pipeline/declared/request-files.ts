import { existsSync } from 'node:fs';
import { filesOf, shelfFiles } from './shelf.ts';

/** The text of each request, by id: those of a folder, then those that the region adds. Null without the folder. */
export function requestFiles(folder: string): Record<string, string> | null {
  if (!existsSync(folder)) return null;
  return Object.fromEntries(
    [...shelfFiles('queries', '.sql'), ...filesOf(folder, '.sql')]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, text }) => [name, text])
  );
}
