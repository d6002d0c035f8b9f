// Finds a Chromium for the browser tests and the dossiers: on the PATH, else Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bin, fail, run, say } from './setup.mjs';

/** The shell first: the same engine without the windows that nobody sees, which take two thirds of what a page costs. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {string} the path of a Chromium executable; the process ends with a message when there is none */
export function ensureBrowser() {
  const found = process.env.MAILLE_CHROMIUM ?? onPath() ?? playwrightOwn();
  if (found) return found;
  say('• Installation de Chromium pour les tests…');
  if (run(bin('playwright'), ['install', 'chromium']) === 0) {
    const own = playwrightOwn();
    if (own) return own;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { DEBIAN_FRONTEND: 'noninteractive' });
      const packaged = onPath();
      if (packaged) return packaged;
    }
  }
  return fail(
    'Aucun navigateur pour les tests : installez Chromium (par exemple « apt-get install chromium »), ou donnez son chemin dans MAILLE_CHROMIUM.'
  );
}

function onPath() {
  for (const name of NAMES) {
    const path = spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim();
    if (path) return path;
  }
  return undefined;
}

function playwrightOwn() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}
