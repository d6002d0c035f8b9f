import type { RequestEvent } from '@sveltejs/kit';
import { PREPARE, PUBLICATION, publicationOf } from '../../../../gateway/protocol.mjs';
import type { Engine } from '../answer/engine.ts';

/**
 * Does what the proxy in front of several services says: opens a publication to come, or moves to the one that is to
 * answer.
 * @returns the answer to a publication opened in advance; null when the request is still to be answered
 * @throws RequestProblem 502 when this machine has it not whole
 */
export async function followProxy(
  { request: { headers } }: RequestEvent,
  { config, store }: Engine
): Promise<Response | null> {
  if (!config.held) return null;
  const coming = publicationOf(headers.get(PREPARE));
  if (coming !== null) {
    await store.prepare(coming);
    return new Response(null, { status: 204 });
  }
  const asked = publicationOf(headers.get(PUBLICATION));
  if (asked !== null) await store.hold(asked);
  return null;
}
