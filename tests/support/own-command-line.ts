import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { MACROS_FOLDER, PROJECT_FOLDER, WAREHOUSE_FOLDER } from '../../warehouse/pipeline/layout.ts';

/**
 * A project of its own in `folder`, with the warehouse that builds of this test file read: models and sources of that
 * one, the code of this one. Returns the path of its command line, which another process runs.
 */
export function writeCommandLine(folder: string): string {
  const warehouse = join(folder, 'warehouse');
  mkdirSync(folder, { recursive: true });
  // The code is copied, not linked: it finds its warehouse by where it is.
  cpSync(WAREHOUSE_FOLDER, warehouse, {
    recursive: true,
    dereference: true,
    filter: (path) => !path.endsWith('.test.ts')
  });
  cpSync(MACROS_FOLDER, join(warehouse, 'macros'), {
    recursive: true,
    filter: (path) => path !== join(MACROS_FOLDER, 'tables')
  });
  for (const name of ['src', 'gateway', 'queries', 'node_modules'])
    symlinkSync(join(PROJECT_FOLDER, name), join(folder, name));
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(PROJECT_FOLDER, name), join(folder, name));
  return join(warehouse, 'pipeline', 'commands', 'cli.ts');
}
