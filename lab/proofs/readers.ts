import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSite, TEST_DEMO } from '../../scripts/setup.mjs';
import { withdraw } from '../../warehouse/pipeline/run/withdraw.ts';
import { Builder, Fleet, ID, idOf, MARKS } from './readers-fleet.ts';

const SERVICES = 3;
const SWITCHES = Number(process.env.MAILLE_BASCULES ?? 50);
const CLIENTS = 4;
const KILL_MS = 5000;
const MEASURE_MS = 10_000;
const PATHS = [
  '/catalogue/reference/territoires?maille=region',
  '/donnees/instantane',
  '/api/v1/snapshot',
  '/api/v1/requests/reference/territoires?maille=region',
  '/api/v1/requests/reference/territoires?maille=region&format=csv-fr',
  '/health'
];

/** What readers met, all together. */
interface Met {
  answers: number;
  /** The latest publication that anybody has read: whoever asks from now on may not read an earlier one. */
  latest: number;
  longest: number;
  readonly errors: string[];
  readonly mixed: string[];
  readonly back: string[];
}

/** Three services behind Debian's nginx: switches under load, one killed every five seconds. @throws Error */
export async function readers(): Promise<void> {
  const from = process.env.MAILLE_OUT ?? TEST_DEMO;
  if (!existsSync(join(from, 'current.json')))
    throw new Error(`Aucun instantané dans ${from} : donnez-en un par MAILLE_OUT.`);
  await buildSite();
  const scratch = mkdtempSync(join(tmpdir(), 'maille-lecteurs-'));
  const fleet = new Fleet(scratch);
  try {
    const builder = await Builder.make(scratch, from);
    await fleet.start(SERVICES);
    builder.build(1);
    await publish(fleet, builder);
    await switches(fleet, builder);
    await withdrawal(fleet, builder, SWITCHES + 1);
    await throughput(fleet);
  } finally {
    await fleet.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function switches(fleet: Fleet, builder: Builder): Promise<void> {
  const origin = await fleet.front(SERVICES);
  const met: Met = { answers: 0, latest: 0, longest: 0, errors: [], mixed: [], back: [] };
  let over = false;
  let killed = 0;
  const killer = (async () => {
    // One at a time: a slow machine takes longer than that to start it again.
    for (await pause(KILL_MS); !over; await pause(KILL_MS)) {
      while (!over && !(await fleet.standing())) await pause(100);
      if (!over) await fleet.crash(killed++ % SERVICES);
    }
  })();
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let turn = client; !over; turn++) await read(origin, PATHS[turn % PATHS.length] ?? '/', met);
  });
  const started = performance.now();
  try {
    for (let publication = 2; publication <= SWITCHES + 1; publication++) {
      builder.build(publication);
      await publish(fleet, builder);
      await reached(met, publication);
    }
  } finally {
    over = true;
    await Promise.all([killer, ...clients]);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${SWITCHES} bascules en ${seconds} s, ${killed} services tués, ${met.answers} réponses : ${met.errors.length} erreur, ${met.mixed.length} mélange, ${met.back.length} retour en arrière ; la plus longue ${Math.round(met.longest)} ms`
  );
  const faults = [...met.errors, ...met.mixed, ...met.back];
  if (faults.length > 0) throw new Error(`Ce que les lecteurs ont rencontré :\n${faults.slice(0, 20).join('\n')}`);
}

/** The publication in service is withdrawn: neither a new start nor its files put back bring its bytes back. */
async function withdrawal(fleet: Fleet, builder: Builder, publication: number): Promise<void> {
  const id = idOf(publication);
  const mark = MARKS[publication % 2] ?? '';
  const backup = join(fleet.scratch, 'sauvegarde');
  cpSync(fleet.services[0]?.folder ?? '', backup, { recursive: true });
  withdraw(builder.folder, id, 'Essai.', new Date().toISOString());
  await publish(fleet, builder);
  const leaks: string[] = [];
  const look = async (when: string): Promise<void> => {
    for (const { port } of fleet.services)
      for (const path of [...PATHS, `${PATHS[4] ?? ''}&instantane=${id}`])
        for (const asked of [publication, publication + 1]) {
          const response = await fetch(`http://127.0.0.1:${port}${path}`, {
            headers: { 'maille-publication': String(asked), 'x-real-ip': '127.0.0.1' }
          });
          if ((await response.text()).includes(mark)) leaks.push(`${when}, ${port}, ${path}, publication ${asked}`);
        }
  };
  const restart = async (): Promise<void> => {
    for (const index of fleet.services.keys()) await fleet.crash(index);
    while (!(await fleet.standing())) await pause(200);
  };
  await look('publié');
  await restart();
  await look('redémarré');
  for (const { folder } of fleet.services) cpSync(backup, folder, { recursive: true });
  await restart();
  await look('sauvegarde remise');
  console.log(`${id} retiré : ${leaks.length} réponse de ses octets sur ${fleet.services.length} lecteurs`);
  if (leaks.length > 0) throw new Error(`Ce qui est retiré répond :\n${leaks.slice(0, 20).join('\n')}`);
}

/** Readers go on meanwhile: the script runs in a process of its own. */
async function publish(fleet: Fleet, { folder }: Builder): Promise<void> {
  const { command, args, env } = fleet.publishing(folder);
  const script = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [script.stdout, script.stderr]) stream.on('data', (text: Buffer) => (said += String(text)));
  const code = await new Promise((resolve) => script.once('close', resolve));
  if (code !== 0) throw new Error(`publier.sh : ${said}`);
}

/** Ends once a reader has met the publication. @throws Error when nobody does within a minute */
async function reached(met: Met, publication: number): Promise<void> {
  for (const end = Date.now() + 60_000; met.latest < publication; await pause(20))
    if (Date.now() > end) throw new Error(`Personne n’a lu la publication ${publication} : ${met.errors.at(-1) ?? ''}`);
}

/** One request of a reader, and what is wrong with its answer. */
async function read(origin: string, path: string, met: Met): Promise<void> {
  const floor = met.latest;
  const started = performance.now();
  try {
    const response = await fetch(origin + path, { signal: AbortSignal.timeout(30_000) });
    const body = await response.text();
    met.answers++;
    met.longest = Math.max(met.longest, performance.now() - started);
    if (response.status !== 200) return void met.errors.push(`${path} : ${response.status} ${body.slice(0, 200)}`);
    const publications = [...new Set([...body.matchAll(ID)].map(([, digits]) => Number(digits)))];
    // Its own, and the earlier ones that a page may name.
    const own = Math.max(...publications);
    if (publications.length === 0) return void met.errors.push(`${path} : ne nomme pas son instantané`);
    const foreign = MARKS[(own + 1) % 2];
    if (foreign !== undefined && body.includes(foreign))
      met.mixed.push(`${path} : ${foreign} dans la publication ${own}`);
    if (publications.length > 1 && path !== '/donnees/instantane')
      met.mixed.push(`${path} : ${publications.join(', ')}`);
    if (own < floor) met.back.push(`${path} : ${own} après ${floor}`);
    met.latest = Math.max(met.latest, own);
  } catch (error) {
    met.errors.push(
      `${path} : ${error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : String(error)}`
    );
  }
}

/** Pages that nobody has asked for yet, then one that is kept, through one, two and three services. */
async function throughput(fleet: Fleet): Promise<void> {
  const cores = availableParallelism();
  console.log(`débit sur ${cores} cœurs, que se partagent les services, nginx et ceux qui demandent :`);
  const origin = await fleet.front(1);
  const { lignes } = (await (await fetch(`${origin}/api/v1/requests/reference/territoires?maille=commune`)).json()) as {
    lignes: { territoire: string }[];
  };
  let next = 0;
  let alone: number | null = null;
  for (let count = 1; count <= SERVICES; count++) {
    const site = await fleet.front(count);
    const made = await rate(() => `${site}/territoires/${lignes[next++ % lignes.length]?.territoire ?? ''}`);
    const kept = await rate(() => `${site}/catalogue/reference/territoires?maille=region`);
    alone ??= made;
    console.log(
      `${count} service${count > 1 ? 's' : ''} : ${made.toFixed(1)} pages composées par seconde (× ${(made / alone).toFixed(2)}), ${kept.toFixed(0)} pages gardées`
    );
  }
}

/** Answers a second. */
async function rate(address: () => string): Promise<number> {
  const end = performance.now() + MEASURE_MS;
  let answered = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < end) {
        const response = await fetch(address());
        await response.arrayBuffer();
        if (response.ok) answered++;
      }
    })
  );
  return answered / (MEASURE_MS / 1000);
}
