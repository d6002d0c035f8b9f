// What Node's own HTTP server refuses before any route sees it: told like every other refusal, in place of a bare status line.
import { maxHeaderSize } from 'node:http';

const KILOBYTES = maxHeaderSize / 1024;
const REST_MS = 2000;

/**
 * Answers what cannot be parsed as HTTP with a problem document, then lets go of the connection.
 * @param {import('node:http').Server} server
 */
export function answerClientErrors(server) {
  /** @type {WeakSet<import('node:stream').Duplex>} */
  const answered = new WeakSet();
  server.on('clientError', (error, socket) => {
    if (answered.has(socket)) return;
    answered.add(socket);
    if (!socket.writable || Reflect.get(error, 'code') === 'ECONNRESET') return void socket.destroy();
    socket.end(responseTo(error));
    // Closing on what the client is still sending would reset the connection, and the answer would be lost.
    socket.resume();
    setTimeout(() => socket.destroy(), REST_MS).unref();
  });
}

/** @param {Error} error @returns {string} the whole response, head and body */
function responseTo(error) {
  const { status, reason, title, detail } = describe(error);
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance: addressOf(error) });
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'access-control-allow-origin: *',
    'x-content-type-options: nosniff',
    'connection: close'
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** @param {Error} error */
function describe(error) {
  const code = Reflect.get(error, 'code');
  if (code === 'HPE_HEADER_OVERFLOW') {
    return isAddress(error)
      ? {
          status: 414,
          reason: 'URI Too Long',
          title: 'Adresse trop longue',
          detail: `L’adresse dépasse ${KILOBYTES} Ko. Donnez moins de paramètres ou des valeurs plus courtes ; ceux d’une requête sont à /api/v1/openapi.json.`
        }
      : {
          status: 431,
          reason: 'Request Header Fields Too Large',
          title: 'En-têtes trop gros',
          detail: `L’adresse et les en-têtes dépassent ${KILOBYTES} Ko ensemble. Raccourcissez l’adresse, ou supprimez les cookies de ce site dans le navigateur.`
        };
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return {
      status: 408,
      reason: 'Request Timeout',
      title: 'Demande incomplète',
      detail: 'La demande n’est pas arrivée entière dans le délai ; envoyez-la de nouveau.'
    };
  }
  return {
    status: 400,
    reason: 'Bad Request',
    title: 'Demande impossible à lire',
    detail:
      'La demande n’est pas du HTTP valide ; vérifiez l’adresse (espaces et accents codés en %XX) et les en-têtes.'
  };
}

/** Whether the first line alone is what is too long. @param {Error} error */
function isAddress(error) {
  const packet = packetOf(error);
  const end = packet.indexOf('\r\n');
  return /^[A-Z]+ \//.test(packet) && (end === -1 || end > maxHeaderSize / 2);
}

/** Path asked for, as far as it was read. @param {Error} error */
function addressOf(error) {
  return (/^[A-Z]+ (\/[^\s?#]*)/.exec(packetOf(error))?.[1] ?? '/').slice(0, 200);
}

/** @param {Error} error */
function packetOf(error) {
  const packet = Reflect.get(error, 'rawPacket');
  return Buffer.isBuffer(packet) ? packet.toString('latin1') : '';
}
