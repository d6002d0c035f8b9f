// What `npm run proofs release` does from inside an install, by Node alone: release-within.mjs <what> <code> <snapshots> [<other code> <other snapshots>].
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [, , what = '', code = '', out = '', otherCode = '', otherOut = ''] = process.argv;
const ENTRY = 'scripts/maille.mjs';
let failed = 0;

/** @param {string} name @param {boolean} held @param {string} [said] */
function check(name, held, said = '') {
  if (!held) failed++;
  process.stdout.write(`${held ? 'tenu   ' : 'MANQUÉ '} ${name}${said === '' ? '' : ` : ${said}`}\n`);
}

/** @param {string} from @param {string[]} words */
function maille(from, ...words) {
  const since = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(from, ENTRY), ...words], {
    cwd: '/',
    encoding: 'utf8',
    maxBuffer: 1 << 26
  });
  const lines = `${stdout}${stderr}`.trim().split('\n');
  return { status, last: lines.at(-1) ?? '', text: lines.join('\n'), seconds: Math.round((Date.now() - since) / 1000) };
}

/** @param {string} from @param {string} folder @param {number} port */
async function serve(from, folder, port) {
  const since = Date.now();
  const child = spawn(process.execPath, [join(from, ENTRY), 'serve'], {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), MAILLE_OUT: folder, MAILLE_AVANCE: '0' }
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    if (
      await fetch(`${origin}/health`).then(
        (answer) => answer.ok,
        () => false
      )
    )
      break;
    await pause(100);
  }
  const ended = new Promise((end) => child.once('exit', end));
  return { origin, seconds: (Date.now() - since) / 1000, stop: () => (child.kill('SIGTERM'), ended) };
}

async function asked(/** @type {string} */ address) {
  const response = await fetch(address);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

if (what === 'construire') {
  const near = (process.env.PATH ?? '').split(':');
  const present = ['git', 'gcc', 'cc', 'make', 'python3', 'npm', 'npx'].filter((name) =>
    near.some((folder) => existsSync(join(folder, name)))
  );
  check('ni git, ni compilateur, ni npm', present.length === 0, present.join(', '));
  const own = ['tsx', 'vite', 'typescript', 'playwright', '@playwright/test', 'esbuild', 'vitest'].filter((name) =>
    existsSync(join(code, 'node_modules', name))
  );
  check('ni tsx, Vite, TypeScript ou Playwright dans la livraison', own.length === 0, own.join(', '));
  let written = process.getuid?.() === 0;
  try {
    accessSync(code, constants.W_OK);
    written = true;
  } catch {
    // As wanted.
  }
  check('code que l’utilisateur ne peut écrire', !written, `uid ${process.getuid?.() ?? ''}`);
  check(
    'sans réseau',
    await fetch('http://deb.debian.org').then(
      () => false,
      () => true
    )
  );
  const built = maille(code, 'build', '--demo', '--out', out);
  check(`build, ${built.seconds} s`, built.status === 0, built.last);
  const usage = maille(code, '--help').text;
  check('aucune commande de npm', usage.includes('maille build') && !usage.includes('npm run'), usage.slice(0, 60));
  const fetched = maille(code, 'fetch', '--data', out, '--source', 'bmo');
  check('fetch dit ce qui manque', fetched.status === 2 && fetched.text.includes('data.gouv.fr'), fetched.last);
}
if (what === 'copier') check('copier', maille(code, 'copier', '--out', otherOut, '--vers', out).status === 0, out);
if (what === 'construire' || what === 'copier') {
  const checked = maille(code, 'check', '--out', out);
  check(`check, ${checked.seconds} s`, checked.status === 0, checked.last);
}
if (what === 'servir') {
  const { origin, seconds, stop } = await serve(code, out, 3001);
  check('serve', true, `${seconds.toFixed(1)} s`);
  /** @type {[string, RegExp][]} */
  const addresses = [
    ['/health', /"etat"/],
    ['/territoires/region:53', /<\/html>\s*$/],
    ['/api/v1/requests/gpec/projets_recrutement?territoire=region:53', /"lignes"/],
    ['/api/v1/requests/gpec/projets_recrutement?territoire=region:53&format=parquet', /^PAR1.*PAR1$/s],
    ['/api/v1/figures/gpec/projets_recrutement?territoire=region:53&format=png', /^.PNG/]
  ];
  for (const [path, shape] of addresses) {
    const { status, bytes } = await asked(origin + path);
    check(path, status === 200 && shape.test(bytes.toString('latin1')), `${status}, ${bytes.byteLength} octets`);
  }
  await stop();
}
if (what === 'bureau') {
  const desk = spawn(process.execPath, [join(code, ENTRY), 'bureau', 'bretagne', '--out', out], { cwd: '/' });
  const address = await new Promise((found) => {
    desk.stdout.on('data', (text) => found(/http:\S+/.exec(String(text))?.[0] ?? ''));
    desk.on('exit', () => found(''));
  });
  check('bureau', address !== '' && (await asked(address)).status === 200);
  desk.kill();
}
if (what === 'changer') {
  // A reader all along, who follows the switch as a proxy does: up to the other install, and back.
  const first = await serve(code, out, 3001);
  const second = await serve(otherCode, otherOut, 3002);
  let [current, over, answers] = [first, false, 0];
  /** @type {string[]} */
  const faults = [];
  const reader = async () => {
    while (!over) {
      const said = await asked(`${current.origin}/api/v1/requests/gpec/projets_recrutement?territoire=region:53`).catch(
        (error) => ({ status: String(error) })
      );
      answers++;
      if (said.status !== 200) faults.push(String(said.status));
    }
  };
  const readers = [reader(), reader(), reader()];
  await pause(1500);
  current = second;
  await first.stop();
  await pause(1500);
  const again = await serve(code, out, 3001);
  current = again;
  await second.stop();
  await pause(1500);
  over = true;
  await Promise.all(readers);
  await again.stop();
  check(
    'mise à jour puis retour, sous demandes',
    faults.length === 0 && answers > 20,
    `${answers} réponses, ${faults.length} erreur`
  );
}
process.exit(failed);
