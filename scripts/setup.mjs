// What `npm start` and `npm test` need before anything installed can be imported: plain Node only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const OUT = process.env.MAILLE_OUT ?? join(ROOT, 'data');
/** The demo that tests share, apart from the data folder of the checkout, and the script that builds it unless nothing changed. */
export const TEST_DEMO = join(ROOT, 'data', 'test-demo');
export const BUILD_TEST_DEMO = ['--import', 'tsx', join(ROOT, 'tests', 'support', 'build-demo.ts')];
const OLDEST_NODE = { major: 20, minor: 19 };

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

/** Path of a program installed by npm. @param {string} name */
export function bin(name) {
  return join(ROOT, 'node_modules', '.bin', name);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE.major || (major === OLDEST_NODE.major && minor < OLDEST_NODE.minor)) {
    fail(
      `Node ${process.versions.node} est trop ancien : Maille demande Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} ou plus récent.`
    );
  }
}

/** Installs the packages of the lock file unless they are already there. */
export function installPackages() {
  const lock = hashFiles([join(ROOT, 'package-lock.json')]);
  const mark = join(ROOT, 'node_modules', '.maille-install');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('• Installation des paquets (npm ci)…');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    fail('L’installation des paquets a échoué : vérifiez l’accès au registre npm, puis relancez la commande.');
  }
  writeFileSync(mark, lock);
}

/** Builds the site unless its sources are those of the last build. */
export function buildSite() {
  const sources = hashFiles([
    ...['src', 'queries', 'static'].flatMap((folder) => filesUnder(join(ROOT, folder))),
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
  say('• Construction du site…');
  // The build writes again what this does, but is first read with the types that it leaves.
  const fresh = !existsSync(join(ROOT, '.svelte-kit', 'tsconfig.json'));
  if ((fresh && run(bin('svelte-kit'), ['sync']) !== 0) || run(bin('vite'), ['build', '--logLevel', 'warn']) !== 0) {
    fail('La construction du site a échoué : le message ci-dessus en donne la cause.');
  }
  writeFileSync(mark, sources);
}

/** Makes the demo warehouse when there is nothing to serve and no region's profile is configured. */
export function ensureSnapshot() {
  if (existsSync(join(OUT, 'current.json'))) return;
  const profile = process.env.MAILLE_PROFILE;
  if (profile && profile !== 'demo') {
    fail(
      `Aucun instantané dans ${OUT} pour le profil « ${profile} ».\n` +
        `Construisez-le : npm run warehouse -- build --profile ${profile} --data <dossier des fichiers>`
    );
  }
  say('• Construction de l’entrepôt de démonstration (données synthétiques)…');
  mkdirSync(OUT, { recursive: true });
  if (run('npm', ['run', '--silent', 'warehouse', '--', 'build', '--demo', '--out', OUT]) !== 0) {
    fail('L’entrepôt de démonstration n’a pas pu être construit : le message ci-dessus en donne la cause.');
  }
}

/** Whether the site of an address answers before `seconds`. @param {string} address @param {number} seconds */
export async function answers(address, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (
      await fetch(`${address}/health`).then(
        (answer) => answer.ok,
        () => false
      )
    )
      return true;
    await new Promise((next) => setTimeout(next, 100));
  }
  return false;
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
