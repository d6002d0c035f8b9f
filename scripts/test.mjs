// npm test: set-up, then unit, engine and API tests beside types, lint, catalogue and browser tests; ends with one line of counts.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { bin, BUILD_TEST_DEMO, installPackages, ROOT, run, say } from './setup.mjs';

await installPackages();

/** Where Linux keeps files in memory, and how much must be free there for what tests write. */
const IN_MEMORY = '/dev/shm';
const ROOM = 8e9;

const scratch = scratchInMemory();
if (scratch !== null) {
  process.env.TMPDIR = scratch;
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(1));
}

/** A folder in memory for the small warehouses that tests build, which then wait for no disk; null where there is none, or little room. */
function scratchInMemory() {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOM && freemem() > ROOM ? mkdtempSync(join(IN_MEMORY, 'maille-')) : null;
  } catch {
    return null;
  }
}

/** Test files whose time is said. */
const LONGEST = 12;

let passed = 0;
let failed = 0;
let skipped = 0;
/** Tests that only prove again, which `npm run proofs depth` and `pages` run. */
let left = 0;
const reports = mkdtempSync(join(tmpdir(), 'maille-test-'));
// The demo, once built in this run, is not asked again whether something changed.
process.env.MAILLE_PASSAGE = `${process.pid}-${Date.now()}`;
process.env.MAILLE_DATA ??= join(import.meta.dirname, '..', '..', 'shared', 'data');

/** Where the time goes, in seconds. @type {{ what: string, seconds: number }[]} */
const spent = [];

/**
 * Runs a command beside others: its lines are shown as they come, or all together once it ends, so that two commands never mix theirs.
 * @param {string} title @param {string} command @param {readonly string[]} args @param {{ env?: NodeJS.ProcessEnv, live?: boolean }} [how]
 * @returns {Promise<number>} its exit code, 1 when it could not be started
 */
async function beside(title, command, args, { env = {}, live = false } = {}) {
  const start = performance.now();
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...env },
    shell: process.platform === 'win32'
  });
  let said = live ? '' : `\n• ${title}\n`;
  const hear = (/** @type {string} */ text) => {
    said += text;
    const whole = live ? said.lastIndexOf('\n') + 1 : 0;
    process.stdout.write(said.slice(0, whole));
    said = said.slice(whole);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  /** @type {number} */
  const code = await new Promise((resolve) =>
    child.on('error', (error) => (hear(`${error.message}\n`), resolve(1))).on('close', (exit) => resolve(exit ?? 1))
  );
  process.stdout.write(said);
  spent.push({ what: title, seconds: (performance.now() - start) / 1000 });
  return code;
}

/** A step that is one test by itself. @param {string} title @param {string} command @param {readonly string[]} args */
async function step(title, command, args) {
  if ((await beside(title, command, args)) === 0) passed++;
  else failed++;
}

const chromium = ensureBrowser();
// The attack and the server of the browser tests find the demo done, or do it again and say what is wrong.
const demo = spawn(process.execPath, BUILD_TEST_DEMO, { cwd: ROOT, stdio: 'ignore' });
const demoBuilt = new Promise((resolve) => demo.on('exit', resolve).on('error', resolve));

// What the types of a fresh clone rest on, written before whoever reads it.
if (run(bin('svelte-kit'), ['sync']) !== 0) failed++;

/** Builds and engines, most of them a thread each. */
async function unitTests() {
  say('\n• Tests unitaires, du moteur et de l’API');
  const report = join(reports, 'vitest.json');
  const code = await beside(
    'Tests unitaires, du moteur et de l’API',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { live: true }
  );
  countVitest(report, code);
}

/** What reads the sources, then what reads the site in a browser, which waits for its pages as much as it works. */
async function sourcesThenBrowser() {
  await step('Catalogue : requêtes et types engendrés', 'npm', ['run', '--silent', 'catalogue', '--', '--check']);
  await step('Rien que personne n’emploie', 'npm', ['run', '--silent', 'unused']);
  // After the rest: the unit tests write the types of pages again as they start, under whoever reads them then.
  await step('Règles de style et de couches', 'npm', ['run', '--silent', 'lint']);
  await step('Types des pages et du serveur', process.execPath, [join('scripts', 'types.mjs'), '--sans-preparation']);
  if ((await beside('Construction du site', process.execPath, [join('scripts', 'build-site.mjs')])) !== 0)
    return void failed++;
  await demoBuilt;
  const report = join(reports, 'playwright.json');
  const code = await beside('Tests dans le navigateur', bin('playwright'), ['test', '--reporter=list,json'], {
    env: { MAILLE_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  });
  countPlaywright(report, code);
}

await Promise.all([unitTests(), sourcesThenBrowser()]);

rmSync(reports, { recursive: true, force: true });
say('\nOù va le temps, deux suites étant menées côte à côte :');
for (const { what, seconds } of spent) say(`${seconds.toFixed(0).padStart(6)} s  ${what}`);
if (skipped > 0)
  say(
    `\n${skipped} tests sautés : MAILLE_DATA ou un programme absent, ce que disent les lignes ci-dessus, ou l’une des autres preuves nommées ci-dessous.`
  );
if (left > 0) say(`\n${left} tests laissés à npm run proofs depth et pages.`);
say(
  '\nHors de ce passage, ce qui prouve de nouveau, par d’autres exemples, ce qu’un test prouve ici : npm run proofs depth (fonctions, sources, moteur, API), pages (navigateur, axe et clavier sur chaque page), builds (constructions entières, régions réelles, autres instants où tuer une construction), disclosure (démonstration entière attaquée), knowledge (chaque source ôtée, puis toute paire), faults (toutes les tables gâtées).'
);
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** @param {string} file @param {number} code */
function countVitest(file, code) {
  if (!existsSync(file)) return void failed++;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const files = report.testResults.map(
    (/** @type {{ name: string, startTime: number, endTime: number }} */ { name, startTime, endTime }) => ({
      what: `  ${relative(ROOT, name)}`,
      seconds: (endTime - startTime) / 1000
    })
  );
  spent.push(
    ...files
      .sort((/** @type {{ seconds: number }} */ a, /** @type {{ seconds: number }} */ b) => b.seconds - a.seconds)
      .slice(0, LONGEST)
  );
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  for (const { name, assertionResults } of report.testResults) {
    const apart = assertionResults.filter(
      (/** @type {{ status: string }} */ { status }) => status !== 'passed' && status !== 'failed'
    );
    if (readFileSync(name, 'utf8').includes('support/depth.ts')) left += apart.length;
    else skipped += apart.length;
  }
  if (code !== 0 && report.numFailedTests === 0) failed++;
}

/** @param {string} file @param {number} code */
function countPlaywright(file, code) {
  if (!existsSync(file)) return void failed++;
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  passed += stats.expected + stats.flaky;
  failed += stats.unexpected;
  left += stats.skipped;
  if (code !== 0 && stats.unexpected === 0) failed++;
}
