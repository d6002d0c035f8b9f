import { fileName } from '$lib/export/file-name.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { byteTag, respondInParts } from '$lib/server/http/parts.ts';
import { tableAsParquet } from '$lib/server/describe/snapshot-tables.ts';

/** One table of the snapshot, whole or by parts: what reads it asks again and again, so that it is kept apart. */
export const GET = endpoint(async ({ params, request, locals }) => {
  const { engine } = locals;
  const name = params.id ?? '';
  return engine.store.use(async (snapshot) => {
    const { bytes, etag } = await engine.tables.getOrMake(
      `${snapshot.edition} ${name}`,
      async () => {
        const made = await tableAsParquet(engine, snapshot, name);
        return { bytes: made, etag: byteTag(made) };
      },
      (made) => made.bytes.byteLength
    );
    return respondInParts(request, {
      bytes,
      contentType: 'application/vnd.apache.parquet',
      etag,
      inline: false,
      filename: fileName(name, [], snapshot.reference.summary.demo, 'parquet')
    });
  });
});
