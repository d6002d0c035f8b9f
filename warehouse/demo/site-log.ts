import { gzipSync } from 'node:zlib';
import type { DemoFile } from './demo-file.ts';
import { noiseOf, type Noise } from './noise.ts';
import { dayWeight } from './seasons.ts';
import type { Territory } from './territory.ts';

/** One week of log: enough to see cells joined at the threshold, small enough to be written in a blink. */
const DAYS = ['2025-08-25', '2025-08-26', '2025-08-27', '2025-08-28', '2025-08-29', '2025-08-30', '2025-08-31'];
const VISITS = 700;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const AGENTS = ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0'];
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const PATHS = ['/formations', '/formations/fiche', '/metiers', '/metiers/fiche', '/lieux', '/agenda', '/contact', '/statique/site.css', '/'];
const PROFILES = ['lyceen', 'etudiant', 'demandeur_emploi', 'salarie'];

/** A web server's log, combined format, in two files as a rotation leaves them: robots, images, errors, one night cut in two. */
export function* siteLogFiles(territory: Territory, seed: number, scale = 1): Generator<DemoFile> {
  const noise = noiseOf(seed);
  const towns = [...territory.communes].sort((a, b) => b.population - a.population).slice(0, 150);
  const lines = DAYS.flatMap((day) => linesOf(day, towns, noise)).sort((a, b) => a.second - b.second).map(({ text }) => text);
  const cut = Math.round(lines.length * 0.55);
  yield { path: 'site/access.log.1', bytes: Buffer.from(`${lines.slice(0, cut).join('\n')}\n`) };
  yield { path: 'site/access.log', bytes: Buffer.from(`${lines.slice(cut).join('\n')}\n`) };
  // At a larger scale, as many visits more and weeks before, a compressed file a day: fifty million lines at 100.
  const days = scale === 1 ? 0 : Math.min(996, Math.ceil((scale * 7) / 3));
  for (let ago = days; ago >= 1; ago--) {
    const day = new Date(Date.parse(`${DAYS[0] ?? ''}T00:00:00Z`) - ago * 86_400_000).toISOString().slice(0, 10);
    const texts = linesOf(day, towns, noise, scale).sort((a, b) => a.second - b.second).map(({ text }) => text);
    yield { path: `site/access.log.${ago + 1}.gz`, bytes: gzipSync(`${texts.join('\n')}\n`, { level: 1 }) };
  }
}

function linesOf(day: string, towns: Territory['communes'], noise: Noise, scale = 1): { second: number; text: string }[] {
  const people = towns.reduce((sum, town) => sum + town.population, 0);
  return Array.from({ length: Math.round(VISITS * scale * dayWeight(day)) }, (_, visit) => {
    const words = ['journal', day, visit] as const;
    const draw = (what: string): number => noise.unit(...words, what);
    // Addresses of the range kept for documentation, and of private networks: nobody's.
    const address = `10.${noise.integer(0, 250, ...words, 'a')}.${noise.integer(0, 250, ...words, 'b')}.${noise.integer(1, 250, ...words, 'c')}`;
    const robot = draw('robot') < 0.08;
    const agent = robot ? BOT : (AGENTS[Math.floor(draw('navigateur') * AGENTS.length)] ?? '');
    const town = draw('commune') < 0.5 ? townAt(towns, people, draw('ville')) : null;
    const profile = draw('profil') < 0.4 ? (PROFILES[Math.floor(draw('public') * PROFILES.length)] ?? '') : null;
    const parameters = [town === null ? '' : `commune=${town}`, profile === null ? '' : `profil=${profile}`].filter((part) => part !== '').join('&');
    const start = 21_600 + Math.floor(draw('heure') * 61_200);
    return Array.from({ length: 1 + Math.floor(draw('pages') * 5) }, (_, page) => {
      const path = PATHS[Math.floor(noise.unit(...words, 'page', page) ** 1.7 * PATHS.length)] ?? '/';
      const url = path.endsWith('.css') || parameters === '' ? path : `${path}?${parameters}`;
      return lineOf(day, start + page * 45, address, url, noise.unit(...words, 'statut', page) < 0.02 ? 404 : 200, agent);
    });
  }).flat();
}

/** A commune drawn by its inhabitants. */
function townAt(towns: Territory['communes'], people: number, at: number): string {
  let left = at * people;
  for (const town of towns) {
    left -= town.population;
    if (left < 0) return town.code;
  }
  return towns[0]?.code ?? '';
}

function lineOf(day: string, second: number, address: string, url: string, status: number, agent: string): { second: number; text: string } {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${day.slice(8)}/${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''}/${day.slice(0, 4)}:${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)} +0200`;
  return { second: Date.parse(`${day}T00:00:00Z`) / 1000 + second, text: `${address} - - [${date}] "GET ${url} HTTP/2.0" ${status} 5120 "-" "${agent}"` };
}
