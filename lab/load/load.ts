/**
 * What many readers, and each way of asking much for little, do to the service, on this machine alone. `-- --contre
 * <checkout>` plays the same against another built checkout, in the same run; `--seul assistants` plays that one only.
 */
import { parseArgs } from 'node:util';
import { ROOT, TEST_DEMO } from '../../scripts/setup.mjs';
import { attacks, mix, type Attack, type Places } from './attacks.ts';
import { askOnce, askTogether, nothingMet, quantile, type Met } from '../../tests/support/http-clients.ts';
import { playPrepared } from './prepared.ts';
import { startSite, type LoadedSite } from './site.ts';
import { playUnread } from './unread.ts';

const { values } = parseArgs({
  options: {
    instantanes: { type: 'string', default: TEST_DEMO },
    contre: { type: 'string' },
    secondes: { type: 'string', default: '12' },
    clients: { type: 'string', default: '60' },
    lecteurs: { type: 'string', default: '200' },
    trempage: { type: 'string', default: '0' },
    seul: { type: 'string', default: '' },
    port: { type: 'string', default: '4290' }
  }
});
const SECONDS = Number(values.secondes);
const PROBE_MS = 100;
const REST_S = 60;
/** Under this there is nothing to wait for. */
const RESTED_MB = 700;
const KEPT = [
  '/territoires/region:53',
  '/formations',
  '/pilotage',
  '/',
  '/catalogue',
  '/territoires/departement:29',
  '/donnees',
  '/api/v1/requests/gpec/projets_recrutement',
  '/api/v1/requests/gpec/projets_recrutement?format=csv-fr',
  '/api/v1/requests',
  '/comparer?territoires=departement:22,departement:29'
];

interface Line {
  readonly name: string;
  readonly clients: Met;
  readonly health: Met;
  readonly page: Met;
  readonly seconds: number;
  readonly processor: number;
  readonly memory: number;
  readonly rested: number;
}

/** The two things that must stay quick, asked ten times a second all along. */
async function probe(origin: string, path: string, met: Met, until: () => boolean): Promise<void> {
  const waiting: Promise<number>[] = [];
  while (!until()) {
    waiting.push(askOnce(origin, { path }, met));
    await new Promise((resolve) => setTimeout(resolve, PROBE_MS));
  }
  await Promise.all(waiting);
}

async function play(site: LoadedSite, { name, clients, next }: Attack, seconds: number): Promise<Line> {
  const [health, page] = [nothingMet(), nothingMet()];
  let over = false;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, site.memory())), 500);
  const before = site.processor();
  const started = performance.now();
  const probes = [
    probe(site.origin, '/health', health, () => over),
    probe(site.origin, '/territoires/region:53', page, () => over)
  ];
  const met = await askTogether(site.origin, clients, seconds, next);
  const took = (performance.now() - started) / 1000;
  over = true;
  await Promise.all(probes);
  clearInterval(watch);
  const processor = site.processor() - before;
  return { name, clients: met, health, page, seconds: took, processor, memory: most, rested: await rest(site) };
}

/** What is held once nothing is asked any more: the least of the minute that follows. */
async function rest(site: LoadedSite): Promise<number> {
  let least = site.memory();
  for (let second = 0; second < REST_S && least > RESTED_MB; second += 5) {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    least = Math.min(least, site.memory());
  }
  return least;
}

function write({ name, clients, health, page, seconds, processor, memory, rested }: Line): string {
  const ms = (met: Met, share: number): string =>
    met.times.length === 0 ? '–' : `${Math.round(quantile(met.times, share))}`;
  const refused = clients.statuses.get(503) ?? 0;
  const faults =
    [...clients.statuses]
      .filter(([status]) => status >= 500 && status !== 503)
      .reduce((sum, [, count]) => sum + count, 0) +
    clients.errors +
    health.errors +
    page.errors;
  const cells = [
    name,
    (clients.times.length / seconds).toFixed(1),
    String(refused),
    String(faults),
    ms(clients, 0.5),
    ms(clients, 0.99),
    ms(health, 0.99),
    ms(page, 0.99),
    processor.toFixed(1),
    Math.round(memory),
    Math.round(rested)
  ];
  return `| ${cells.join(' | ')} |`;
}

async function campaign(checkout: string, port: number): Promise<void> {
  const site = await startSite(checkout, values.instantanes, port);
  const places = await placesOf(site.origin);
  try {
    for (const path of KEPT) await askOnce(site.origin, { path }, nothingMet());
    for (const fault of values.seul === '' ? await playUnread(site, KEPT[0] ?? '/') : []) {
      process.stdout.write(`FAUTE : ${fault}\n`);
      process.exitCode = 1;
    }
    const all: Attack[] = [
      { name: `${values.lecteurs} lecteurs, déjà composé`, clients: Number(values.lecteurs), next: mix(KEPT) },
      ...attacks(places, Number(values.clients)),
      {
        name: `${values.lecteurs} lecteurs, jamais composé`,
        clients: Number(values.lecteurs),
        next: (client, turn) => ({
          path: `/territoires/${places.communes[(client * 31 + turn * 977 + 400) % places.communes.length] ?? ''}`
        })
      }
    ];
    process.stdout.write(
      `\n${checkout === ROOT ? 'Ce site' : 'L’autre'} (${values.clients} clients, ${SECONDS} s chacun)\n| Ce qui est demandé | réponses/s | 503 | fautes | p50 ms | p99 ms | santé p99 | page gardée p99 | processeur s | mémoire Mo | puis |\n|---|---|---|---|---|---|---|---|---|---|---|\n`
    );
    for (const attack of all.filter(({ name }) => name.includes(values.seul)))
      process.stdout.write(`${write(await play(site, attack, SECONDS))}\n`);
    if (Number(values.trempage) > 0) await soak(site, places, Number(values.trempage));
  } finally {
    await site.stop();
  }
  if (values.seul !== '') return;
  const said = await playPrepared(checkout, values.instantanes, port, SECONDS, KEPT.slice(0, 4), places.communes);
  process.stdout.write(`\nPages composées d’avance, ${SECONDS} s chacun\n${said.join('\n')}\n`);
}

/** Long and ordinary: what is held at the end is what was held at the second minute. */
async function soak(site: LoadedSite, { communes }: Places, minutes: number): Promise<void> {
  const usual = mix(KEPT);
  for (let minute = 1; minute <= minutes; minute++) {
    const met = await askTogether(site.origin, 8, 60, (client, turn) =>
      turn % 3 === 0
        ? { path: `/territoires/${communes[(client * 131 + turn * 17 + minute * 53) % communes.length] ?? ''}` }
        : usual(client, turn)
    );
    process.stdout.write(
      `minute ${minute} : ${met.times.length} réponses, ${Math.round(site.memory())} Mo, fautes ${met.errors}\n`
    );
  }
}

async function placesOf(origin: string): Promise<Places> {
  const of = async (maille: string): Promise<string[]> => {
    const response = await fetch(`${origin}/api/v1/requests/reference/territoires?maille=${maille}`);
    const { lignes } = (await response.json()) as { lignes: { territoire: string }[] };
    return lignes.map(({ territoire }) => territoire);
  };
  return { communes: await of('commune'), epcis: await of('epci') };
}

await campaign(ROOT, Number(values.port));
if (values.contre !== undefined) await campaign(values.contre, Number(values.port) + 1);
