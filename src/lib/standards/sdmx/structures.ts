import { SNAPSHOT_NAME } from '../../catalogue/parameters/pinned-snapshot.ts';
import { STRUCTURE_TYPE, structureMessage } from './structure.ts';
import { refuseWithdrawn } from '../../server/answer/pinned-answer.ts';
import { requestSources } from '../../server/answer/lineage.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { publicOrigin } from '../../server/http/public-origin.ts';
import { refusal } from '../../server/problem.ts';

const utf8 = new TextEncoder();

/** The structure of the SDMX files of a request, whatever is asked; its code lists are those of a snapshot. */
export const structures = endpoint(({ params, url, request, locals: { engine } }) =>
  engine.held(url.searchParams, async (snapshot, currentSnapshot, others) => {
    const { definition } = engine.find(params['id'] ?? '', snapshot);
    if (others.length > 0)
      throw refusal(
        others.map(([name]) => ({
          parametre: name.slice(0, 80),
          message: `paramètre inconnu ; paramètre : ${SNAPSHOT_NAME}. Une structure vaut pour toutes les réponses de sa requête`,
          suggestions: []
        }))
      );
    if (currentSnapshot !== null && currentSnapshot !== snapshot)
      refuseWithdrawn(definition, snapshot.reference, currentSnapshot.reference);
    const origin = publicOrigin(url);
    const etag = entityTag(snapshot.edition, 'sdmx', definition.id, definition.version, origin, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const { domains, summary } = snapshot.reference;
    const bytes = await engine.encoded.getOrMake(
      etag,
      async () =>
        utf8.encode(
          structureMessage({
            request: definition,
            domains,
            snapshot: summary,
            sources: requestSources(definition, snapshot.reference).present,
            address: `${origin}/api/v1/requests/${definition.id}?format=sdmx-csv`
          })
        ),
      ({ byteLength }) => byteLength
    );
    return respond({ bytes, contentType: STRUCTURE_TYPE, etag });
  })
);
