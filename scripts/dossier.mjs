// npm run dossier: a dossier as a file (PDF, Word or one HTML page), without opening a browser window.
import './require-node.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.mjs';
import { pagesOfDestinations } from './pdf-pages.mjs';
import { OUT, ROOT, answers, buildSite, ensureSnapshot, fail, installPackages, say } from './setup.mjs';

const HELP = `Un dossier sur un territoire, en PDF, en Word ou en une page HTML.

  npm run dossier -- --territoire zone_emploi:5315 --modele gpec --sortie rennes.pdf

  --territoire CODE      code typé : region:53, departement:35, bassin:5314…
  --modele NOM           gpec, cprdfop ou spro (gpec par défaut)
  --parties A,B,C        les parties, dans leur ordre, au lieu d’un modèle
  --comparer CODE        territoire de comparaison
  --tableaux             le tableau de chaque figure sous elle
  --commentaires FICHIER dossier enregistré depuis la page (.json)
  --instantanes DOSSIER  dossier des instantanés (${OUT} par défaut)
  --sortie FICHIER       .pdf, .docx ou .html (dossier.pdf par défaut)`;

const OPTIONS = /** @type {const} */ ({
  territoire: { type: 'string' },
  modele: { type: 'string', default: 'gpec' },
  parties: { type: 'string' },
  comparer: { type: 'string' },
  tableaux: { type: 'boolean', default: false },
  commentaires: { type: 'string' },
  instantanes: { type: 'string', default: OUT },
  sortie: { type: 'string', default: 'dossier.pdf' },
  aide: { type: 'boolean', default: false }
});
const FORMATS = ['.pdf', '.docx', '.html'];

const asked = readOptions();
const format = extname(asked.sortie).toLowerCase();
if (asked.aide) {
  say(HELP);
  process.exit(0);
}
if (asked.territoire === undefined) fail(`Donnez un territoire.\n\n${HELP}`);
if (!FORMATS.includes(format))
  fail(`--sortie ${asked.sortie} : l’extension dit le format, une de ${FORMATS.join(', ')}.`);
const comments = asked.commentaires === undefined ? {} : readComments(asked.commentaires);

await installPackages();
if (asked.instantanes === OUT) await ensureSnapshot();
await buildSite();
const work = mkdtempSync(join(tmpdir(), 'maille-dossier-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
await make(asked.territoire);

/** @param {string} territoire */
async function make(territoire) {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ORIGIN: origin,
      HOST: '127.0.0.1',
      MAILLE_OUT: resolve(asked.instantanes),
      PORT: String(port)
    }
  });
  // A message that stops the process stops the server too.
  process.on('exit', () => server.kill());
  if (!(await answers(origin, 30)))
    fail(
      'Le serveur n’a pas d’instantané à servir : construisez l’entrepôt (npm run warehouse -- build), ou donnez --instantanes.'
    );
  const query = new URLSearchParams({
    territoire,
    ...(asked.parties === undefined ? { modele: asked.modele } : { sections: asked.parties }),
    ...(asked.comparer === undefined ? {} : { comparer: asked.comparer }),
    ...(asked.tableaux ? { tableaux: 'oui' } : {}),
    format: format === '.docx' ? 'docx' : 'html'
  });
  const answer = await fetch(`${origin}/dossier/fichier?${query}`, {
    method: 'POST',
    body: new URLSearchParams(comments),
    headers: { origin, accept: 'application/json' }
  });
  if (!answer.ok) {
    const { message } = /** @type {{ message?: string }} */ (await answer.json().catch(() => ({})));
    fail(message ?? `Le serveur a répondu ${answer.status}.`);
  }
  const bytes = Buffer.from(await answer.arrayBuffer());
  put(format === '.pdf' ? print(bytes.toString('utf8')) : bytes);
  process.exit(0);
}

/** Prints twice: the first time tells on which page each part begins. @param {string} html @returns {Buffer} */
function print(html) {
  const first = printed(html);
  const pages = pagesOfDestinations(first.toString('latin1'));
  const numbered = html.replaceAll(
    /(<span[^>]* data-page-of="([^"]+)"[^>]*>)(?=<\/span>)/g,
    (tag, _, id) => `${tag}${pages.get(id) ?? ''}`
  );
  return numbered === html ? first : printed(numbered);
}

/** @param {string} html @returns {Buffer} */
function printed(html) {
  const [page, pdf] = [join(work, 'dossier.html'), join(work, 'dossier.pdf')];
  writeFileSync(page, html);
  rmSync(pdf, { force: true });
  const run = spawnSync(
    ensureBrowser(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--user-data-dir=${join(work, 'profil')}`,
      `--print-to-pdf=${pdf}`,
      `file://${page}`
    ],
    { stdio: 'ignore', timeout: 120_000 }
  );
  try {
    return readFileSync(pdf);
  } catch {
    return fail(
      `Chromium n’a pas imprimé le dossier (code ${run.status ?? 'aucun'}) : essayez --sortie dossier.html, puis imprimez cette page.`
    );
  }
}

/** Whole or not at all. @param {Buffer} bytes */
function put(bytes) {
  const path = resolve(asked.sortie);
  try {
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
  } catch (error) {
    rmSync(`${path}.part`, { force: true });
    fail(`${path} ne peut pas être écrit : ${error instanceof Error ? error.message : String(error)}`);
  }
  say(`${path} : ${Math.round(bytes.byteLength / 1024)} Ko`);
}

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

/** @param {string} path @returns {Record<string, string>} */
function readComments(path) {
  try {
    const { commentaires } = JSON.parse(readFileSync(path, 'utf8'));
    return Object.fromEntries(Object.entries(commentaires).map(([name, text]) => [name, String(text)]));
  } catch {
    return fail(`${path} n’est pas un dossier enregistré depuis la page : un fichier .json qui a « commentaires ».`);
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, refuse) => {
    const probe = createServer().on('error', refuse);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
