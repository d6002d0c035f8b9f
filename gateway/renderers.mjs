import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const ENTRY = new URL('./renderer.mjs', import.meta.url);
/** Compositions a renderer does at a time: one, since its thread does nothing else meanwhile; and answers, which wait for the engine. */
const PLACES = { page: 1, answer: 4 };
/** The part of all places that one reader may hold. */
const SHARE = { page: 1, answer: 3 / 4 };
/** A renderer that told nothing for so long is held by a loop; one that tells its memory only waits. */
const SILENT_MS = 10_000;
/** Megabytes of a renderer's objects, past which the engine of JavaScript ends it with what it makes. Of a region: 130 for its names and the code, about as much for the answers and drawings that are kept, the rest for pages being made. */
const HEAP_MB = 384;
/** Share of them, left by a whole sweep, past which it is replaced first. */
const NEAR_HEAP = 0.8;
/** Megabytes that a page may fill before what it dropped is swept: it makes and drops tens of them, and half as many cost a tenth of its time. */
const YOUNG_MB = 16;
/** Of one query, unless MAILLE_MEMOIRE says otherwise. */
const ENGINE_MEMORY = '512MB';
/** Large blocks of native code (pixels of a picture) go back to the system as soon as they are freed: mallopt(3) of glibc, and mimalloc, which draws. */
const ALLOCATOR = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '8388608',
  MIMALLOC_PURGE_DELAY: '0'
};
/** What a renderer keeps for itself: answers that several pages ask. */
const CACHE_MB = '24';
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 15_000;
/** A renderer that lived so long was sound: its end is not a fault of how it starts. */
const SOUND_MS = 30_000;

/**
 * `picture`: a composition that also draws pixels, which hold much memory. `study`: an answer, or a page, that a thread of its own
 * computes for seconds; its renderer waits for it as it waits for the engine. `tool`: a message of an assistant, answered by requests;
 * `toolPage`: one that asks what a page says, composed as that page is.
 * @typedef {'page' | 'answer' | 'picture' | 'study' | 'tool' | 'toolPage'} Kind
 */
/** So many are made at a time in all. @type {Readonly<Partial<Record<Kind, number>>>} */
const MOST = { picture: 1, study: 2, tool: 2, toolPage: 1 };

/**
 * @typedef {object} Renderer
 * @property {import('node:child_process').ChildProcess} process
 * @property {string} socket
 * @property {Agent} agent
 * @property {{ page: number, answer: number, slow: number }} load `slow`: pages that wait for so long that another may be composed meanwhile
 * @property {boolean} ready
 * @property {boolean} leaving takes no new work, and ends when idle
 * @property {Replaced} why another takes its place: it ended by itself, unless something else is said first
 * @property {number} since
 * @property {number} heardAt when it last told its memory
 * @property {number} pause milliseconds that it waited before it was started, for those that ended before it in its place
 * @property {number} rss
 */

/** It ended or was killed, it answered no more, it had grown, its snapshot is spoilt. @typedef {'arret' | 'delai' | 'memoire' | 'ronde'} Replaced */

/** @param {Kind} kind @returns {'page' | 'answer'} */
export function placeOf(kind) {
  return kind === 'answer' || kind === 'study' || kind === 'tool' ? 'answer' : 'page';
}

/** Threads of the engine in each renderer, unless MAILLE_FILS says otherwise: all of them together are as many as the cores. @param {number} renderers */
function engineThreads(renderers) {
  return Math.max(1, Math.floor(availableParallelism() / renderers));
}

/** The environment but for what is the gateway's own: with a port, a renderer would open it. */
function inherited() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !['HOST', 'PORT', 'ORIGIN', 'ADDRESS_HEADER'].includes(name))
  );
}

/** Processes that compose. Owns them: one that ends is replaced, one that grows or hangs too. */
export class Renderers {
  /** @type {Set<Renderer>} */
  #all = new Set();
  /** @type {string} */
  #folder;
  #made = 0;
  #closed = false;
  /** @type {Map<Kind, number>} */
  #underway = new Map();
  /** How many another took the place of. @type {Record<Replaced, number>} */
  replaced = { arret: 0, delai: 0, memoire: 0, ronde: 0 };
  /** Called when a place is freed or a renderer comes. */
  onRoom = () => {};

  /** @param {import('./settings.mjs').Settings} settings @param {(message: string) => void} report @param {URL} [entry] what each process runs */
  constructor(settings, report, entry = ENTRY) {
    this.settings = settings;
    this.report = report;
    this.entry = entry;
    this.#folder = mkdtempSync(join(tmpdir(), `maille-rendu-${process.pid}-`));
  }

  /** Starts them all; ends when one can answer. @throws Error with what the first one says of a wrong setting */
  async start() {
    await Promise.race(Array.from({ length: this.settings.renderers }, () => this.#add()));
  }

  /** The least busy that has a place for this kind of work, its place taken; null when there is none. @param {Kind} kind */
  take(kind) {
    const underway = this.#underway.get(kind) ?? 0;
    if (underway >= (MOST[kind] ?? Infinity)) return null;
    const place = placeOf(kind);
    const free = this.list().filter(({ load }) => load[place] < PLACES[place]);
    const [best] = free.sort((a, b) => a.load.page - b.load.page || a.load.answer - b.load.answer || a.rss - b.rss);
    if (best === undefined) return null;
    best.load[place]++;
    this.#underway.set(kind, underway + 1);
    return best;
  }

  /** How many places of this kind one reader may hold. @param {Kind} kind */
  shareOf(kind) {
    const place = placeOf(kind);
    return Math.max(1, Math.floor(this.settings.renderers * PLACES[place] * SHARE[place]));
  }

  /** Gives a place back, of a work that is done or not begun. @param {Renderer} renderer @param {Kind} kind @param {boolean} [slow] its place was left before */
  leave(renderer, kind, slow = false) {
    renderer.load[slow ? 'slow' : placeOf(kind)]--;
    this.#underway.set(kind, (this.#underway.get(kind) ?? 0) - 1);
  }

  /** A page that waits leaves its place to another, and goes on. @param {Renderer} renderer */
  yield(renderer) {
    renderer.load.page--;
    renderer.load.slow++;
    this.onRoom();
  }

  /** @param {Renderer} renderer @param {Kind} kind @param {boolean} [slow] its place was left before */
  give(renderer, kind, slow = false) {
    this.leave(renderer, kind, slow);
    this.#retire(renderer);
    this.onRoom();
  }

  /** Ends a renderer that a loop holds; another takes its place. One that only waits goes on. @param {Renderer} renderer @returns {boolean} whether it was ended */
  kill(renderer) {
    if (Date.now() - renderer.heardAt < SILENT_MS) return false;
    // Until it has ended, it takes nothing more.
    Object.assign(renderer, { ready: false, why: 'delai' });
    renderer.process.kill('SIGKILL');
    return true;
  }

  /** Has each end once what it does is done, and another take its place. */
  renew() {
    for (const renderer of this.#all) this.#retire(Object.assign(renderer, { leaving: true, why: 'ronde' }));
  }

  /** Each that can be asked. */
  list() {
    return [...this.#all].filter(({ ready, leaving }) => ready && !leaving);
  }

  /** Ends them at once, when nothing else can be done. */
  abandon() {
    this.#closed = true;
    for (const renderer of this.#all) renderer.process.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async close() {
    this.#closed = true;
    const ends = [...this.#all].map(
      (renderer) =>
        new Promise((resolve) => {
          renderer.process.once('exit', resolve);
          renderer.process.kill('SIGTERM');
          setTimeout(() => renderer.process.kill('SIGKILL'), 2000).unref();
        })
    );
    await Promise.all(ends);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** @param {number} [pause] @returns {Promise<void>} once it is ready */
  #add(pause = 0) {
    const name = `${++this.#made}.sock`;
    const socket =
      process.platform === 'win32' ? `\\\\.\\pipe\\maille-${process.pid}-${name}` : join(this.#folder, name);
    const child = fork(this.entry, [], {
      // A stop from the keyboard reaches the gateway alone, which lets answers end.
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
      env: {
        MAILLE_MEMOIRE: ENGINE_MEMORY,
        MAILLE_FILS: String(engineThreads(this.settings.renderers)),
        ...ALLOCATOR,
        ...inherited(),
        MAILLE_CACHE_MO: CACHE_MB,
        SOCKET_PATH: socket,
        ...(this.settings.origin === null ? {} : { ORIGIN: this.settings.origin })
      }
    });
    /** @type {Renderer} */
    const renderer = {
      process: child,
      socket,
      agent: new Agent({ keepAlive: true, maxSockets: 64 }),
      load: { page: 0, answer: 0, slow: 0 },
      ready: false,
      leaving: false,
      why: 'arret',
      since: Date.now(),
      heardAt: Date.now(),
      pause,
      rss: 0
    };
    this.#all.add(renderer);
    return new Promise((resolve, reject) => {
      child.on('message', (message) => {
        if (typeof message !== 'object' || message === null) return;
        const kind = Reflect.get(message, 'kind');
        if (kind === 'refused') reject(new Refusal(500, String(Reflect.get(message, 'message'))));
        if (kind === 'ready') {
          renderer.ready = true;
          resolve();
          this.onRoom();
        }
        renderer.heardAt = Date.now();
        if (kind === 'memory')
          this.#weigh(renderer, Number(Reflect.get(message, 'rss')), Number(Reflect.get(message, 'heap')));
      });
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        this.#all.delete(renderer);
        renderer.agent.destroy();
        reject(new Error(`Un processus de composition s’est arrêté en démarrant (${signal ?? code}).`));
        if (this.#closed) return;
        this.replaced[renderer.why]++;
        if (renderer.leaving) this.#add().catch(() => undefined);
        else this.#replace(renderer, signal ?? String(code));
      });
    });
  }

  /** @param {Renderer} ended @param {string} how */
  #replace(ended, how) {
    const pause =
      Date.now() - ended.since > SOUND_MS
        ? SHORTEST_PAUSE_MS
        : Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, ended.pause * 2));
    this.report(`Un processus de composition s’est arrêté (${how}) ; un autre démarre dans ${pause} ms.`);
    setTimeout(() => {
      if (!this.#closed) this.#add(pause).catch(() => undefined);
    }, pause).unref();
  }

  /**
   * One that has grown takes no more work, ends once what it does is done, and only then is another started: the memory of both would
   * be held at once. One at a time, while another answers; one alone too when it is near its end, which would lose what it makes.
   * @param {Renderer} renderer @param {number} rss @param {number} heap bytes of its objects
   */
  #weigh(renderer, rss, heap) {
    renderer.rss = rss;
    const near = heap > HEAP_MB * 1024 * 1024 * NEAR_HEAP;
    if (
      !(near || (rss >= this.settings.renderBytes && this.#all.size > 1)) ||
      renderer.leaving ||
      ![...this.#all].every((other) => other === renderer || (other.ready && !other.leaving))
    )
      return;
    Object.assign(renderer, { leaving: true, why: 'memoire' });
    this.#retire(renderer);
  }

  /** @param {Renderer} renderer */
  #retire(renderer) {
    // Left alone it ends by itself, and removes what it spilled.
    if (
      renderer.leaving &&
      renderer.load.page + renderer.load.answer + renderer.load.slow === 0 &&
      renderer.process.connected
    )
      renderer.process.disconnect();
  }
}
