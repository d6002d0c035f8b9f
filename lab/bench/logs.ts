import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { localDays } from '../../warehouse/pipeline/read/local-day.ts';
import { USAGE, usageRules } from '../../warehouse/pipeline/declared/usage-rules.ts';
import { isBot, mixText } from '../../warehouse/sources/visites_journal/agents.ts';
import { readLog } from '../../warehouse/sources/visites_journal/load.ts';
import { pageReader } from '../../warehouse/pipeline/read/usage-pages.ts';
import { usageTally } from '../../warehouse/sources/visites_journal/tally.ts';
import { times, type Line } from './measure.ts';

const LINES = 600_000;
const COMBINED = /^(\S+) (\S+) (\S+) \[([^\]]+)\] "(\S+) (\S+) ([^"]*)" (\d{3}) (\S+) "([^"]*)" "([^"]*)"$/;
const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
];
const RULES = usageRules(
  USAGE.parse({
    fonctions: [
      { fonction: 'formations', chemin: '^/formations?(/|$)' },
      { fonction: 'metiers', chemin: '^/metiers(/|$)' }
    ],
    parametres: { commune: ['commune'], profil: ['profil'] },
    profils: [{ profil: 'lyceen' }]
  })
);

/** Lines of a log read, told apart by visitor and day, and rolled up, against a reader by patterns. */
export async function logs(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'maille-journal-'));
  const path = join(folder, 'access.log');
  try {
    writeFileSync(path, madeUpLog());
    const file = { path, name: 'access.log', baseName: 'access.log', bytes: statSync(path).size, changed: 0, date: '' };
    const days = localDays(RULES.fuseau);
    const own = await seconds(async () => {
      const pages = pageReader(RULES, []);
      const tally = usageTally(days, pages.poolOf);
      await readLog(file, { pages, tally, salt: 1 });
      if (tally.rows().length < 10) throw new Error('Le journal de mesure devait donner des cellules.');
    });
    const plain = await seconds(async () => {
      const pages = pageReader(RULES, []);
      const tally = usageTally(days, pages.poolOf);
      for await (const line of createInterface({ input: createReadStream(path) })) {
        const [, address = '', , , date = '', method, url = '', , status, , , agent = ''] = COMBINED.exec(line) ?? [];
        if (method !== 'GET' || status !== '200' || isBot(agent)) continue;
        const page = pages.pageOf(url);
        const who = address + agent;
        if (page !== null)
          tally.add(
            mixText(1, who, 0, who.length),
            Date.parse(date.replace(':', ' ').replaceAll('/', ' ')) / 1000,
            page
          );
      }
      if (tally.rows().length < 10) throw new Error('Le lecteur ordinaire devait donner des cellules.');
    });
    return [
      {
        what: 'journal : lignes lues et agrégées par seconde de processeur',
        measured: Math.round(LINES / own).toLocaleString('fr-FR'),
        target: '≥ 300 000'
      },
      {
        what: 'journal : par rapport à un motif par ligne, même agrégation',
        measured: times(plain / own),
        target: '≥ × 1'
      }
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time of the second run: other work on the machine does not count. */
async function seconds(task: () => Promise<void>): Promise<number> {
  await task();
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Ten days of pages, images and robots, 30,000 visitors; a tenth of the addresses are never seen twice. */
function madeUpLog(): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const lines: string[] = [];
  for (let i = 0; i < LINES; i++) {
    const second = Math.floor((i * 864_000) / LINES);
    const time = `${two(10 + Math.floor(second / 86_400))}/Mar/2025:${two(Math.floor(second / 3600) % 24)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)} +0100`;
    const n = Math.imul(i, 2_654_435_761) >>> 0;
    const url =
      n % 10 === 0
        ? `/formations?q=${i}&commune=${35_000 + (n % 300)}`
        : n % 3 === 0
          ? `/statique/image${n % 50}.png`
          : `/${n % 2 ? 'metiers' : 'formations'}/fiche-${n % 5000}?profil=lyceen`;
    const visitor = (n >>> 4) % 30_000;
    lines.push(
      `10.0.${Math.floor(visitor / 250)}.${visitor % 250} - - [${time}] "GET ${url} HTTP/1.1" 200 ${n % 90_000} "https://www.example.fr/" "${AGENTS[n % 7 === 0 ? 2 : n % 2] ?? ''}"`
    );
  }
  return `${lines.join('\n')}\n`;
}
