import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

export type Layer = 'staging' | 'marts' | 'publie' | 'reference';

export interface ModelFile {
  readonly layer: Layer;
  /** `schema.table`, of which the file has the name. */
  readonly id: string;
  readonly path: string;
}

/** Staging models lie with their source (`sources/bmo/stg_bmo__projets.sql`); the others may too. */
const OF_A_SOURCE: readonly (readonly [Layer, string, RegExp])[] = [
  ['staging', '', /^stg_.*\.sql$/],
  ['marts', '', /^(?:dim|fct)_.*\.sql$/],
  ['publie', 'published', /\.sql$/],
  ['reference', 'published/reference', /\.sql$/]
];

const FOLDERS: readonly (readonly [Layer, string])[] = [
  ['marts', 'marts'],
  ['publie', 'published'],
  ['reference', 'published/reference']
];

export function modelFiles(warehouse: string): ModelFile[] {
  const sources = join(warehouse, 'sources');
  return [
    ...namesIn(sources).flatMap((source) =>
      OF_A_SOURCE.flatMap(([layer, folder, name]) => filesOf(layer, join(sources, source, folder), name))
    ),
    ...FOLDERS.flatMap(([layer, folder]) => filesOf(layer, join(warehouse, folder), /\.sql$/))
  ];
}

function filesOf(layer: Layer, folder: string, name: RegExp): ModelFile[] {
  return namesIn(folder)
    .filter((file) => name.test(file))
    .map((file) => ({ layer, id: `${layer}.${basename(file, '.sql')}`, path: join(folder, file) }));
}

/** Names in a folder, in order; none when it is a file, or is not there. */
function namesIn(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
}
