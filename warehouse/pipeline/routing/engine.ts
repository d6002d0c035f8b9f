import { fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, failure, messageOf } from '../failure.ts';
import { valhallaConfig } from './valhalla-config.ts';
import { VALHALLA } from './valhalla-package.ts';

type Action = 'status' | 'locate' | 'sources_to_targets';

/** What answers about ways: processes of this machine, or a server. */
export interface WayEngine {
  readonly name: string;
  /** Questions that it takes at once. */
  readonly width: number;
  /** Most points of a `locate`, and most pairs of a matrix. */
  readonly limits: { readonly points: number; readonly pairs: number };
  /** The answer of the engine, as its documentation says. @throws Failure when it stops or refuses */
  ask(action: Action, body: object): Promise<unknown>;
  close(): void;
}

/** Tiles take some eight times the extract, and its making as much again. */
const ROOM = 16;

/**
 * Makes the tiles of an extract, once: a folder that is there is whole.
 * @throws Failure (exit 5) without room, or when the engine is stopped; (exit 2) when it refuses the extract
 */
export async function makeTiles(engine: string, extract: string, tiles: string): Promise<void> {
  if (existsSync(tiles)) return;
  const making = resolve(`${tiles}.${process.pid}`);
  mkdirSync(making, { recursive: true });
  try {
    const free = statfsSync(making);
    const needed = statSync(extract).size * ROOM;
    if (free.bavail * free.bsize < needed)
      throw failure(
        EXIT.internal,
        `Place insuffisante dans ${making} : il faut environ ${Math.ceil(needed / 1e6)} Mo pour préparer les routes.`,
        'Libérez de la place, ou donnez un autre dossier : --out <dossier>.'
      );
    const config = `${making}.json`;
    writeFileSync(config, JSON.stringify(valhallaConfig(making)));
    const program = join(engine, process.platform, process.arch, 'valhalla_build_tiles');
    // It leaves lists of what it noticed where it runs.
    const child = spawn(program, ['-c', config, resolve(extract)], { cwd: making, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2000)));
    const [code, signal] = await new Promise<[number | null, string | null]>((done, reject) => {
      child.once('error', reject);
      child.once('close', (...end) => done(end));
    });
    rmSync(config, { force: true });
    if (signal !== null) throw stopped(signal);
    if (code !== 0 || !existsSync(join(making, '2')))
      throw failure(
        /No space left/i.test(said) ? EXIT.internal : EXIT.input,
        `Valhalla n’a pas pu préparer les routes de l’extrait : ${said.trim().split('\n').at(-1) ?? ''}`,
        'Téléchargez l’extrait de nouveau ; vérifiez la place sur le disque.'
      );
    renameSync(making, tiles);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

const stopped = (why: string) =>
  failure(
    EXIT.internal,
    `Le moteur de trajets a été arrêté (${why}) : rien n’est écrit.`,
    'Relancez la même commande : ce qui est fait est gardé. S’il s’arrête encore, donnez-lui moins de fils (--threads 1).'
  );

/** Processes of the engine on this machine, one question at a time each. @throws Failure when one cannot start */
export async function localEngine(folder: string, tiles: string, processes: number): Promise<WayEngine> {
  const workers = await Promise.all(
    Array.from({ length: processes }, () => startWorker(folder, JSON.stringify(valhallaConfig(tiles))))
  );
  const waiting: ((worker: Worker) => void)[] = [];
  const idle = [...workers];
  return {
    name: `Valhalla ${VALHALLA.version}`,
    width: processes,
    limits: { points: 1000, pairs: 1_000_000 },
    ask: async (action, body) => {
      const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
      try {
        return await worker.ask(action, body);
      } finally {
        const next = waiting.shift();
        if (next === undefined) idle.push(worker);
        else next(worker);
      }
    },
    close: () => {
      for (const worker of workers) worker.close();
    }
  };
}

interface Worker {
  ask(action: Action, body: object): Promise<unknown>;
  close(): void;
}

interface Reply {
  readonly ready?: true;
  readonly id?: number;
  readonly answer?: unknown;
  readonly error?: string;
}

async function startWorker(folder: string, config: string): Promise<Worker> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'valhalla-worker.mjs'), [folder, config], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  });
  let ended: Error | null = null;
  const pending = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  const end = (why: string): void => {
    ended ??= stopped(why);
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(signal ?? `code ${code ?? 0}`));
  child.on('message', ({ id, answer, error }: Reply) => {
    const asked = pending.get(id ?? 0);
    pending.delete(id ?? 0);
    if (error === undefined) asked?.resolve(answer);
    else asked?.reject(refused(error));
  });
  let last = 0;
  const next = (send: (id: number) => void): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended !== null) return reject(ended);
      const id = last++;
      pending.set(id, { resolve, reject });
      send(id);
    });
  // The first message says that it is ready.
  await next(() => undefined);
  return { ask: (action, body) => next((id) => void child.send({ id, action, body })), close: () => void child.kill() };
}

const refused = (message: string) =>
  failure(
    EXIT.input,
    `Le moteur de trajets refuse une question : ${message}`,
    'Vérifiez l’extrait, ou le serveur donné.'
  );

/** A Valhalla server, within the limits that it has by default. */
export function remoteEngine(address: string): WayEngine {
  const base = address.replace(/\/+$/, '');
  return {
    name: `serveur Valhalla ${new URL(base).host}`,
    width: 1,
    limits: { points: 20, pairs: 2500 },
    ask: async (action, body) => {
      const response = await fetch(`${base}/${action}`, { method: 'POST', body: JSON.stringify(body) }).catch(
        (error: unknown) => {
          throw failure(
            EXIT.input,
            `Le serveur Valhalla ${base} ne répond pas : ${messageOf(error)}`,
            'Vérifiez l’adresse, puis relancez : ce qui est fait est gardé.'
          );
        }
      );
      if (!response.ok) throw refused(`${response.status} ${(await response.text()).slice(0, 200)}`);
      return response.json();
    },
    close: () => undefined
  };
}
