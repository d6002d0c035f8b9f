import { segment } from '../door.ts';
import { FileRefused } from '../../export/format.ts';
import { vectorTile } from '../../export/tile.ts';
import { Admission } from '../../server/admission.ts';
import { askedProperties } from './asked-layer.ts';
import { collectionId, findCollection } from './collections.ts';
import { readTileQuery } from './items-query.ts';
import { checkMatrices, readTile, TILE_TYPE } from './tiles.ts';
import { endpoint } from '../../server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '../../server/http/http.ts';
import { refuseParameter } from '../../server/problem.ts';

/** Cutting outlines takes the processor: few at a time, whoever asks. */
const cutting = new Admission(2, 64);
/** A tile without a layer, which is one. */
const EMPTY = new Uint8Array();

/** A tile of a collection: the rows of the ordinary answer, after the barrier, that touch it. */
export const tile = endpoint(({ params, url, request, locals: { engine } }) =>
  engine.store
    .use((snapshot) => {
      const { definition } = findCollection(segment(params, 'collection'), snapshot);
      checkMatrices(segment(params, 'matrices'));
      const tile = readTile(segment(params, 'matrix'), segment(params, 'row'), segment(params, 'column'));
      const given = readTileQuery(url.searchParams, definition);
      return engine.use(definition.id, given, async (prepared) => {
        const etag = entityTag(prepared.key, 'tuile', `${tile.z}/${tile.y}/${tile.x}`, engine.config.release);
        if (matchesTag(request, etag)) return notModified(etag);
        const bytes = await engine.encoded.getOrMake(
          etag,
          async () => {
            const document = { ...(await engine.answer(prepared)), origin: '' };
            const tools = engine.toolsOf(prepared);
            const asked = askedProperties(prepared);
            const made = cutting.run(() => vectorTile(document, tile, collectionId(definition.id), tools, asked));
            return (await made) ?? EMPTY;
          },
          // What is empty is kept too, and counts for its key.
          ({ byteLength }) => byteLength + 64
        );
        return respond({ bytes, contentType: TILE_TYPE, etag });
      });
    })
    .catch((error: unknown) => {
      throw error instanceof FileRefused ? refuseParameter('tuile', error.message, [], 422) : error;
    })
);
