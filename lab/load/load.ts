/**
 * What many readers, and each way of asking much for little, do to the service, on this machine alone. `--seul
 * attentes` plays the cases of that name only.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answers, ROOT, TEST_DEMO } from '../../scripts/setup.mjs';
import { toolCall } from '../../tests/support/assistant.ts';
import { askOnce, askTogether, nothingMet, quantile, type Ask, type Met } from '../../tests/support/http-clients.ts';

const { values } = parseArgs({
  options: {
    instantanes: { type: 'string', default: TEST_DEMO },
    secondes: { type: 'string', default: '12' },
    clients: { type: 'string', default: '60' },
    lecteurs: { type: 'string', default: '200' },
    seul: { type: 'string', default: '' },
    port: { type: 'string', default: '4290' }
  }
});
const [SECONDS, CLIENTS, READERS] = [values.secondes, values.clients, values.lecteurs].map(Number) as [
  number,
  number,
  number
];
const ORIGIN = `http://127.0.0.1:${values.port}`;
const PAGE = '/territoires/region:53';
const KEPT = [
  PAGE,
  '/formations',
  '/pilotage',
  '/',
  '/catalogue',
  '/api/v1/requests/gpec/projets_recrutement?format=csv-fr',
  '/comparer?territoires=departement:22,departement:29'
];
/** Two things that must stay quick are asked ten times a second all along. */
const PROBE_MS = 100;
/** Connections that take nothing, answers asked of each, and megabytes of the gateway: at most, and a minute after. */
const UNREAD = { sockets: 600, ahead: 10, seconds: 10, restSeconds: 60, most: 300, left: 48 };

interface Case {
  readonly name: string;
  readonly clients: number;
  readonly next: (rank: number) => Ask;
}

/** Each asks what no other does: `rank` is never the same. */
function cases(communes: readonly string[]): Case[] {
  const commune = (rank: number): string => communes[(rank * 31) % communes.length] ?? '';
  const paths = (name: string, clients: number, path: (rank: number) => string): Case => ({
    name,
    clients,
    next: (rank) => ({ path: path(rank) })
  });
  return [
    paths('lecteurs, pages gardées', READERS, (rank) => KEPT[rank % KEPT.length] ?? PAGE),
    paths('attentes, pages jamais composées', READERS, (rank) => `/territoires/${commune(rank)}`),
    {
      name: 'attentes, pages demandées puis quittées',
      clients: CLIENTS,
      next: (rank) => ({ path: `/territoires/${commune(rank + 7)}`, leaveAfterMs: 150 })
    },
    { name: 'assistants', clients: CLIENTS, next: (rank) => assistantCall(rank, commune(rank)) },
    paths(
      'hexagones de la région',
      CLIENTS,
      (rank) =>
        `/api/v1/figures/cprdfop/distance_formation?territoire=region:53&resolution=8&format=png&largeur=${320 + (rank % 1280)}`
    )
  ];
}

/** Each tool in turn. */
function assistantCall(rank: number, commune: string): Ask {
  const calls: readonly (readonly [string, object])[] = [
    ['chercher', { mots: `emploi ${commune.slice('commune:'.length)}` }],
    ['decrire', { nom: 'gpec/projets_recrutement' }],
    ['demander', { requete: 'gpec/projets_recrutement', parametres: { filtre: `projets>=${rank}` } }],
    ['page', { code: commune }],
    ['verifier', { indicateur: 'emplois', territoire: commune, valeur: 7 * rank }]
  ];
  const [name, given] = calls[rank % calls.length] ?? ['', {}];
  return { path: '/mcp', method: 'POST', body: toolCall(name, given) };
}

/** Asks again and again until told to stop. */
async function probe(path: string, met: Met, over: () => boolean): Promise<void> {
  const waiting: Promise<number>[] = [];
  while (!over()) {
    waiting.push(askOnce(ORIGIN, { path }, met));
    await pause(PROBE_MS);
  }
  await Promise.all(waiting);
}

const p99 = ({ times }: Met): number => quantile(times, 0.99);
const faultsOf = ({ statuses, errors }: Met): number =>
  [...statuses].reduce((sum, [status, count]) => sum + (status >= 500 && status !== 503 ? count : 0), errors);

/** @param alone milliseconds of a kept page when nobody else asks @returns faults */
async function play({ name, clients, next }: Case, alone: number): Promise<number> {
  const [health, page] = [nothingMet(), nothingMet()];
  let over = false;
  const probes = [probe('/health', health, () => over), probe(PAGE, page, () => over)];
  const since = performance.now();
  const met = await askTogether(ORIGIN, clients, SECONDS, (client, turn) => next(client + turn * clients));
  const seconds = (performance.now() - since) / 1000;
  over = true;
  await Promise.all(probes);
  const faults = [met, health, page].reduce((sum, one) => sum + faultsOf(one), 0);
  const cells = [
    `${name} (${clients})`,
    (met.times.length / seconds).toFixed(1),
    met.statuses.get(503) ?? 0,
    faults,
    Math.round(p99(met)),
    Math.round(p99(health)),
    Math.round(p99(page)),
    `× ${(quantile(page.times, 0.5) / alone).toFixed(1)}`
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
  return faults;
}

/** Readers who take nothing of what they ask, all at once. @returns what the gateway is at fault for */
async function playUnread(gateway: () => number): Promise<string[]> {
  const { hostname, port, host } = new URL(ORIGIN);
  const before = gateway();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, gateway())), 100);
  const health = nothingMet();
  const sockets = Array.from({ length: UNREAD.sockets }, () => {
    const socket = connect(Number(port), hostname).pause();
    socket.on('error', () => undefined);
    socket.write(`GET ${PAGE} HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(UNREAD.ahead));
    return socket;
  });
  for (let second = 0; second < UNREAD.seconds; second++) {
    await pause(1000);
    await askOnce(ORIGIN, { path: '/health' }, health);
  }
  for (const socket of sockets) socket.destroy();
  await pause(UNREAD.restSeconds * 1000);
  clearInterval(watch);
  const after = gateway();
  process.stdout.write(
    `\n${UNREAD.sockets} × ${UNREAD.ahead} demandes non lues : la porte tient ${[before, most, after].map(Math.round).join(', puis ')} Mo ; santé, la plus longue ${Math.round(quantile(health.times, 1))} ms\n`
  );
  return [
    ...(most > UNREAD.most ? [`la porte a tenu ${Math.round(most)} Mo, ${UNREAD.most} au plus attendus`] : []),
    ...(after > before + UNREAD.left ? [`une minute après, elle tient ${Math.round(after - before)} Mo de plus`] : []),
    ...(health.errors > 0 ? ['/health n’a pas répondu'] : [])
  ];
}

/** Megabytes of a process: its share of what it maps (smaps_rollup, proc(5)). */
function residentOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000;
}

const site = spawn(process.execPath, [join(ROOT, 'scripts/serve.mjs')], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    MAILLE_AVANCE: '0',
    HOST: '127.0.0.1',
    PORT: values.port,
    ORIGIN,
    MAILLE_OUT: values.instantanes
  }
});
const ended = new Promise((resolve) => site.once('exit', resolve));
try {
  if (!(await answers(ORIGIN, 60))) throw new Error('Le site ne répond pas : construisez-le (« npm start » une fois).');
  const listed = await fetch(`${ORIGIN}/api/v1/requests/reference/territoires?maille=commune`);
  const { lignes } = (await listed.json()) as { lignes: { territoire: string }[] };
  for (const path of KEPT) await askOnce(ORIGIN, { path }, nothingMet());
  const quiet = nothingMet();
  for (let turn = 0; turn < 50; turn++) await askOnce(ORIGIN, { path: PAGE }, quiet);
  const faults = 'connexions non lues'.includes(values.seul) ? await playUnread(() => residentOf(site.pid ?? 0)) : [];
  process.stdout.write(
    `\n${SECONDS} s chacun ; temps en ms, p99\n| ce qui est demandé (clients) | réponses/s | 503 | fautes | elles | santé | page gardée | la même, p50, sur au repos |\n|---|---|---|---|---|---|---|---|\n`
  );
  for (const one of cases(lignes.map(({ territoire }) => territoire)))
    if (one.name.includes(values.seul)) {
      const met = await play(one, quantile(quiet.times, 0.5));
      if (met > 0) faults.push(`${one.name} : ${met} réponses en faute`);
    }
  for (const fault of faults) process.stdout.write(`FAUTE : ${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  site.kill('SIGTERM');
  await ended;
}
