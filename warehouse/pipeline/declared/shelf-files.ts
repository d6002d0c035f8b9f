import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../../src/lib/text/suggest.ts';
import { EXIT, failure } from '../failure.ts';
import { SHELF_PARTS, shelfFolder } from './shelf.ts';

/** What lies in each part, by the end of its name. */
const ENDS: Readonly<Record<string, RegExp>> = {
  queries: /\.sql$/,
  findings: /\.yaml$/,
  concordance: /\.yaml$/,
  sources: /\.(yaml|md|txt)$/
};
/** Beside the parts: profiles, a logo, what is written for people. */
const BESIDE = /\.(yaml|svg|png|md|txt)$/i;

/** Refuses what nothing would read: a name with a fault would be left aside without a word. @throws Failure (exit 2) */
export function refuseOddFiles(): [] {
  const root = shelfFolder();
  if (root === null) return [];
  const odd = readdirSync(root).flatMap((name): string[] => {
    if (name.startsWith('.')) return [];
    const isFolder = statSync(join(root, name)).isDirectory();
    if (!isFolder) return BESIDE.test(name) ? [] : [`${name} : rien ne lit ce fichier`];
    const end = ENDS[name];
    if (end === undefined) {
      const [near] = nearest(name, Object.keys(ENDS), 1);
      return [`${name}/ : rien ne lit ce dossier${near === undefined ? '' : `, vouliez-vous « ${near} » ?`}`];
    }
    return readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !end.test(entry.name))
      .map((entry) => `${name}/${entry.name} : rien ne lit ce fichier`);
  });
  if (odd.length === 0) return [];
  const parts = Object.entries(SHELF_PARTS).map(([part, what]) => `${part} (${what})`);
  throw failure(EXIT.input, `Étagère de la région :\n${odd.join('\n')}`, `Elle tient : ${parts.join(' ; ')}.`);
}
