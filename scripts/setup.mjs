// What `npm start` and `npm test` need before anything installed can be imported: plain Node only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const OUT = process.env.MAILLE_OUT ?? join(ROOT, 'data');
/** The demo that tests share, apart from the data folder of the checkout, and the script that builds it unless nothing changed. */
export const TEST_DEMO = join(ROOT, 'data', 'test-demo');
export const BUILD_TEST_DEMO = ['--import', 'tsx', join(ROOT, 'tests', 'support', 'build-demo.ts')];

/** What the site is built from, besides its settings. */
export const SITE_FOLDERS = ['src', 'queries', 'questions', 'findings', 'static'];

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text @returns {never} */
export function fail(text) {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

/**
 * Runs a command with its output on screen.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {number} its exit code, 1 when it could not be started
 */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32'
  });
  return result.status ?? 1;
}

/** Lines of a command that are shown when it fails. */
const LAST_LINES = 20;

/**
 * Runs a command with its output in `journal.log`, beside the snapshots: on screen, one line, which on a terminal says where it is.
 * @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {string} label
 * @param {{ heard?: (line: string) => void, silent?: boolean, beside?: string }} [how] `silent`: a failure is for the caller to say;
 * `beside`: the folder of the journal
 * @returns {Promise<number>} its exit code, 1 when it could not be started
 */
export async function quietly(command, args, env, label, { heard, silent = false, beside = OUT } = {}) {
  mkdirSync(beside, { recursive: true });
  const journal = createWriteStream(join(beside, 'journal.log'), { flags: 'a' });
  const live = process.stdout.isTTY === true;
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const last = /** @type {string[]} */ ([]);
  const show = () => {
    const doing = (last.at(-1) ?? '').replace(/^[\s✓✗–…•]+|\s{2,}.*$/g, '');
    const line = `• ${label} (${seconds()} s) ${doing}`;
    process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns || 80) - 1)}`);
  };
  if (!live) say(`• ${label}…`);
  const tick = live ? setInterval(show, 500) : undefined;
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32'
  });
  let rest = '';
  /** @param {Buffer} bytes */
  const take = (bytes) => {
    journal.write(bytes);
    const lines = (rest + bytes).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((one) => one.trim() !== '')) {
      heard?.(line);
      last.push(line);
      if (last.length > LAST_LINES) last.shift();
    }
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const code = await new Promise((ended) => {
    child.on('error', () => ended(1));
    child.on('close', (status) => ended(status ?? 1));
  });
  if (rest.trim() !== '') last.push(rest);
  clearInterval(tick);
  journal.end();
  if (live) process.stdout.write('\r\x1b[2K');
  if (code === 0 && live) say(`✓ ${label} (${seconds()} s)`);
  if (code !== 0 && !silent) process.stderr.write(`\n${last.join('\n')}\n`);
  return code;
}

/** Path of a program installed by npm. @param {string} name */
export function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

/** Runs a step of the set-up: on screen, or quietly. @typedef {(command: string, args: readonly string[], env: NodeJS.ProcessEnv, label: string) => number | Promise<number>} Runner */

/** @type {Runner} */
const aloud = (command, args, env, label) => {
  say(`• ${label}…`);
  return run(command, args, env);
};

/** Installs the packages of the lock file unless they are already there. @param {Runner} [runner] */
export async function installPackages(runner = aloud) {
  const lock = hashFiles([join(ROOT, 'package-lock.json')]);
  const mark = join(ROOT, 'node_modules', '.maille-install');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  const install = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await runner('npm', install, {}, 'Installation des paquets (npm ci)')) !== 0) {
    fail('L’installation des paquets a échoué : vérifiez l’accès au registre npm, puis relancez la commande.');
  }
  writeFileSync(mark, lock);
}

/** Builds the site unless its sources are those of the last build. @param {Runner} [runner] */
export async function buildSite(runner = aloud) {
  const sources = hashFiles([
    ...SITE_FOLDERS.flatMap((folder) => filesUnder(join(ROOT, folder))),
    ...[
      'package-lock.json',
      'gateway/protocol.mjs',
      'svelte.config.js',
      'vite.config.ts',
      'tsconfig.json',
      'scripts/typefaces.mjs',
      'scripts/browser-engine.mjs',
      'scripts/touch.mjs'
    ].map((name) => join(ROOT, name))
  ]);
  const mark = join(ROOT, 'build', '.maille-sources');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  // The build writes again what this does, but is first read with the types that it leaves.
  const fresh = !existsSync(join(ROOT, '.svelte-kit', 'tsconfig.json'));
  const label = 'Construction du site';
  if (
    (fresh && (await runner(bin('svelte-kit'), ['sync'], {}, 'Préparation du site')) !== 0) ||
    (await runner(bin('vite'), ['build', '--logLevel', 'warn'], {}, label)) !== 0
  ) {
    fail('La construction du site a échoué : le message ci-dessus en donne la cause.');
  }
  writeFileSync(mark, sources);
}

/** Makes the demo warehouse when there is nothing to serve and no region's profile is configured. @param {Runner} [runner] */
export async function ensureSnapshot(runner = aloud) {
  if (existsSync(join(OUT, 'current.json'))) return;
  const profile = process.env.MAILLE_PROFILE;
  if (profile && profile !== 'demo') {
    fail(
      `Aucun instantané dans ${OUT} pour le profil « ${profile} ».\n` +
        `Construisez-le : npm run warehouse -- build --profile ${profile} --data <dossier des fichiers>`
    );
  }
  mkdirSync(OUT, { recursive: true });
  const build = ['run', '--silent', 'warehouse', '--', 'build', '--demo', '--out', OUT];
  if ((await runner('npm', build, {}, 'Entrepôt de démonstration (données synthétiques)')) !== 0) {
    fail('L’entrepôt de démonstration n’a pas pu être construit : le message ci-dessus en donne la cause.');
  }
}

/**
 * Whether the site of an address answers before `seconds`.
 * @param {string} address @param {number} seconds
 * @param {string} [snapshot] the one that it must answer with; any by default
 */
export async function answers(address, seconds, snapshot) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const { ok, id } = await fetch(`${address}/health`)
      .then(async (answer) => ({ ok: answer.ok, id: Reflect.get(Object(await answer.json()), 'instantane') }))
      .catch(() => ({ ok: false, id: null }));
    if (ok && (snapshot === undefined || id === snapshot)) return true;
    await new Promise((next) => setTimeout(next, 100));
  }
  return false;
}

/**
 * Whether an address already answers with what a folder has in service: its site follows the folder by itself.
 * @param {string} address @param {string} folder
 * @param {number} [seconds] that a site may take to see a new snapshot
 * @returns {Promise<boolean>} false when nothing answers there
 * @throws Error that says what to do, when another site answers there
 */
export async function alreadyServed(address, folder, seconds = 15) {
  if (!(await answers(address, 0.1))) return false;
  const { id } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'));
  if (await answers(address, seconds, id)) return true;
  const other = Number(new URL(address).port) + 1;
  throw new Error(
    `Un autre site répond déjà à ${address}. Arrêtez-le, ou donnez un autre port devant la même commande : PORT=${other}.`
  );
}

/** @param {string} folder @returns {string[]} */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {readonly string[]} files */
function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    if (!existsSync(file) || !statSync(file).isFile()) continue;
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
