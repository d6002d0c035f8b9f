import { Cache, toAnswer } from './cache.mjs';
import { STAMP } from './protocol.mjs';
import { Refusal } from './refusal.mjs';
import { relay, wholeBody } from './relay.mjs';
import { FairQueue } from './fair-queue.mjs';
import { placeOf } from './renderers.mjs';

/** Answered by what comes after, and told to come back in so many seconds. */
const BUSY = () => new Refusal(503, 'Trop de demandes à la fois ; réessayez dans quelques secondes.', 5);
const GONE = () => new Refusal(503, 'Le lecteur est parti.');
/** Of one reader alone, so many may wait past their patience: a browser asks no more at a time. */
const OWN_WAITING = 8;
/** Who has just asked something may ask again: nothing is composed ahead meanwhile. */
const QUIET_MS = 1000;
/** The client of an assistant waits a minute, where a reader leaves: its messages wait so many times longer before they are refused. */
const TOOL_PATIENCE = 10;
/** The part of those that may wait that assistants may be. */
const TOOL_SHARE = 1 / 4;
/** @type {Promise<Made>} */
const NEVER = new Promise(() => undefined);
/** A page that is not made after so long waits for something: another is composed meanwhile. */
const SLOW_MS = 1000;
/** Answers too large to be held that are sent at once: each holds its rows in a renderer until its reader has taken them. */
const MOST_STREAMS = 16;

/** @typedef {import('./cache.mjs').Answer} Answer */
/** @typedef {import('./renderers.mjs').Kind} Kind */

/**
 * What a reader asks that must be made.
 * @typedef {object} Task
 * @property {string} reader whose turn it takes
 * @property {Kind} kind
 * @property {string | null} key under which its answer may be kept; null when it may not
 * @property {import('./relay.mjs').Asked} asked
 */

/**
 * What was made: an answer that may be kept, one for its reader alone, or one too large to be held, sent as it comes until `done`.
 * @typedef {{ answer: Answer } | { message: import('node:http').IncomingMessage, body: Buffer } | { message: import('node:http').IncomingMessage, done: () => void }} Made
 */

/**
 * @typedef {object} Job
 * @property {Task} task
 * @property {number} readers how many wait for it
 * @property {AbortController} end gives up what is being made
 * @property {NodeJS.Timeout | undefined} timer
 * @property {(made: Made) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {Promise<Made>} made
 */

/** @param {Kind} kind */
function isTool(kind) {
  return kind === 'tool' || kind === 'toolPage';
}

/**
 * Takes tasks: keeps what may be, makes once what several ask at once, lets the rest wait in turn for a renderer, and drops what
 * nobody waits for any more. Owns the kept answers and the tasks that wait.
 */
export class Dispatcher {
  /** @type {Record<Kind, FairQueue<Job>>} */
  #waiting = {
    page: new FairQueue(),
    answer: new FairQueue(),
    picture: new FairQueue(),
    study: new FairQueue(),
    tool: new FairQueue(),
    toolPage: new FairQueue()
  };
  /** @type {Map<string, Job>} tasks whose answer several may share */
  #shared = new Map();
  /** @type {Set<Job>} */
  #making = new Set();
  /** When a reader last asked what had to be made. */
  #askedAt = -Infinity;
  #streams = 0;

  /** @param {import('./settings.mjs').Settings} settings @param {import('./renderers.mjs').Renderers} renderers @param {import('./pointer.mjs').Pointer} pointer @param {(message: string) => void} report */
  constructor(settings, renderers, pointer, report) {
    this.settings = settings;
    this.renderers = renderers;
    this.pointer = pointer;
    this.report = report;
    this.cache = new Cache(settings.keptBytes);
    this.stamp = '';
    /** Refused since the start, by reason: no room left, waited too long, took too long to be made; too many bytes being sent, too many connections. */
    this.refused = { file_pleine: 0, attente: 0, delai: 0, envoi: 0, connexions: 0 };
    renderers.onRoom = () => this.#serve();
  }

  get running() {
    return this.#making.size;
  }

  get waiting() {
    return Object.values(this.#waiting).reduce((sum, { size }) => sum + size, 0);
  }

  /** Whether readers have something made, or had just now. */
  get isAsked() {
    return this.running + this.waiting > 0 || performance.now() - this.#askedAt < QUIET_MS;
  }

  /** Whether what is kept is still what is in service; the month counts, since pages say what is late. */
  async follow() {
    const stamp = `${await this.pointer.follow()} ${new Date().toISOString().slice(0, 7)}`;
    if (stamp !== this.stamp) this.cache.clear();
    this.stamp = stamp;
  }

  /**
   * @param {Task} task @param {AbortSignal} left the reader has gone
   * @returns {Promise<Made>}
   * @throws Refusal when there is no room, or the wait or the work was too long
   */
  async submit(task, left) {
    if (task.reader !== '') this.#askedAt = performance.now();
    const shared = task.key === null ? undefined : this.#shared.get(task.key);
    const job = shared ?? this.#enter(task);
    job.readers++;
    const leave = () => {
      if (--job.readers > 0) return;
      if (this.#waiting[job.task.kind].remove(job.task.reader, job)) this.#forget(job, GONE());
      else if (job.task.kind === 'study') this.#giveUp(job);
    };
    left.addEventListener('abort', leave, { once: true });
    const made = await job.made.finally(() => left.removeEventListener('abort', leave));
    // A stream is for one reader: the others have theirs made.
    return shared === undefined || 'answer' in made ? made : this.submit({ ...task, key: null }, left);
  }

  /** @param {Task} task @returns {Job} */
  #enter(task) {
    const { tool, toolPage } = this.#waiting;
    const crowded = isTool(task.kind) && tool.size + toolPage.size >= this.settings.queue * TOOL_SHARE;
    if (crowded || this.waiting >= this.settings.queue) {
      this.refused.file_pleine++;
      throw BUSY();
    }
    /** @type {Job} */
    const job = {
      task,
      readers: 0,
      end: new AbortController(),
      timer: undefined,
      resolve: () => undefined,
      reject: () => undefined,
      made: NEVER
    };
    job.made = new Promise((resolve, reject) => Object.assign(job, { resolve, reject }));
    // Those who wait hear of it; nobody may be left.
    job.made.catch(() => undefined);
    this.#waiting[task.kind].push(task.reader, job);
    if (task.key !== null) this.#shared.set(task.key, job);
    this.#beginPatience(job);
    this.#serve();
    return job;
  }

  /** Patience is for the wait behind others: who waits for their own work only, or for what is composed ahead, is not refused. @param {Job} job */
  #beginPatience(job) {
    const { kind, reader } = job.task;
    const patienceMs = this.settings.patienceMs * (isTool(kind) ? TOOL_PATIENCE : 1);
    job.timer = setTimeout(() => {
      const alone = [...this.#making].every(({ task }) => task.reader === reader || task.reader === '');
      if (!isTool(kind) && alone && this.#making.size > 0 && this.#waiting[kind].countOf(reader) <= OWN_WAITING)
        return this.#beginPatience(job);
      if (!this.#waiting[kind].remove(reader, job)) return;
      this.refused.attente++;
      this.#forget(job, BUSY());
    }, patienceMs);
  }

  /** What is being made is for nobody any more: who asks the same now has it made anew. @param {Job} job */
  #giveUp(job) {
    this.#unshare(job);
    job.end.abort();
  }

  /** @param {Job} job @param {Error} error */
  #forget(job, error) {
    clearTimeout(job.timer);
    this.#unshare(job);
    job.reject(error);
  }

  /** @param {Job} job */
  #unshare({ task: { key } }) {
    // A task under a key is the only one under it until it is made.
    if (key !== null) this.#shared.delete(key);
  }

  #serve() {
    for (const kind of /** @type {const} */ (['answer', 'page', 'tool', 'picture', 'study', 'toolPage'])) {
      while (this.#waiting[kind].size > 0) {
        const renderer = this.renderers.take(kind);
        if (renderer === null) break;
        const job = this.#waiting[kind].shift((reader) => this.#mayHold(reader, kind));
        if (job === undefined) {
          this.renderers.leave(renderer, kind);
          break;
        }
        void this.#make(job, renderer);
      }
    }
  }

  /** Whether a reader holds less than a reader may; what is composed ahead has no reader. @param {string} reader @param {Kind} kind */
  #mayHold(reader, kind) {
    const held = [...this.#making].filter(({ task }) => task.reader === reader && placeOf(task.kind) === placeOf(kind));
    return reader === '' || held.length < this.renderers.shareOf(kind);
  }

  /** @param {Job} job @param {import('./renderers.mjs').Renderer} renderer */
  async #make(job, renderer) {
    clearTimeout(job.timer);
    this.#making.add(job);
    let slow = false;
    const patience = setTimeout(() => {
      slow = placeOf(job.task.kind) === 'page';
      if (slow) this.renderers.yield(renderer);
    }, SLOW_MS);
    try {
      const message = await relay(renderer, job.task.asked, this.settings.deadlineMs, job.end.signal);
      // Ended by the renderer itself at the time that a request has, or here after it.
      if (message.statusCode === 504) this.refused.delai++;
      const body = await wholeBody(message, this.cache.largest);
      job.resolve(body === null ? this.#streamed(message) : await this.#kept(job, message, body));
    } catch (error) {
      if (job.end.signal.aborted) job.reject(GONE());
      else if (error instanceof Refusal) job.reject(error);
      else if (error instanceof Error && Reflect.get(error, 'deadline') === true) {
        const ended = this.renderers.kill(renderer);
        this.report(
          `Sans réponse depuis ${this.settings.deadlineMs / 1000} s : ${job.task.asked.path.slice(0, 300)}${ended ? ' ; son processus, qui ne dit plus rien, est remplacé' : ''}.`
        );
        this.refused.delai++;
        job.reject(new Refusal(504, 'La réponse a demandé trop de temps ; demandez moins à la fois.'));
      } else job.reject(new Refusal(503, 'La réponse n’a pas pu être composée ; réessayez dans quelques secondes.', 5));
    } finally {
      if (!job.end.signal.aborted) this.#unshare(job);
      clearTimeout(patience);
      this.#making.delete(job);
      this.renderers.give(renderer, job.task.kind, slow);
    }
  }

  /** Cache when it depends on nothing but the snapshot in service. @param {Job} job @param {import('node:http').IncomingMessage} message @param {Buffer} body @returns {Promise<Made>} */
  async #kept({ task: { key } }, message, body) {
    const stamp = message.headers[STAMP];
    if (key === null || message.statusCode !== 200 || stamp === undefined) return { message, body };
    const answer = await toAnswer(message.headers, body);
    await this.follow();
    // Composed under another content of the pointer: sent once, not kept.
    if (this.stamp.startsWith(`${String(stamp)} `)) this.cache.set(key, answer);
    return { answer };
  }

  /** What remains to send is made as it is read: it does not hold the place of a composition. @param {import('node:http').IncomingMessage} message @returns {Made} @throws Refusal */
  #streamed(message) {
    if (this.#streams >= MOST_STREAMS) {
      this.refused.file_pleine++;
      message.destroy();
      throw BUSY();
    }
    this.#streams++;
    let open = true;
    return {
      message,
      done: () => {
        if (open) this.#streams--;
        open = false;
      }
    };
  }
}
