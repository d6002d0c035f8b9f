import { FORMATS } from '$lib/export/index.ts';
import { fileName } from '$lib/export/file-name.ts';
import { chooseFormat } from '$lib/server/choose-format.ts';
import { endpoint } from '$lib/server/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http.ts';
import { RequestProblem } from '$lib/server/request-problem.ts';

export const GET = endpoint(async ({ params, url, request, locals }) => {
  const { engine } = locals;
  const id = params.id ?? '';
  const given = [...url.searchParams].filter(([name]) => name !== 'format');
  return engine.use(id, given, async (prepared) => {
    const format = chooseFormat(FORMATS, url.searchParams.getAll('format'), request.headers.get('accept'));
    const reason = format.unavailable(prepared.request.definition);
    if (reason !== null) throw new RequestProblem(422, reason, [{ parametre: 'format', message: reason, suggestions: ['json', 'csv'] }]);
    const etag = entityTag(prepared.key, format.name, url.origin, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const bytes = await engine.encoded.getOrMake(
      etag,
      async () => format.encode({ ...(await engine.answer(prepared)), origin: url.origin }, engine.tools),
      ({ byteLength }) => byteLength
    );
    return respond({ bytes, contentType: format.contentType, etag, inline: format.inline, filename: fileName(prepared, format.extension) });
  });
});
