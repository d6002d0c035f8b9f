import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { wholeNumber } from './protocol.mjs';

/**
 * How the service behaves; each setting is an environment variable with a default. The renderers read their own (MAILLE_FILS,
 * MAILLE_DELAI_MS…) and refuse to start on a wrong one.
 * @typedef {object} Settings
 * @property {string} host HOST
 * @property {number} port PORT
 * @property {string} folder MAILLE_OUT, where `current.json` is
 * @property {string | null} origin ORIGIN, the address of the site that files and citations write; null when it is not told
 * @property {boolean} internal MAILLE_INTERNE, whether an internal snapshot may be served under ORIGIN: its readers are the region's own (1, or 0)
 * @property {string | null} readerHeader ADDRESS_HEADER, which a proxy fills with the reader's address
 * @property {number} renderers MAILLE_RENDUS, processes that compose pages and answer requests
 * @property {number} queue MAILLE_ATTENTE, requests that may wait for one
 * @property {number} patienceMs MAILLE_PATIENCE_MS, how long a request waits before it is told to come back
 * @property {number} deadlineMs how long a renderer may take before it is replaced
 * @property {number} keptBytes MAILLE_CACHE_MO, bytes of answers kept ready to be sent
 * @property {number} connections MAILLE_CONNEXIONS, open at a time; the next ones are refused
 * @property {number} sendingBytes MAILLE_ENVOI_MO, bytes held for readers who have yet to take them
 * @property {number} ownBytes MAILLE_PORTE_MO, bytes of the gateway past which it forgets what it keeps
 * @property {number} renderBytes MAILLE_RENDU_MO, bytes past which a renderer is replaced once it is idle
 * @property {boolean} ahead MAILLE_AVANCE, whether pages are composed before anybody asks for them (1, or 0)
 * @property {number} integrityMs MAILLE_RONDE_MIN, how long between two readings of the file in service, in search of bytes that were lost; 0 for none
 * @property {{ host: string, port: number } | null} measures MAILLE_MESURES_PORT and MAILLE_MESURES_HOTE (this machine alone), the door of `/metrics`; null without a port
 * @property {number} shutdownMs SHUTDOWN_TIMEOUT, how long a stop waits for answers that are being sent
 */

const MEGABYTE = 1024 * 1024;
const LONGEST_RENDER_MS = 60_000;

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Settings}
 * @throws Error naming the variable, its value and what is expected
 */
export function readSettings(env) {
  return {
    host: env.HOST || '0.0.0.0',
    port: wholeNumber(env, 'PORT', 3000, 0, 65_535),
    folder: env.MAILLE_OUT || 'data',
    origin: originOf(env.ORIGIN),
    internal: wholeNumber(env, 'MAILLE_INTERNE', 0, 0, 1) === 1,
    readerHeader: env.ADDRESS_HEADER?.toLowerCase() || null,
    renderers: wholeNumber(env, 'MAILLE_RENDUS', Math.max(2, Math.min(8, availableParallelism())), 1, 64),
    queue: wholeNumber(env, 'MAILLE_ATTENTE', 256, 0, 100_000),
    patienceMs: wholeNumber(env, 'MAILLE_PATIENCE_MS', 3000, 10, 600_000),
    deadlineMs: LONGEST_RENDER_MS,
    keptBytes: wholeNumber(env, 'MAILLE_CACHE_MO', 64, 0, 65_536) * MEGABYTE,
    connections: wholeNumber(env, 'MAILLE_CONNEXIONS', 2000, 10, 100_000),
    sendingBytes: wholeNumber(env, 'MAILLE_ENVOI_MO', 96, 16, 65_536) * MEGABYTE,
    ownBytes: wholeNumber(env, 'MAILLE_PORTE_MO', 512, 128, 65_536) * MEGABYTE,
    renderBytes: wholeNumber(env, 'MAILLE_RENDU_MO', 768, 100, 65_536) * MEGABYTE,
    ahead: wholeNumber(env, 'MAILLE_AVANCE', 1, 0, 1) === 1,
    integrityMs: wholeNumber(env, 'MAILLE_RONDE_MIN', 60, 0, 35_000) * 60_000,
    measures: measuresOf(env),
    shutdownMs: wholeNumber(env, 'SHUTDOWN_TIMEOUT', 30, 0, 3600) * 1000
  };
}

/** The release of the built site: the same on two machines that have the same code. */
export function siteRelease() {
  return String(
    JSON.parse(readFileSync(new URL('../build/client/_app/version.json', import.meta.url), 'utf8')).version
  );
}

/** @param {Readonly<Record<string, string | undefined>>} env */
function measuresOf(env) {
  const port = wholeNumber(env, 'MAILLE_MESURES_PORT', 0, 0, 65_535);
  return port === 0 ? null : { host: env.MAILLE_MESURES_HOTE || '127.0.0.1', port };
}

/** @param {string | undefined} text */
function originOf(text) {
  if (text === undefined || text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, ''))
    throw new Error(
      `ORIGIN : « ${text} » ; l’adresse du site est attendue, sans chemin, par exemple https://maille.region.example.`
    );
  return url.origin;
}
