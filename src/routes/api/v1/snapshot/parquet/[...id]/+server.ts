import { fileName } from '$lib/export/file-name.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { tableAsParquet } from '$lib/server/describe/snapshot-tables.ts';

/** One table of the snapshot, whole. */
export const GET = endpoint(async ({ params, request, locals }) => {
  const { engine } = locals;
  const name = params.id ?? '';
  return engine.store.use(async (snapshot) => {
    const etag = entityTag(snapshot.id, 'table', name, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const bytes = await engine.encoded.getOrMake(
      etag,
      () => tableAsParquet(engine, snapshot, name),
      ({ byteLength }) => byteLength
    );
    return respond({
      bytes,
      contentType: 'application/vnd.apache.parquet',
      etag,
      inline: false,
      filename: fileName(name, [], snapshot.reference.summary.demo, 'parquet')
    });
  });
});
