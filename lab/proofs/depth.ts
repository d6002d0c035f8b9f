import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runTests } from './run-tests.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Tests that go through a few of their examples in each run: through all of them. @throws Error when one fails */
export function depth(): void {
  const files = ['src', 'tests', 'lab', 'warehouse'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter(
        (path) => path.endsWith('.test.ts') && readFileSync(join(ROOT, path), 'utf8').includes('support/depth.ts')
      )
  );
  runTests('depth', 'Un exemple parmi tous ceux que les tests tirent contredit une règle.', files);
}
