import type { RequestEvent } from '@sveltejs/kit';
import { addressQuery } from '../../catalogue/api/address-query.ts';
import { SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import type { Engine } from '../../server/answer/engine.ts';
import { pinnedId, type Pairs } from '../../server/answer/pinned-answer.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import type { Snapshot } from '../../server/snapshot/snapshot.ts';
import { addressOnce, jsonEndpoint } from '../../server/http/json-endpoint.ts';
import { segment } from '../door.ts';
import { findCollection } from './collections.ts';
import { crsOffered } from './crs.ts';
import { readItemsQuery, refuseEncoding } from './items-query.ts';

/** What the doors of the service take of their own. */
const OWN_NAMES = [SNAPSHOT_NAME, 'f'];

/** What a document of the service of features is made of. */
interface Asked {
  readonly snapshot: Snapshot;
  /** The snapshot in service, where the address names one; null otherwise. */
  readonly beside: Snapshot | null;
  /** The one that the address names, which its links name too; null for the one in service. */
  readonly held: string | null;
}

/** What a document of one collection is made of. */
interface AskedCollection extends Asked {
  readonly engine: Engine;
  readonly origin: string;
  readonly entry: CataloguedRequest;
  /** The parameters of its items, as links repeat them; the snapshot apart. */
  readonly query: string;
  readonly given: Pairs;
}

/** A document of one collection, which takes what its items take. */
export function collectionEndpoint(
  make: (asked: AskedCollection) => unknown,
  contentType?: string
): (event: RequestEvent) => Promise<Response> {
  return jsonEndpoint(
    ({ params, url, locals: { engine } }) =>
      engine.held(url.searchParams, async (snapshot, beside) => {
        const entry = findCollection(segment(params, 'collection'), snapshot, beside);
        const offered = crsOffered(snapshot.reference.summary.region);
        const { given } = readItemsQuery(url.searchParams, entry.definition, offered);
        const others = [...url.searchParams].filter(([name]) => name !== SNAPSHOT_NAME && name !== 'f');
        return make({
          engine,
          snapshot,
          beside,
          held: pinnedId({ snapshot, currentSnapshot: beside }),
          origin: publicOrigin(url),
          entry,
          query: addressQuery(others),
          given: given.filter(([name]) => name !== SNAPSHOT_NAME)
        });
      }),
    { parameters: null, ...(contentType === undefined ? {} : { contentType }) }
  );
}

/** A document of the service of features: of the snapshot in service, or of the one that its address names. */
export function ogcEndpoint(
  make: (event: RequestEvent, asked: Asked) => unknown,
  contentType?: string
): (event: RequestEvent) => Promise<Response> {
  return jsonEndpoint(
    (event) =>
      event.locals.engine.held(event.url.searchParams, async (snapshot, beside) => {
        // A client asked for a collection with parameters repeats them at each door of the service, to no effect.
        const known = [...snapshot.catalogue.values()].flatMap(({ definition }) => definition.parametres);
        const names = [...OWN_NAMES, ...new Set(known.map(({ nom }) => nom))];
        addressOnce(event.url, names, [], `paramètres : ${OWN_NAMES.join(', ')}, et ceux d’une collection`);
        refuseEncoding(event.url.searchParams);
        return make(event, { snapshot, beside, held: pinnedId({ snapshot, currentSnapshot: beside }) });
      }),
    { parameters: null, ...(contentType === undefined ? {} : { contentType }) }
  );
}
