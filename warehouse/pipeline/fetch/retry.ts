import { setTimeout as pause } from 'node:timers/promises';
import { EXIT, failure, isDiskFull, isFailure, messageOf } from '../failure.ts';
import { idleClock, type IdleClock } from './idle-clock.ts';

const IDLE_MS = 60_000;
const TRIES = 3;
const BETWEEN_TRIES_MS = 3000;

/** No such host, no network (resolvers have asked again by themselves), nobody there, an authority that is not known: the same a moment later. */
const FOR_GOOD = /^(ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|CERT_|DEPTH_|SELF_|UNABLE_|ERR_TLS)/;

/**
 * Asks a server again when the line is cut or when it goes silent, after a wait.
 * @throws Failure (exit 2) naming the address after three tries; at once when the server says no, or is none
 */
export async function patiently<T>(
  address: string,
  idleMs: number | undefined,
  work: (idle: IdleClock) => Promise<T>
): Promise<T> {
  const most = idleMs ?? IDLE_MS;
  for (let tries = 1; ; tries++) {
    const idle = idleClock(most);
    try {
      return await work(idle);
    } catch (error) {
      if (isFailure(error) || isDiskFull(error)) throw error;
      if (tries === TRIES || FOR_GOOD.test(codeOf(error)))
        throw failure(
          EXIT.input,
          `${address} : ${idle.aborted() ? 'le serveur ne répond plus' : messageOf(causeOf(error))}.`,
          'Relancez la même commande : ce qui est déjà reçu est gardé.',
          error
        );
    } finally {
      idle.stop();
    }
    await pause(Math.min(BETWEEN_TRIES_MS * tries, most / 20));
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}

function codeOf(error: unknown): string {
  const cause = causeOf(error);
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
