import type { RequestEvent } from '@sveltejs/kit';
import { SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import { pinnedId } from '../../server/answer/pinned-answer.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { jsonEndpoint } from '../../server/http/json-endpoint.ts';

/** What a document of the service of features is made of. */
interface Asked {
  readonly snapshot: Snapshot;
  /** The snapshot in service, where the address names one; null otherwise. */
  readonly beside: Snapshot | null;
  /** The one that the address names, which its links name too; null for the one in service. */
  readonly held: string | null;
}

/** A document of the service of features: of the snapshot in service, or of the one that its address names. */
export function ogcEndpoint(
  make: (event: RequestEvent, asked: Asked) => unknown,
  contentType?: string
): (event: RequestEvent) => Promise<Response> {
  return jsonEndpoint(
    (event) =>
      event.locals.engine.held(event.url.searchParams, async (snapshot, beside) =>
        make(event, { snapshot, beside, held: pinnedId({ snapshot, currentSnapshot: beside }) })
      ),
    { parameters: [SNAPSHOT_NAME], ...(contentType === undefined ? {} : { contentType }) }
  );
}
