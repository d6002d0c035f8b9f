import { fileName } from '$lib/export/file-name.ts';
import { FORMATS } from '$lib/export/index.ts';
import { writeView } from '$lib/catalogue/parameters/table-view.ts';
import { changesAddress } from '$lib/server/describe/changes-document.ts';
import { chunkStream } from '$lib/server/snapshot/chunk-stream.ts';
import { chooseFormat } from '$lib/server/http/choose-format.ts';
import { describeFailure } from '$lib/server/failure.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { madeFile } from '$lib/server/http/made-file.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { RequestProblem } from '$lib/server/problem.ts';

export const GET = endpoint(async ({ params, url, request, locals }) => {
  const { engine } = locals;
  const given = [...url.searchParams].filter(([name]) => name !== 'format');
  return engine.use(params.id ?? '', given, async (prepared) => {
    const { definition } = prepared.request;
    const format = chooseFormat(FORMATS, url.searchParams.getAll('format'), request.headers.get('accept'));
    const reason = format.unavailable(prepared.shape);
    if (reason !== null)
      throw new RequestProblem(422, reason, [{ parametre: 'format', message: reason, suggestions: ['json', 'csv'] }]);
    const origin = publicOrigin(url);
    const etag = entityTag(prepared.key, format.name, origin, engine.config.release);
    const { address } = prepared;
    const link = `<${address}${address.includes('?') ? '&' : '?'}format=csvw>; rel="describedby"; type="application/csvm+json", <${address}>; rel="canonical", <${changesAddress(definition.id, prepared)}>; rel="version-history"`;
    if (matchesTag(request, etag)) return notModified(etag);
    // The query is over and its rows are in memory before the file begins: it cannot end early for want of them.
    const made = await madeFile(engine.encoded, etag, async () => {
      const answer = await engine.answer(prepared);
      if (answer.table.rowCount > (format.rowLimit ?? Infinity)) throw tooManyRows(format.name, answer.table.rowCount);
      return format.encode({ ...answer, origin }, engine.tools);
    });
    const synthetic = prepared.snapshot.reference.summary.demo;
    const filename = fileName(
      definition.id,
      [...prepared.parameters, ...writeView(prepared.view).map(([, valeur]) => ({ valeur }))],
      synthetic,
      format.extension
    );
    const bytes =
      made instanceof Uint8Array
        ? made
        : chunkStream(made, { failed: (error) => engine.report(describeFailure(error, locals.requestId, url)) });
    const response = respond({
      bytes,
      contentType: format.contentType,
      etag,
      inline: format.inline,
      filename,
      headers: { link }
    });
    if (made instanceof Uint8Array || request.method !== 'HEAD') return response;
    await response.body?.cancel();
    return new Response(null, response);
  });
});

function tooManyRows(format: string, rows: number): RequestProblem {
  const message = `format : ${rows} lignes sont trop pour ${format} ; prenez csv, arrow ou parquet, ou un territoire plus petit`;
  return new RequestProblem(422, message, [{ parametre: 'format', message, suggestions: ['csv', 'arrow', 'parquet'] }]);
}
