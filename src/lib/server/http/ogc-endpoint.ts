import type { RequestEvent } from '@sveltejs/kit';
import { SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { jsonEndpoint } from './json-endpoint.ts';

/**
 * A document of the service of features: of the snapshot in service, or of the one that its address names.
 * @param make is given the snapshot, and the one in service beside when another may be named, null otherwise
 */
export function ogcEndpoint(
  make: (event: RequestEvent, snapshot: Snapshot, beside: Snapshot | null) => unknown,
  contentType?: string
): (event: RequestEvent) => Promise<Response> {
  return jsonEndpoint(
    (event) =>
      event.locals.engine.held(event.url.searchParams, async (snapshot, beside) => make(event, snapshot, beside)),
    { parameters: [SNAPSHOT_NAME], ...(contentType === undefined ? {} : { contentType }) }
  );
}
