import { fileName } from '$lib/export/file-name.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { runnableSql } from '$lib/server/answer/runnable-sql.ts';

/** The SQL of a request with its values, to run on the downloaded snapshot. */
export const GET = endpoint(async ({ params, url, request, locals }) => {
  const { engine } = locals;
  return engine.use(params.id ?? '', url.searchParams, async (prepared) => {
    const origin = publicOrigin(url);
    const etag = entityTag(prepared.key, 'sql', origin, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const filename = fileName(
      prepared.request.definition.id,
      prepared.parameters,
      prepared.snapshot.reference.summary.demo,
      'sql'
    );
    return respond({
      bytes: runnableSql(prepared, origin),
      contentType: 'application/sql; charset=utf-8',
      etag,
      inline: true,
      filename
    });
  });
});
