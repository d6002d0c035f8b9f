import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../declared/source.ts';
import { WAREHOUSE_FOLDER } from '../layout.ts';
import { moduleHash } from '../module-hash.ts';
import { folderHash, hashOf } from '../steps.ts';

/** Files of the demo bear one date: the code that writes those of a source tells them apart. */
export function writerOf({ folder }: Source): string {
  const own = ['demo.sql', 'demo.ts'].map((name) => join(folder, name)).filter(existsSync);
  const texts = own.map((path) => readFileSync(path, 'utf8'));
  return hashOf(moduleHash(['warehouse/demo/write-demo.ts']), folderHash(join(WAREHOUSE_FOLDER, 'demo')), ...texts);
}
