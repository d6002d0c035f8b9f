import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { askOnce, nothingMet, quantile } from '../../tests/support/http-clients.ts';
import type { LoadedSite } from './site.ts';

const [SOCKETS, AHEAD, HELD_S, REST_S] = [600, 10, 10, 60];
/** Megabytes of the process that readers meet: at most, and over what it held before, a minute after. */
const [MOST_MB, LEFT_MB] = [300, 48];

/**
 * Six hundred readers who take nothing of ten answers each, asked at once and uncompressed: what the gateway holds
 * meanwhile and a minute later, and how soon it says that it lives.
 * @returns what it is at fault for; empty when it holds
 */
export async function playUnread(site: LoadedSite, path: string): Promise<string[]> {
  const { hostname, port, host } = new URL(site.origin);
  const before = site.gateway();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, site.gateway())), 100);
  const health = nothingMet();
  const sockets = Array.from({ length: SOCKETS }, () => {
    const socket = connect(Number(port), hostname).pause();
    socket.on('error', () => undefined);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(AHEAD));
    return socket;
  });
  for (let second = 0; second < HELD_S; second++) {
    await pause(1000);
    await askOnce(site.origin, { path: '/health' }, health);
  }
  for (const socket of sockets) socket.destroy();
  await pause(REST_S * 1000);
  clearInterval(watch);
  const after = site.gateway();
  const told = [before, most, after].map(Math.round);
  process.stdout.write(
    `\n${SOCKETS} × ${AHEAD} demandes de ${path} qui ne sont pas lues : la porte tient ${told.join(', puis ')} Mo ; santé, la plus longue ${Math.round(quantile(health.times, 1))} ms\n`
  );
  return [
    ...(most > MOST_MB ? [`la porte a tenu ${Math.round(most)} Mo, ${MOST_MB} au plus attendus`] : []),
    ...(after > before + LEFT_MB ? [`une minute après, elle tient ${Math.round(after - before)} Mo de plus`] : []),
    ...(health.errors > 0 ? ['/health n’a pas répondu'] : [])
  ];
}
