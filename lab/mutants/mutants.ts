/**
 * npm run mutants [-- --nombre 60 --graine 1 --seul <path>]: changes the product by one operator at a time, in a copy
 * of the checkout, and says which changes every test lets through. Tests nearest by imports first, then others that
 * reach the module; then, but for `--rapide`, those of the API, and the whole suite for `--entiers` of them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/setup.mjs';
import { codeUnder, TEST } from './imports.ts';
import { testsNear } from './near.ts';
import { mutantsOf, type Mutant } from './operators.ts';
import { typeJudge } from './types-hold.ts';

const { values } = parseArgs({
  options: {
    nombre: { type: 'string', default: '60' },
    graine: { type: 'string', default: '1' },
    entiers: { type: 'string', default: '10' },
    depuis: { type: 'string', default: '1' },
    seul: { type: 'string', default: '' },
    rapide: { type: 'boolean', default: false }
  }
});
/** Pages and their scripts are Playwright's, which takes too long for each; generated files are not written by hand. */
const LEFT =
  /\.svelte$|^src\/routes\/(?!api\/)|\.gen\.ts$|^src\/touch\/|\/\+(page|layout)|^src\/lib\/(sections|components)\/|\/sample\//;
const MOST_SECONDS = 600;
const REACHING = 8;

const copy = mkdtempSync(join(tmpdir(), 'maille-mutants-'));
let whole = Number(values.entiers);
const alive: string[] = [];
let played = 0;
git('worktree', 'add', '--detach', copy, 'HEAD');
try {
  cpSync(join(ROOT, '.svelte-kit'), join(copy, '.svelte-kit'), { recursive: true });
  // Packages are shared; what tests make once and keep beside them is of this copy.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((entry) => entry !== '.cache'))
    symlinkSync(join(ROOT, 'node_modules', name), join(copy, 'node_modules', name));
  const near = testsNear(copy);
  const holds = typeJudge(copy);
  for (const [path, mutant] of drawn()) {
    const source = readFileSync(join(copy, path), 'utf8');
    const changed = source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end);
    if (played >= Number(values.nombre)) break;
    if (!holds(path, source, changed)) continue;
    if (++played < Number(values.depuis)) continue;
    writeFileSync(join(copy, path), changed);
    const started = performance.now();
    const killer = killerOf(path, near(path));
    writeFileSync(join(copy, path), source);
    const line = source.slice(0, mutant.start).split('\n').length;
    const told = `${path}:${line}  ${mutant.operator}  ${source.slice(mutant.start, mutant.end).split('\n')[0] ?? ''}`;
    if (killer === null) alive.push(told);
    console.log(
      `${String(played).padStart(3)} ${killer === null ? 'ALIVE ' : 'killed'} ${told}  ${killer ?? ''}  ${((performance.now() - started) / 1000).toFixed(0)} s`
    );
  }
} finally {
  git('worktree', 'remove', '--force', copy);
  rmSync(copy, { recursive: true, force: true });
}
console.log(`\n${alive.length} alive of ${played}:\n${alive.join('\n')}`);

/** Every change of every file, in an order that the seed draws: a change elsewhere moves none. */
function drawn(): [string, Mutant][] {
  const rankOf = (path: string, at: number): string =>
    createHash('sha1').update(`${values.graine}/${path}/${at}`).digest('hex');
  return codeUnder(['src', 'warehouse', 'gateway'], copy)
    .filter((path) => !TEST.test(path) && !LEFT.test(path) && path.startsWith(values.seul))
    .flatMap((path) =>
      mutantsOf(path, readFileSync(join(copy, path), 'utf8')).map((mutant, at) => ({
        path,
        mutant,
        rank: rankOf(path, at)
      }))
    )
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ path, mutant }) => [path, mutant]);
}

/** The test that fails, null when none does. */
function killerOf(path: string, { near, reaching }: { near: string[]; reaching: string[] }): string | null {
  const rounds = [near, reaching.slice(near.length).slice(0, REACHING)];
  if (values.rapide !== true && path.startsWith('src/')) rounds.push(['tests/api']);
  for (const tests of rounds) {
    const killer = tests.length === 0 ? null : failing(tests);
    if (killer !== null) return killer;
  }
  return values.rapide !== true && whole-- > 0 ? failing([]) : null;
}

function failing(tests: readonly string[]): string | null {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=dot', ...tests],
    { cwd: copy, encoding: 'utf8', timeout: MOST_SECONDS * 1000, env: { ...process.env, NO_COLOR: '1', CI: '1' } }
  );
  if (status === 0) return null;
  return /(?:FAIL|Error:)\s+(.*)/.exec(stderr + stdout)?.[1]?.slice(0, 110) ?? `stopped (${status ?? 'too long'})`;
}

function git(...words: readonly string[]): void {
  const { status, stderr } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0 && words[1] === 'add') throw new Error(stderr);
}
