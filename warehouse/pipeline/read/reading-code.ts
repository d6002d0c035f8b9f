import { join, relative } from 'node:path';
import { onShelf } from '../declared/shelf.ts';
import type { Source } from '../declared/source.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { moduleHash } from '../module-hash.ts';
import { editionsText } from '../declared/editions.ts';
import { correctionsText } from './corrections.ts';
import { folderHash, hashOf, macrosHash } from '../steps.ts';

/** What lies in the folder of a source and changes nothing of its raw tables: models, what invents its files. */
const NOT_READ = /^(published\/.*|(stg|dim|fct)_.*\.sql|demo.*\.(sql|ts))$/;

const READING = ['warehouse/pipeline/read/load-sources.ts', 'warehouse/pipeline/declared/source.ts'];

/** Hash of what reads a source: its own folder, the readers, the macros that its rules may call. */
export function codeReading({ name, folder, hasLoader, changed }: Source): string {
  const own = hasLoader ? [relative(PROJECT_FOLDER, join(folder, 'load.ts'))] : [];
  return hashOf(
    moduleHash([...READING, ...own]),
    folderHash(folder, NOT_READ),
    changed.length === 0 ? '' : folderHash(join(onShelf('sources') ?? '', name)),
    macrosHash(),
    correctionsText(),
    editionsText()
  );
}
