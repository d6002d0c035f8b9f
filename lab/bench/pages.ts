import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { buildPeer } from './framework-page.ts';
import { quantile, times, type Line } from './measure.ts';
import { startBench } from './server.ts';
import { serveFolder } from './static-server.ts';

const PEER_PORT = 4391;
const RUNS = 5;
/** Of the compared pair, whose ratio a few runs would leave to chance. */
const PAIR_RUNS = 40;
const SLOWER = 4;
/** Milliseconds in which a page settles: longer tasks and later shifts are counted until then. */
const SETTLED = 1500;
/** Marks that are walked, and the milliseconds that a reader stays on each. */
const [STEPS, STEP_MS] = [6, 200];
const PAGES = [
  '/',
  '/territoires/region:53',
  '/territoires/zone_emploi:5315',
  '/comparer?territoires=departement:22,departement:29,departement:35',
  '/formations',
  '/pilotage',
  '/catalogue',
  '/catalogue/gpec/projets_recrutement',
  '/donnees',
  '/carte'
];
/** The page whose content the peer builds too. */
const COMPARED = '/territoires/zone_emploi:5315';

interface Load {
  /** Largest contentful paint, total blocking time, in milliseconds at the slowed pace. */
  readonly lcp: number;
  readonly blocked: number;
  /** Layout shift, without unit. */
  readonly shift: number;
  /** As they cross the network, scripts apart. */
  readonly bytes: number;
  readonly scripts: number;
  /** Longest time from a key on a drawing to what it shows, at the slowed pace; 0 without a drawing. */
  readonly touch: number;
}

/** How high a page is, in pixels of the style sheet. */
interface Heights {
  readonly wide: number;
  readonly narrow: number;
}

/** Pages in a browser slowed four times, nothing kept; the diagnosis against Observable Framework. */
export async function pages(): Promise<Line[]> {
  const work = mkdtempSync(join(tmpdir(), 'maille-bench-pages-'));
  const bench = await startBench();
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const html = new TextDecoder().decode(await bench.get(COMPARED));
    const peerFolder = await buildPeer(html, bench.get, work);
    const peerServer = await serveFolder(peerFolder, PEER_PORT);
    const loads = new Map<string, Load>();
    const heights = new Map<string, Heights>();
    for (const path of PAGES) {
      heights.set(path, await heightsOf(browser, bench.address + path));
      loads.set(path, median(await loadInTurn(browser, RUNS, bench.address + path)));
    }
    // In turn, so that what else the machine does weighs on both.
    const pair = await loadInTurn(browser, PAIR_RUNS, bench.address + COMPARED, `http://localhost:${PEER_PORT}/`);
    const [ours, peer] = [
      median(pair.filter((_, index) => index % 2 === 0)),
      median(pair.filter((_, index) => index % 2 === 1))
    ];
    peerServer.close();
    return [
      ...[...loads].map(([path, load]) => ({
        what: path.slice(0, 60),
        measured: `${inWords(load)}, haute de ${heights.get(path)?.wide} px à 1280 et ${heights.get(path)?.narrow} à 390`,
        target: path === '/carte' ? 'affiché' : 'script < 60 ko, décalage < 0,1'
      })),
      { what: `${COMPARED}, à tour de rôle avec ce qui suit`, measured: inWords(ours), target: 'affiché' },
      { what: `le même contenu que ${COMPARED}, Observable Framework`, measured: inWords(peer), target: 'affiché' },
      { what: 'LCP, Maille / Framework', measured: times(ours.lcp / peer.lcp), target: '< 0,75' },
      {
        what: 'le plus long, d’une touche aux mots d’une marque',
        measured: `${Math.max(...[...loads.values()].map(({ touch }) => touch))} ms`,
        target: '< 100 ms'
      },
      { what: 'octets, Maille / Framework', measured: times(ours.bytes / peer.bytes), target: '< 1' }
    ];
  } finally {
    await browser.close();
    await bench.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Loads the addresses one after the other, so many times. */
async function loadInTurn(browser: Browser, runs: number, ...addresses: readonly string[]): Promise<Load[]> {
  const loads: Load[] = [];
  for (let run = 0; run < runs; run++) for (const address of addresses) loads.push(await load(browser, address));
  return loads;
}

function median(loads: readonly Load[]): Load {
  const middle = (pick: (one: Load) => number): number =>
    quantile(
      loads.map(pick).sort((a, b) => a - b),
      0.5
    );
  return {
    lcp: middle(({ lcp }) => lcp),
    blocked: middle(({ blocked }) => blocked),
    shift: middle(({ shift }) => shift),
    bytes: middle(({ bytes }) => bytes),
    scripts: middle(({ scripts }) => scripts),
    touch: middle(({ touch }) => touch)
  };
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const kinds = new Map<string, string>();
  let [bytes, scripts] = [0, 0];
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') scripts += encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { lcp: 0, blocked: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      seen.lcp = list.getEntries().at(-1)?.startTime ?? seen.lcp;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { lcp: number; blocked: number; shift: number } }).seen
  );
  const touch = await touchOf(page);
  await context.close();
  return { ...seen, bytes, scripts, touch };
}

/** Walks the marks of the first drawing by its arrows. */
async function touchOf(page: Page): Promise<number> {
  const drawing = page.locator('.touch-host[role="application"]').first();
  if ((await drawing.count()) === 0) return 0;
  await page.evaluate(() => {
    const held = { longest: 0 };
    Object.assign(window, { held });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await drawing.focus();
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(STEP_MS);
  }
  return page.evaluate(() => (window as unknown as { held: { longest: number } }).held.longest);
}

async function heightsOf(browser: Browser, address: string): Promise<Heights> {
  const page = await browser.newPage();
  const heightAt = async (width: number): Promise<number> => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address, { waitUntil: 'load' });
    // Letters of another typeface would wrap elsewhere.
    return page.evaluate(async () => {
      await document.fonts.ready;
      return document.documentElement.scrollHeight;
    });
  };
  const heights = { wide: await heightAt(1280), narrow: await heightAt(390) };
  await page.close();
  return heights;
}

function inWords({ lcp, blocked, shift, bytes, scripts }: Load): string {
  return `LCP ${Math.round(lcp)} ms, bloqué ${Math.round(blocked)} ms, décalage ${shift.toFixed(3)}, ${Math.round(bytes / 1000)} ko dont script ${Math.round(scripts / 1000)}`;
}
