import { gzipSync } from 'node:zlib';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { dayWeight } from '../../demo/seasons.ts';
import type { Territory } from '../../demo/territory.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** One week of log: enough to see cells joined at the threshold, small enough to be written in a blink. */
const DAYS = ['2025-08-25', '2025-08-26', '2025-08-27', '2025-08-28', '2025-08-29', '2025-08-30', '2025-08-31'];
const VISITS = 700;
const ROBOTS = 0.08;
const ERRORS = 0.02;
/** Visits start from six in the morning to eleven at night. */
const FIRST_SECOND = 21_600;
const OPEN_SECONDS = 61_200;
const SECONDS_A_PAGE = 45;
const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0'
];
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const PATHS = [
  '/formations',
  '/formations/fiche',
  '/metiers',
  '/metiers/fiche',
  '/lieux',
  '/agenda',
  '/contact',
  '/statique/site.css',
  '/'
];
const PROFILES = ['lyceen', 'etudiant', 'demandeur_emploi', 'salarie'];

/** A web server's log, combined format, in two files as a rotation leaves them: robots, images, errors, one night cut in two. */
export function* files({ territory, seed, scale }: DemoWorld): Generator<DemoFile> {
  const noise = noiseOf(seed);
  const towns = biggestTowns(territory);
  const lines = DAYS.flatMap((day) => linesOf(day, towns, noise, VISITS));
  const cut = Math.round(lines.length * 0.55);
  yield { path: 'site/access.log.1', bytes: Buffer.from(`${lines.slice(0, cut).join('\n')}\n`) };
  yield { path: 'site/access.log', bytes: Buffer.from(`${lines.slice(cut).join('\n')}\n`) };
  // At a larger scale, as many visits more and weeks before, a compressed file a day: fifty million lines at 100.
  const days = scale === 1 ? 0 : Math.min(996, Math.ceil((scale * 7) / 3));
  for (let ago = days; ago >= 1; ago--) {
    const day = new Date(Date.parse(`${DAYS[0] ?? ''}T00:00:00Z`) - ago * DAY_MS).toISOString().slice(0, 10);
    yield {
      path: `site/access.log.${ago + 1}.gz`,
      bytes: gzipSync(`${linesOf(day, towns, noise, VISITS * scale).join('\n')}\n`, { level: 1 })
    };
  }
}

/** The lines of one day in the order of their seconds. */
function linesOf(day: string, towns: Towns, noise: Noise, visits: number): string[] {
  const draw = noise.stream('journal', day);
  const date = `${day.slice(8)}/${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}/${day.slice(0, 4)}`;
  const seconds: string[][] = [];
  for (let left = Math.round(visits * dayWeight(day)); left > 0; left--) {
    // Addresses of the range kept for private networks: nobody's.
    const address = `10.${pick(251, draw)}.${pick(251, draw)}.${1 + pick(250, draw)}`;
    const agent = draw() < ROBOTS ? BOT : (AGENTS[pick(AGENTS.length, draw)] ?? '');
    const parameters = [
      draw() < 0.5 ? `commune=${townAt(towns, draw())}` : '',
      draw() < 0.4 ? `profil=${PROFILES[pick(PROFILES.length, draw)] ?? ''}` : ''
    ]
      .filter((part) => part !== '')
      .join('&');
    const start = FIRST_SECOND + pick(OPEN_SECONDS, draw);
    const pages = 1 + pick(5, draw);
    for (let page = 0; page < pages; page++) {
      const path = PATHS[Math.floor(draw() ** 1.7 * PATHS.length)] ?? '/';
      const url = path.endsWith('.css') || parameters === '' ? path : `${path}?${parameters}`;
      const second = start + page * SECONDS_A_PAGE;
      (seconds[second] ??= []).push(
        `${address} - - [${date}:${clock(second)} +0200] "GET ${url} HTTP/2.0" ${draw() < ERRORS ? 404 : 200} 5120 "-" "${agent}"`
      );
    }
  }
  return seconds.flat();
}

/** An integer from 0 to `count` - 1. */
function pick(count: number, draw: () => number): number {
  return Math.floor(draw() * count);
}

function clock(second: number): string {
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

interface Towns {
  readonly codes: readonly string[];
  /** Inhabitants up to and with each commune. */
  readonly upTo: readonly number[];
}

function biggestTowns(territory: Territory): Towns {
  const towns = [...territory.communes].sort((a, b) => b.population - a.population).slice(0, 150);
  let sum = 0;
  return { codes: towns.map(({ code }) => code), upTo: towns.map(({ population }) => (sum += population)) };
}

/** The commune of the inhabitant found at this share of them all, biggest communes first. */
function townAt({ codes, upTo }: Towns, share: number): string {
  const at = share * (upTo.at(-1) ?? 0);
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return codes[low] ?? '';
}
