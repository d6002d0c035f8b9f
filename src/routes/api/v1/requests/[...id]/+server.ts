import { fileName } from '$lib/export/file-name.ts';
import { FORMATS } from '$lib/export/index.ts';
import { writeView } from '$lib/catalogue/table-view.ts';
import { changesAddress } from '$lib/server/changes-document.ts';
import { chooseFormat } from '$lib/server/choose-format.ts';
import { endpoint } from '$lib/server/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http.ts';
import { publicOrigin } from '$lib/server/public-origin.ts';
import { RequestProblem } from '$lib/server/request-problem.ts';

export const GET = endpoint(async ({ params, url, request, locals }) => {
  const { engine } = locals;
  const given = [...url.searchParams].filter(([name]) => name !== 'format');
  return engine.use(params.id ?? '', given, async (prepared) => {
    const { definition } = prepared.request;
    const format = chooseFormat(FORMATS, url.searchParams.getAll('format'), request.headers.get('accept'));
    const reason = format.unavailable(prepared.shape);
    if (reason !== null) throw new RequestProblem(422, reason, [{ parametre: 'format', message: reason, suggestions: ['json', 'csv'] }]);
    const origin = publicOrigin(url);
    const etag = entityTag(prepared.key, format.name, origin, engine.config.release);
    const { address } = prepared;
    const link = `<${address}${address.includes('?') ? '&' : '?'}format=csvw>; rel="describedby"; type="application/csvm+json", <${address}>; rel="canonical", <${changesAddress(definition.id, prepared)}>; rel="version-history"`;
    if (matchesTag(request, etag)) return notModified(etag);
    const bytes = await engine.encoded.getOrMake(
      etag,
      async () => {
        const answer = await engine.answer(prepared);
        if (answer.table.rowCount > (format.rowLimit ?? Infinity)) throw tooManyRows(format.name, answer.table.rowCount);
        return format.encode({ ...answer, origin }, engine.tools);
      },
      ({ byteLength }) => byteLength
    );
    const synthetic = prepared.snapshot.reference.summary.demo;
    const filename = fileName(definition.id, [...prepared.parameters, ...writeView(prepared.view).map(([, valeur]) => ({ valeur }))], synthetic, format.extension);
    return respond({ bytes, contentType: format.contentType, etag, inline: format.inline, filename, headers: { link } });
  });
});

function tooManyRows(format: string, rows: number): RequestProblem {
  const message = `format : ${rows} lignes sont trop pour ${format} ; prenez csv, arrow ou parquet, ou un territoire plus petit`;
  return new RequestProblem(422, message, [{ parametre: 'format', message, suggestions: ['csv', 'arrow', 'parquet'] }]);
}
