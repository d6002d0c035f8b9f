// npm test: set-up, then lint, types, catalogue, unit, engine, API and browser tests; ends with one line of counts.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { bin, BUILD_TEST_DEMO, buildSite, installPackages, requireNode, ROOT, run, say } from './setup.mjs';

requireNode();
installPackages();

/** Test files whose time is said. */
const LONGEST = 12;

let passed = 0;
let failed = 0;
let skipped = 0;
const reports = mkdtempSync(join(tmpdir(), 'maille-test-'));
process.env.MAILLE_DATA ??= join(import.meta.dirname, '..', '..', 'shared', 'data');

/** Where the time goes, in seconds. @type {{ what: string, seconds: number }[]} */
const spent = [];

/** @template T @param {string} what @param {() => T} work @returns {T} */
function timed(what, work) {
  const start = performance.now();
  const result = work();
  spent.push({ what, seconds: (performance.now() - start) / 1000 });
  return result;
}

/** A step that is one test by itself. @param {string} title @param {string} command @param {readonly string[]} args */
function step(title, command, args) {
  say(`\n• ${title}`);
  if (timed(title, () => run(command, args)) === 0) passed++;
  else failed++;
}

// The demo takes a minute of one core, which the first steps leave free: the attack and the server of the browser tests find it done, or do it again and say what is wrong.
const demo = spawn(process.execPath, BUILD_TEST_DEMO, { cwd: ROOT, stdio: 'ignore' });
const demoBuilt = new Promise((resolve) => demo.on('exit', resolve).on('error', resolve));

step('Types des pages et du serveur', 'npm', ['run', '--silent', 'types']);
step('Règles de style et de couches', 'npm', ['run', '--silent', 'lint']);
step('Rien que personne n’emploie', 'npm', ['run', '--silent', 'unused']);
step('Catalogue : requêtes et types engendrés', 'npm', ['run', '--silent', 'catalogue', '--', '--check']);

say('\n• Tests unitaires, du moteur et de l’API');
const unit = join(reports, 'vitest.json');
const unitCode = timed('Tests unitaires, du moteur et de l’API', () => run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]));
countVitest(unit, unitCode);

say('\n• Tests dans le navigateur');
timed('Construction du site', buildSite);
const chromium = ensureBrowser();
await demoBuilt;
const browser = join(reports, 'playwright.json');
const browserCode = timed('Tests dans le navigateur', () => run(bin('playwright'), ['test', '--reporter=list,json'], {
  MAILLE_CHROMIUM: chromium,
  PLAYWRIGHT_JSON_OUTPUT_NAME: browser
}));
countPlaywright(browser, browserCode);

rmSync(reports, { recursive: true, force: true });
say('\nOù va le temps :');
for (const { what, seconds } of spent) say(`${seconds.toFixed(0).padStart(6)} s  ${what}`);
if (skipped > 0) say(`\n${skipped} tests sautés : leur raison est dite ci-dessus (le plus souvent MAILLE_DATA absent).`);
say('\nHors de ce passage, trop longs pour chaque changement : base gardée d’une construction à l’autre, deux régions réelles, d’autres instants où tuer une construction (npm run proofs builds) ; toutes les réponses attaquées (proofs disclosure) ; toute paire de sources ôtée (proofs knowledge).');
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** @param {string} file @param {number} code */
function countVitest(file, code) {
  if (!existsSync(file)) return void failed++;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const files = report.testResults.map((/** @type {{ name: string, startTime: number, endTime: number }} */ { name, startTime, endTime }) => ({ what: `  ${relative(ROOT, name)}`, seconds: (endTime - startTime) / 1000 }));
  spent.push(...files.sort((/** @type {{ seconds: number }} */ a, /** @type {{ seconds: number }} */ b) => b.seconds - a.seconds).slice(0, LONGEST));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests;
  if (code !== 0 && report.numFailedTests === 0) failed++;
}

/** @param {string} file @param {number} code */
function countPlaywright(file, code) {
  if (!existsSync(file)) return void failed++;
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  passed += stats.expected + stats.flaky;
  failed += stats.unexpected;
  skipped += stats.skipped;
  if (code !== 0 && stats.unexpected === 0) failed++;
}
