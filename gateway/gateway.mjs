import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { acceptOf, ASSISTANT, HOP, kindOf, ownHeaders } from './addresses.mjs';
import { answerClientErrors } from './client-errors.mjs';
import { codedHeaders, isCoded, sendCoded } from './encoded-file.mjs';
import { Dispatcher } from './dispatcher.mjs';
import { answerFor, contentOf } from './cache.mjs';
import { listen } from './listen.mjs';
import { sequential } from './sequential.mjs';
import { Refusal, writeRefusal } from './refusal.mjs';
import { bodyOf, letGoUnread } from './request-body.mjs';
import { letGo, SendBuffer } from './send-buffer.mjs';

const CLIENT = fileURLToPath(new URL('../build/client', import.meta.url));
/** A half-sent request is closed after so long. */
const SENDING_MS = 15_000;
const LONGEST_STREAM_MS = 600_000;
const WEEK_MS = 604_800_000;
/** Sent by parts, and compared by its own strong tag. */
const FILE = /^\/api\/v1\/(snapshot\/(fichier(\?|$)|parquet\/)|requests\/.*[?&]format=parquet(&|$))/;
const INTERNAL = () => new Refusal(503, 'L’instantané en service est interne : un site public ne le sert pas.');
/** What the engine of the workshop may do in its thread, whatever SQL it is given: compile itself, and read this site only. */
const ENGINE_WORKER = /^\/_app\/immutable\/duckdb\/.*\.js$/;
const ENGINE_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const SITE_PAGES = '/sitemap.txt';
/** Of what is composed for nobody yet. */
const UNENDING = new AbortController().signal;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
/** Those that the gateway answers itself, or does not believe. */
const OWN = new Set([
  ...HOP,
  'accept-encoding',
  'host',
  'content-length',
  'expect',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded'
]);

/**
 * The server that readers meet. Static files and kept answers are sent from here; all else is composed by renderers, so that nothing
 * a reader asks stops the others.
 */
export class Gateway {
  /** Of the internal snapshot that the log has been told of. */
  #toldInternal = '';

  /** @param {import('./settings.mjs').Settings} settings @param {import('./renderers.mjs').Renderers} renderers @param {import('./pointer.mjs').Pointer} pointer @param {import('./health.mjs').Health} health @param {(message: string) => void} report @param {string} [client] folder of the static files */
  constructor(settings, renderers, pointer, health, report, client = CLIENT) {
    this.settings = settings;
    this.health = health;
    this.report = report;
    this.dispatcher = new Dispatcher(settings, renderers, pointer, report);
    this.sendBuffer = new SendBuffer(settings.sendingBytes);
    const files = sirv(client, {
      gzip: true,
      brotli: true,
      etag: true,
      setHeaders: (response, path) => {
        response.setHeader('x-content-type-options', 'nosniff');
        if (path.startsWith('/_app/immutable/'))
          response.setHeader('cache-control', 'public, max-age=31536000, immutable');
        if (ENGINE_WORKER.test(path)) response.setHeader('content-security-policy', ENGINE_POLICY);
      }
    });
    this.server = createServer(
      {
        requestTimeout: SENDING_MS,
        headersTimeout: SENDING_MS,
        connectionsCheckingInterval: 2000,
        keepAliveTimeout: 10_000
      },
      sequential((request, response) => {
        const next = () => void this.#answer(request, response);
        if (request.method !== 'GET' && request.method !== 'HEAD') return next();
        // Known since the start, and gone: a site built anew under the one in service.
        const unreadable = (/** @type {import('node:stream').Readable} */ file) =>
          file.once('error', (error) => {
            this.report(
              `Fichier du site illisible, ${(request.url ?? '').slice(0, 300)} : ${error.message}. Le site a été construit de nouveau : relancez le service.`
            );
            response.destroy();
          });
        response.once('pipe', unreadable).once('pipe', () => letGo(response, LONGEST_STREAM_MS));
        files(request, response, () => {
          response.off('pipe', unreadable);
          next();
        });
      })
    );
    this.server.maxConnections = settings.connections;
    this.server.on('drop', () => {
      this.dispatcher.refused.connexions++;
      // Those that are kept for a next request give way to the next reader.
      this.server.closeIdleConnections();
    });
    answerClientErrors(this.server);
  }

  /** @returns {Promise<void>} */
  listen() {
    return listen(this.server, this.settings.port, this.settings.host, 'PORT');
  }

  /** Takes no more requests, and ends once those taken are answered, or after the time given to a stop. */
  async close() {
    await new Promise((resolve) => {
      this.server.close(resolve);
      this.server.closeIdleConnections();
      const sweep = setInterval(() => this.server.closeIdleConnections(), 100);
      const cut = setTimeout(() => this.server.closeAllConnections(), this.settings.shutdownMs);
      this.server.once('close', () => {
        clearInterval(sweep);
        clearTimeout(cut);
      });
    });
  }

  /** The address of the site, as pages that are shared write it. */
  get ownHost() {
    return this.#hostOf({ host: `localhost:${this.settings.port}` }, true);
  }

  /** The pages that the snapshot in service has, those that most readers open first; null when no renderer answers for it yet. @returns {Promise<string[] | null>} */
  async sitePages() {
    await this.#submitOwn(SITE_PAGES);
    // Kept only when it was made under the content in service.
    const answer = this.dispatcher.cache.peek(this.#ownKey(SITE_PAGES));
    if (answer === undefined) return null;
    const text = String(await answerFor(answer, {}).content?.read());
    return text
      .split('\n')
      .filter(Boolean)
      .map((address) => new URL(address).pathname);
  }

  /**
   * Has pages composed and kept before anybody asks for them, one after the other; a page that leads elsewhere is followed once, and
   * one whose renderer ended is composed again, once, by another.
   * @param {readonly string[]} pages @param {number} [most] bytes of answers kept past which nothing more is composed
   * @returns {Promise<string[]>} those that are left because readers came first
   */
  async prepare(pages, most = Infinity) {
    const left = [...pages];
    const again = new Set();
    for (let [url] = left; url !== undefined; [url] = left) {
      await this.dispatcher.follow();
      const known = this.dispatcher.cache.has(this.#ownKey(url));
      if (!known && this.dispatcher.cache.bytes > most) return [];
      if (!known && this.dispatcher.isAsked) return left;
      left.shift();
      const made = known ? null : await this.#submitOwn(url);
      if (made instanceof Refusal && made.status === 503 && !again.has(url)) {
        again.add(url);
        left.push(url);
      }
      if (made === null || made instanceof Refusal || 'answer' in made) continue;
      const { location } = made.message.headers;
      if (location !== undefined && pages.includes(url)) left.unshift(location);
      if ('done' in made) {
        made.message.destroy();
        made.done();
      }
    }
    return [];
  }

  /** How many of these pages are kept. @param {readonly string[]} pages */
  keptAmong(pages) {
    return pages.filter((page) => this.dispatcher.cache.has(this.#ownKey(page))).length;
  }

  /** Those that are kept, as they are. @param {readonly string[]} pages @returns {(readonly [string, import('./cache.mjs').Answer])[]} */
  answersOf(pages) {
    return pages.flatMap((page) => {
      const answer = this.dispatcher.cache.peek(this.#ownKey(page));
      return answer === undefined ? [] : [/** @type {const} */ ([page, answer])];
    });
  }

  /** Keeps pages as they were composed before, for the content in service. @param {readonly (readonly [string, import('./cache.mjs').Answer])[]} pages */
  keep(pages) {
    for (const [page, answer] of pages) this.dispatcher.cache.set(this.#ownKey(page), answer);
  }

  /** @param {string} url */
  #ownKey(url) {
    return this.#keyOf(this.#own(url)) ?? '';
  }

  /** What the gateway asks itself. @param {string} url */
  #own(url) {
    return { method: 'GET', url, headers: { host: `localhost:${this.settings.port}` } };
  }

  /** @param {string} url @returns {Promise<import('./dispatcher.mjs').Made | Refusal>} why it could not be made, when it was not */
  #submitOwn(url) {
    const [own, key] = [this.#own(url), this.#ownKey(url)];
    const task = { reader: '', kind: kindOf(url), key, asked: this.#askedOf(own, key, null) };
    return this.dispatcher
      .submit(task, UNENDING)
      .catch((error) => (error instanceof Refusal ? error : new Refusal(500, String(error))));
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async #answer(request, response) {
    const path = request.url ?? '/';
    const left = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) left.abort();
    });
    try {
      await this.dispatcher.follow();
      if (this.dispatcher.pointer.internal && this.settings.origin !== null && !this.settings.internal)
        throw this.#internal();
      if (/^\/health(\?|$)/.test(path))
        return this.#say(
          request,
          response,
          await this.health.answer({
            en_cours: this.dispatcher.running,
            en_attente: this.dispatcher.waiting,
            delais: this.dispatcher.refused.delai
          })
        );
      if (ASSISTANT.test(path) && !this.#isOwnName(request.headers))
        throw new Refusal(403, 'Cette adresse ne se lit pas sous un autre nom que celui du site (ORIGIN).');
      const key = this.#keyOf(request);
      const known = key === null ? undefined : this.dispatcher.cache.get(key);
      if (known) return await this.#send(request, response, answerFor(known, request.headers));
      const body = await bodyOf(request);
      const made = await this.dispatcher.submit(
        { reader: this.#readerOf(request), kind: kindOf(path, body), key, asked: this.#askedOf(request, key, body) },
        left.signal
      );
      if ('answer' in made) await this.#send(request, response, answerFor(made.answer, request.headers));
      else if ('body' in made)
        await this.#send(request, response, {
          status: made.message.statusCode ?? 502,
          headers: ownHeaders(made.message),
          content: made.body.byteLength === 0 ? null : contentOf(made.body)
        });
      else this.#stream(request, response, made);
    } catch (error) {
      if (response.destroyed || response.headersSent) return void response.destroy();
      if (error instanceof Refusal && error.status === 413) letGoUnread(request, response);
      if (!(error instanceof Refusal))
        this.report(
          `Erreur de la porte, ${path.slice(0, 300)} : ${error instanceof Error ? error.message : String(error)}`
        );
      this.#say(
        request,
        response,
        writeRefusal(error instanceof Refusal ? error : new Refusal(500, 'La demande a échoué ; réessayez.'), path)
      );
    }
  }

  /** The command is for the log: its readers cannot run it. */
  #internal() {
    const { stamp } = this.dispatcher.pointer;
    if (this.#toldInternal !== stamp)
      this.report(
        'L’instantané en service est interne, et ORIGIN est réglée : construisez celui de la région, ou MAILLE_INTERNE=1 sur un intranet.'
      );
    this.#toldInternal = stamp;
    return INTERNAL();
  }

  /** Same key, same answer, under one content of the pointer, which it begins with: who comes after a switch does not share what was begun before it. Null for what is not asked to be read whole. @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request */
  #keyOf({ method, url = '', headers }) {
    if ((method !== 'GET' && method !== 'HEAD') || headers.upgrade !== undefined || FILE.test(url)) return null;
    return [this.dispatcher.stamp, this.#hostOf(headers, true), acceptOf(headers, url) ?? '', url].join(' ');
  }

  /** @param {Pick<import('node:http').IncomingMessage, 'method' | 'url' | 'headers'>} request @param {string | null} key @param {Buffer | null} body @returns {import('./relay.mjs').Asked} */
  #askedOf({ method = 'GET', url = '/', headers }, key, body) {
    // One answer serves all who ask under its key: whole, whatever they have of it.
    const passed = Object.entries(headers).filter(
      ([name]) => !OWN.has(name) && !(key !== null && /^(if-.*|range|accept)$/.test(name))
    );
    const accept = key === null ? undefined : acceptOf(headers, url);
    return {
      // One answer serves both.
      method: key === null ? method : 'GET',
      path: url,
      headers: {
        ...Object.fromEntries(passed),
        ...(accept === undefined ? {} : { accept }),
        host: this.#hostOf(headers, key !== null),
        ...(body === null ? {} : { 'content-length': String(body.byteLength) })
      },
      body
    };
  }

  /**
   * Addresses that files write come from ORIGIN; without it, only the machine's own name is believed, and for an answer that is shared,
   * its own port.
   * @param {import('node:http').IncomingHttpHeaders} headers @param {boolean} shared
   */
  #hostOf({ host = '' }, shared) {
    if (this.settings.origin !== null) return new URL(this.settings.origin).host;
    const name = LOOPBACK.exec(host)?.[1]?.toLowerCase();
    if (name !== undefined && !shared) return host;
    return `${name ?? 'localhost'}:${this.settings.port}`;
  }

  /** Whether the name asked for is the site's, this machine's or an address: no other name can have been made to lead here (DNS rebinding). @param {import('node:http').IncomingHttpHeaders} headers */
  #isOwnName({ host = '' }) {
    const { origin } = this.settings;
    const name = host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');
    return host === (origin === null ? '' : new URL(origin).host) || LOOPBACK.test(host) || isIP(name) !== 0;
  }

  /** @param {import('node:http').IncomingMessage} request */
  #readerOf({ headers, socket }) {
    const told = this.settings.readerHeader === null ? undefined : headers[this.settings.readerHeader];
    // The last address of a list is the one that our own proxy added.
    return (
      String(told ?? '')
        .split(',')
        .at(-1)
        ?.trim() ||
      (socket.remoteAddress ?? '')
    );
  }

  /** What is said in a few words: by its own hand, whatever is being sent. @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {import('./health.mjs').Said} said */
  #say({ method }, response, { status, headers, body }) {
    response.writeHead(status, { 'x-request-id': randomUUID(), ...headers });
    response.end(method === 'HEAD' ? undefined : body);
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {{ status: number, headers: Readonly<Record<string, string | string[]>>, content: import('./send-buffer.mjs').Content | null }} answer @throws Refusal */
  async #send({ method }, response, { status, headers, content }) {
    // An answer made for this reader alone bears the number under which its renderer logged it.
    const head = { 'x-request-id': randomUUID(), ...headers };
    if (content === null || method === 'HEAD') return void response.writeHead(status, head).end();
    const length = { 'content-length': String(content.bytes) };
    try {
      await this.sendBuffer.send(response, content, () => response.writeHead(status, { ...head, ...length }));
    } catch (error) {
      if (error instanceof Refusal) this.dispatcher.refused.envoi++;
      throw error;
    }
  }

  /** Sends an answer as its renderer makes it. @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {{ message: import('node:http').IncomingMessage, done: () => void }} made */
  #stream(request, response, { message, done }) {
    const end = () => {
      message.destroy();
      done();
    };
    // Who left while it was made is not told of it again.
    if (response.destroyed) return end();
    response.on('close', end);
    message.on('error', () => response.destroy());
    message.on('aborted', () => response.destroy());
    // The file of the snapshot is sent for as long as it takes, and resumed; an answer holds its rows meanwhile.
    letGo(response, (request.url ?? '').startsWith('/api/v1/snapshot/') ? WEEK_MS : LONGEST_STREAM_MS);
    const coded = isCoded(request, message);
    const headers = ownHeaders(message);
    response.writeHead(message.statusCode ?? 502, coded ? codedHeaders(headers) : headers);
    if (request.method === 'HEAD') response.end();
    else if (coded) sendCoded(message, response);
    else message.pipe(response);
  }
}
