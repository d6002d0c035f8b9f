// npm run region -- bretagne: from a fresh clone to the real figures of a region. What is in its folder is read, what is openly
// published is fetched; run again, it takes only what has changed.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { alreadyServed, answers, buildSite, fail, installPackages, quietly, ROOT, say } from './setup.mjs';

/** Holders that are named at the end. */
const MOST_HOLDERS = 3;

/** The line of `fetch` that says how many addresses gave nothing; lines that follow it are pages of producers. */
const SAID_MISSED = /^\S+ adresses? sans réponse /;

/** The line of `build` that leaves a source aside for its rights. */
const SAID_WITHHELD = /^\s*– (.+?)\s{2,}non publiée, droits à confirmer/;

const USE = 'npm run region -- bretagne [--data <dossier des fichiers>] [--hors-ligne]';
const { positionals, values } = readWords();
const [asked, ...others] = positionals;
if (asked === undefined) fail(`Quelle région ? ${USE}`);
const [given, ...more] = values.data;
if (others.length > 0 || more.length > 0)
  fail(`Une région et un dossier à la fois ; un dossier est lu avec ses sous-dossiers : ${USE}`);
await installPackages(quietly);

const name = await profileOf(asked);
const out = process.env.MAILLE_OUT ?? join(ROOT, 'data', 'regions', name);
// Where the desk keeps what the region adds, unless a folder is named.
const shelf = join(out, 'region');
if (existsSync(shelf)) process.env.MAILLE_REGION ??= shelf;
const files = given ?? join(out, 'fichiers');
if (given !== undefined && !existsSync(given)) fail(`Le dossier « ${given} » n’existe pas.`);
mkdirSync(files, { recursive: true });

const missed = values['hors-ligne'] ? ['rien n’a été téléchargé : --hors-ligne'] : await fetched();
const building = ['build', '--profile', name, '--data', files, '--out', out];
/** Titles of sources that lay in the folder, and whose rights nobody confirmed. */
const withheld = /** @type {string[]} */ ([]);
const built = await quietly('npm', warehouse(building), {}, 'Entrepôt de la région', {
  heard: (line) => {
    const title = SAID_WITHHELD.exec(line)?.[1];
    if (title !== undefined) withheld.push(title);
  },
  beside: out
});
if (built !== 0)
  fail(
    'L’entrepôt n’a pas été construit : le message ci-dessus dit pourquoi. Corrigez, puis relancez la même commande.'
  );
await buildSite(quietly);

const port = process.env.PORT ?? '3000';
const address = `http://localhost:${port}`;
if (await alreadyServed(address, out).catch((error) => fail(error.message))) {
  say('Ce site répondait déjà, et a pris ce qui vient d’être construit.');
  await sayWhatAnswers();
  process.exit(0);
}
const server = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ORIGIN: address, ...process.env, MAILLE_OUT: out, PORT: port }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
if (await answers(address, 60)) await sayWhatAnswers();

/** The profile of a region by its name or its code, written when there is none. @param {string} region @returns {Promise<string>} */
async function profileOf(region) {
  const written = join('warehouse', 'profiles');
  const plain = region
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  if (existsSync(join(ROOT, written, `${plain}.yaml`))) return plain;
  const said = /** @type {string[]} */ ([]);
  await quietly('npm', warehouse(['profil', '--region', region]), {}, 'Profil de la région', {
    heard: (line) => void said.push(line),
    silent: true
  });
  const text = said.join('\n');
  return /profiles[\\/]([a-z-]+)\.yaml|profil ([a-z-]+)\.yaml existe/.exec(text)?.slice(1).find(Boolean) ?? fail(text);
}

/** Fetches what is open; what could not be had, in words, then a line for each page where to look. @returns {Promise<string[]>} */
async function fetched() {
  const told = /** @type {string[]} */ ([]);
  const fetching = warehouse(['fetch', '--profile', name, '--data', files]);
  const code = await quietly('npm', fetching, {}, 'Fichiers publiés ouvertement', {
    heard: (line) => {
      told.push(line);
      if (line.startsWith('À prendre')) say(line);
    },
    silent: true,
    beside: out
  });
  if (code === 0) return [];
  const from = told.findIndex((line) => SAID_MISSED.test(line));
  const pages = told.slice(from + 1);
  const end = pages.findIndex((line) => !line.startsWith('  '));
  return from === -1
    ? ['des fichiers en ligne n’ont pu être pris']
    : [told[from]?.split(', ')[0] ?? '', ...pages.slice(0, end === -1 ? undefined : end)];
}

/** A few lines: what answers, what was not had, what is left aside for its rights, who holds what is missing, where to go next. */
async function sayWhatAnswers() {
  const read = async (/** @type {string} */ path) => (await fetch(`${address}/api/v1${path}`)).json();
  const [catalogue, sources] = await Promise.all([read('/requests'), read('/requests/reference/sources')]);
  const requests = /** @type {{ disponible: boolean, attend: string[][] }[]} */ (catalogue.requetes);
  const answered = requests.filter(({ disponible }) => disponible).length;
  const awaited = new Set(requests.flatMap(({ attend }) => attend.flat()));
  const holders = new Map();
  for (const { source, presente, producteur } of sources.lignes)
    if (presente !== true && awaited.has(source)) {
      const holder = String(producteur).split(/ \(|, (?:et|avec|fichier|jusqu)/)[0] ?? '';
      holders.set(holder, (holders.get(holder) ?? 0) + 1);
    }
  const most = [...holders].sort((a, b) => b[1] - a[1]).slice(0, MOST_HOLDERS);
  say(`\n${address} répond à ${answered} requêtes sur ${requests.length}, sur les fichiers de ${files}.`);
  const [what, ...pages] = missed;
  if (what !== undefined) say(`À savoir : ${what} ; le journal est ${join(out, 'journal.log')}.`);
  if (pages.length > 0) say('Pages de leurs producteurs :');
  for (const page of pages) say(page);
  if (withheld.length > 0)
    say(
      `${withheld.length === 1 ? 'Une source est dans le dossier et n’est pas publiée, ses droits étant à confirmer' : `${withheld.length} sources sont dans le dossier et ne sont pas publiées, leurs droits étant à confirmer`} : ${withheld.join(' ; ')}. Le journal dit comment les confirmer.`
    );
  say(`Ce qui manque est surtout chez : ${most.map(([holder, count]) => `${holder} (${count})`).join(', ')}.`);
  say(
    `Leurs lettres : ${address}/donnees/a-demander. Déposez leurs fichiers dans ${files}, puis relancez la même commande.`
  );
}

/** @param {readonly string[]} words */
function warehouse(words) {
  return ['run', '--silent', 'warehouse', '--', ...words];
}

/** What was typed; a word that is none says how to type it. */
function readWords() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', multiple: true, default: [] },
        'hors-ligne': { type: 'boolean', default: false }
      }
    });
  } catch {
    return fail(`Cette commande se lit ainsi : ${USE}`);
  }
}
