import { createServer } from 'node:http';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { listen } from './listen.mjs';
import { isApi } from './protocol.mjs';

/** From what is kept to what is computed for seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Families of addresses, the first that fits; never the address itself, which may hold what a reader looks for. @type {readonly (readonly [string, RegExp])[]} */
const FAMILIES = [
  ['sante', /^\/health(\?|$)/],
  ['assistant', /^\/mcp(\?|$)/],
  ['fichier', /^\/(_app\/|[^/?]+\.(js|svg|txt|ico)(\?|$)|\.well-known\/)/],
  ['instantane', /^\/api\/v1\/snapshot\/(fichier|parquet)/],
  ['recherche', /^\/(recherche|api\/v1\/search)(\?|$)/],
  ['calcul', /^\/(formations\/ou-ouvrir|api\/v1\/siting)\?/],
  ['figure', /^\/api\/v1\/figures\//]
];

/** @param {string} url */
export function familyOf(url) {
  return FAMILIES.find(([, pattern]) => pattern.test(url))?.[0] ?? (isApi(url) ? 'api' : 'page');
}

/**
 * What an operator watches, in Prometheus' text format, behind a door of its own: no address of the site leads to it. Counts hold no
 * address, no word and no reader.
 */
export class Measures {
  #registry = new Registry();
  /** Reads again what is not at hand: the pointer, and what renderers say. @type {() => Promise<void>} */
  #look;
  /** @type {import('node:http').Server} */
  server;

  /** @param {import('./gateway.mjs').Gateway} gateway @param {import('./renderers.mjs').Renderers} renderers @param {import('./health.mjs').Health} health */
  constructor({ dispatcher, server, sendBuffer }, renderers, health) {
    const registers = [this.#registry];
    const asked = new Counter({
      name: 'maille_requests_total',
      help: 'Demandes terminées, par famille d’adresses et par statut ; « abandon » quand le lecteur est parti avant la fin',
      labelNames: ['famille', 'statut'],
      registers
    });
    const lasted = new Histogram({
      name: 'maille_request_duration_seconds',
      help: 'Durée d’une demande, de son arrivée à son dernier octet',
      labelNames: ['famille'],
      buckets: SECONDS,
      registers
    });
    server.prependListener('request', (request, response) => {
      const famille = familyOf(request.url ?? '/');
      const end = lasted.startTimer({ famille });
      response.once('close', () => {
        end();
        asked.inc({ famille, statut: response.writableFinished ? String(response.statusCode) : 'abandon' });
      });
    });
    this.#gauges(dispatcher, renderers, sendBuffer, () => health.ahead?.() ?? { pages: 0, pretes: 0 });
    this.#look = this.#snapshot(dispatcher.pointer, health);
    this.server = createServer((request, response) => void this.#answer(request.url ?? '', response));
  }

  /** @param {{ host: string, port: number }} door */
  async listen({ host, port }) {
    await listen(this.server, port, host, 'MAILLE_MESURES_PORT');
  }

  close() {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** @param {string} name @param {string} help @param {() => number} read */
  #gauge(name, help, read) {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.set(read());
      }
    });
  }

  /** @param {import('./dispatcher.mjs').Dispatcher} dispatcher @param {import('./renderers.mjs').Renderers} renderers @param {import('./send-buffer.mjs').SendBuffer} sendBuffer @param {() => { pages: number, pretes: number }} ahead */
  #gauges(dispatcher, renderers, sendBuffer, ahead) {
    this.#gauge('maille_running', 'Demandes en cours de composition', () => dispatcher.running);
    this.#gauge('maille_waiting', 'Demandes qui attendent un processus de composition', () => dispatcher.waiting);
    this.#gauge(
      'maille_waiting_limit',
      'Demandes qui peuvent attendre (MAILLE_ATTENTE)',
      () => dispatcher.settings.queue
    );
    this.#gauge('maille_cache_bytes', 'Octets de réponses gardées', () => dispatcher.cache.bytes);
    this.#gauge(
      'maille_cache_limit_bytes',
      'Octets qui peuvent l’être (MAILLE_CACHE_MO)',
      () => dispatcher.cache.limit
    );
    this.#gauge(
      'maille_send_buffer_bytes',
      'Octets tenus pour des lecteurs qui ne les ont pas encore pris',
      () => sendBuffer.bytes
    );
    this.#gauge(
      'maille_send_buffer_limit_bytes',
      'Octets qui peuvent l’être (MAILLE_ENVOI_MO)',
      () => sendBuffer.limit
    );
    this.#gauge('maille_ahead_pages', 'Pages à composer d’avance pour l’instantané en service', () => ahead().pages);
    this.#gauge('maille_ahead_ready_pages', 'Celles qui sont prêtes', () => ahead().pretes);
    this.#gauge('maille_renderers', 'Processus de composition prêts', () => renderers.list().length);
    this.#gauge('maille_renderers_memory_bytes', 'Mémoire des processus de composition', () =>
      renderers.list().reduce((sum, { rss }) => sum + rss, 0)
    );
    this.#gauge('maille_gateway_memory_bytes', 'Mémoire du processus que rencontrent les lecteurs', () =>
      process.memoryUsage.rss()
    );
    this.#gauge('maille_start_timestamp_seconds', 'Démarrage du service', () => performance.timeOrigin / 1000);
    for (const [name, help, label, read] of /** @type {const} */ ([
      [
        'maille_refused_total',
        'Demandes refusées faute de place ou de temps, par raison',
        'raison',
        () => dispatcher.refused
      ],
      [
        'maille_renderers_replaced_total',
        'Processus de composition remplacés, par raison',
        'raison',
        () => renderers.replaced
      ],
      ['maille_cache_lookups_total', 'Réponses cherchées parmi les gardées', 'issue', () => dispatcher.cache.lookups]
    ]))
      new Counter({
        name,
        help,
        labelNames: [label],
        registers: [this.#registry],
        collect() {
          this.reset();
          for (const [value, count] of Object.entries(read())) this.inc({ [label]: value }, count);
        }
      });
  }

  /** @param {import('./pointer.mjs').Pointer} pointer @param {import('./health.mjs').Health} health @returns {() => Promise<void>} */
  #snapshot(pointer, health) {
    const registers = [this.#registry];
    const gauge = (/** @type {string} */ name, /** @type {string} */ help) => new Gauge({ name, help, registers });
    const up = gauge('maille_up', '1 quand le service répond');
    const fallback = gauge('maille_fallback', '1 quand un instantané plus ancien est servi à la place d’un abîmé');
    const built = gauge(
      'maille_snapshot_built_timestamp_seconds',
      'Construction de l’instantané en service ; son âge est time() moins cette valeur'
    );
    const failed = gauge(
      'maille_build_failed_timestamp_seconds',
      'Dernière construction, quand elle a échoué ; 0 quand elle a réussi'
    );
    const info = new Gauge({
      name: 'maille_snapshot_info',
      help: 'Instantané en service : 1, avec son identifiant et son profil',
      labelNames: ['instantane', 'profil'],
      registers
    });
    return async () => {
      const current = readCurrent(await pointer.text());
      const { status, body } = await health.answer({});
      up.set(status === 200 ? 1 : 0);
      const said = status === 200 ? JSON.parse(String(body)) : {};
      fallback.set(said.etat === 'repli' ? 1 : 0);
      built.set(seconds(current?.builtAt));
      failed.set(seconds(current?.essai?.le));
      info.reset();
      if (current !== null) info.set({ instantane: String(current.id), profil: String(current.profile) }, 1);
    };
  }

  /** @param {string} url @param {import('node:http').ServerResponse} response */
  async #answer(url, response) {
    if (!/^\/metrics(\?|$)/.test(url)) return void response.writeHead(404).end();
    try {
      await this.#look();
      const text = await this.#registry.metrics();
      response.writeHead(200, { 'content-type': this.#registry.contentType, 'cache-control': 'no-store' }).end(text);
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  }
}

/** @param {string} text @returns {{ id?: unknown, profile?: unknown, builtAt?: string, essai?: { le?: string } } | null} */
function readCurrent(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {string | undefined} date */
function seconds(date) {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? 0 : at / 1000;
}
