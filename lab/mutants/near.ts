import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { codeUnder, importersOf, TEST } from './imports.ts';

/** Tests played first, at most: those beside a module, then those that reach it by the fewest imports. */
const MOST = 5;
/** A whole demo is built for these: minutes, which the whole suite alone takes. */
const BUILDS_DEMO = /built-demo|demo-files|write-demo/;
const API = 'tests/support/api.ts';
/** Examples of every drawing, which they find by a glob too. */
const DRAWINGS = 'tests/gallery/snapshots.test.ts';

/** For a module, the tests nearest to it, then all that reach it by imports, through other modules too. */
export function testsNear(root: string): (path: string) => { near: string[]; reaching: string[] } {
  const files = codeUnder(['src', 'warehouse', 'gateway', 'scripts', 'tests', 'lab'], root);
  const into = importersOf(files, root);
  // What tests of the API ask, they find by a glob.
  for (const route of files) if (route.endsWith('/+server.ts')) into.get(route)?.push(API);
  return (path) => {
    const steps = new Map([[path, 0]]);
    for (const [at, distance] of steps)
      for (const from of into.get(at) ?? []) if (!steps.has(from)) steps.set(from, distance + 1);
    const stem = basename(path).replace(/\.\w+$/, '');
    const rank = (test: string): number =>
      (steps.get(test) ?? 9) -
      (basename(test).startsWith(`${stem}.`) ? 20 : 0) -
      (dirname(test) === dirname(path) ? 2 : 0);
    // A source is found by its name, not by an import.
    const [, source] = /^warehouse\/sources\/([^/]+)\//.exec(path) ?? [];
    const names = new RegExp(source === undefined ? '(?!)' : `\\b${source}\\b`);
    const beside = files.filter(
      (name) =>
        TEST.test(name) &&
        (basename(name).startsWith(`${stem}.test`) ||
          (name === DRAWINGS && path.startsWith('src/lib/charts/')) ||
          (name.startsWith('warehouse/') && names.test(name + readFileSync(join(root, name), 'utf8'))))
    );
    const reaching = [...new Set([...beside, ...[...steps.keys()].filter((name) => name.endsWith('.test.ts'))])]
      .filter((name) => !name.startsWith('lab/') && !BUILDS_DEMO.test(readFileSync(join(root, name), 'utf8')))
      .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
    return { near: reaching.slice(0, MOST), reaching };
  };
}
