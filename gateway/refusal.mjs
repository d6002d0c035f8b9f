import { readFileSync } from 'node:fs';
import { isApi } from './protocol.mjs';

/** What the gateway itself refuses, in words: as a page, or as a problem document on the addresses that programs read. */
const TEMPLATE = readFileSync(new URL('../src/error.html', import.meta.url), 'utf8');
const PAGE_CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const API_CSP = "default-src 'none'; frame-ancestors 'none'";
/** @type {Readonly<Record<number, string>>} */
const TITLES = {
  403: 'Refusé',
  413: 'Demande trop grosse',
  500: 'Erreur interne',
  502: 'Réponse impossible',
  503: 'Service momentanément indisponible',
  504: 'Délai dépassé'
};

export class Refusal extends Error {
  /** @param {number} status @param {string} message @param {number} [retryAfter] seconds */
  constructor(status, message, retryAfter) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/**
 * @param {Refusal} refusal @param {string} path
 * @returns {{ status: number, headers: Record<string, string>, body: Buffer }}
 */
export function writeRefusal({ status, message, retryAfter }, path) {
  const api = isApi(path);
  const title = TITLES[status] ?? 'Erreur';
  const body = Buffer.from(
    api
      ? JSON.stringify({
          type: 'about:blank',
          title,
          status,
          detail: message,
          instance: path.split('?')[0]?.slice(0, 200)
        })
      : TEMPLATE.replaceAll('%sveltekit.status%', String(status)).replaceAll('%sveltekit.error.message%', message)
  );
  return {
    status,
    body,
    headers: {
      'content-type': api ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-length': String(body.byteLength),
      'cache-control': 'no-store',
      'content-security-policy': api ? API_CSP : PAGE_CSP,
      'x-content-type-options': 'nosniff',
      ...(api ? { 'access-control-allow-origin': '*' } : {}),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
    }
  };
}
