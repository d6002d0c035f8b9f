import type { RequestEvent } from '@sveltejs/kit';
import type { Answer } from '$lib/catalogue/api/answer.ts';
import { jsonAnswer } from '$lib/export/formats/json.ts';
import { fileName } from '$lib/export/file-name.ts';
import { STANDARDS } from '$lib/standards/doors.ts';
import { WHOLE_PAGE } from '$lib/catalogue/parameters/paging.ts';
import { writeView } from '$lib/catalogue/parameters/table-view.ts';
import type { AnswerDocument } from '$lib/server/answer/answer-document.ts';
import { pinnedId } from '$lib/server/answer/pinned-answer.ts';
import type { PreparedRequest } from '$lib/server/answer/prepare-request.ts';
import { pageLinks } from '$lib/server/http/answer-links.ts';
import { chunkStream } from '$lib/server/snapshot/chunk-stream.ts';
import { describeFailure } from '$lib/server/failure.ts';
import { documentRoute } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { renderedFile } from '$lib/server/http/rendered-file.ts';
import { byteTag, respondInParts } from '$lib/server/http/parts.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { askedFile, formatOf, hasRowsAlone } from './asked-file.ts';
import { refuseTooManyRows, withBetter, withSameFormat } from './better-address.ts';

/** The answer of each table, as objects; `origin` is written in how to cite it. */
const read = new WeakMap<AnswerDocument, { readonly origin: string; readonly answer: Answer }>();

/** The answer to hand over to a page: by its address, whatever format was asked of the page. */
async function handOver({ params, url, locals: { engine } }: RequestEvent): Promise<Answer> {
  const asked = askedFile(url.searchParams);
  const origin = publicOrigin(url);
  return engine
    .use(params.id ?? '', asked.given, async (prepared) => {
      formatOf(asked, prepared, null);
      const document = await engine.answer(prepared);
      const known = read.get(document);
      if (known?.origin === origin) return known.answer;
      const answer = jsonAnswer({ ...document, origin });
      read.set(document, { origin, answer });
      return answer;
    })
    .catch((raised: unknown) => {
      throw withSameFormat(raised, asked.given, undefined);
    });
}

export const GET = documentRoute(handOver, async ({ params, url, request, locals }) => {
  const { engine } = locals;
  const asked = askedFile(url.searchParams);
  const { given } = asked;
  const answered = engine.use(params.id ?? '', given, async (prepared) => {
    const format = formatOf(asked, prepared, request.headers.get('accept'));
    const origin = publicOrigin(url);
    const etag = entityTag(prepared.key, format.name, asked.around ?? '', origin, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const { view } = prepared;
    // A page is cut from a cached table, and names its neighbours: the table comes before the file.
    const paged = view.page === WHOLE_PAGE ? null : await engine.answer(prepared);
    // The query is over and its rows are in memory before the file begins: it cannot end early for want of them.
    const made = await renderedFile(engine.encoded, etag, async () => {
      const answer = paged ?? (await engine.answer(prepared));
      return withBetter(given, () => {
        const { rowCount } = answer.table;
        if (rowCount > (format.rowLimit ?? Infinity)) refuseTooManyRows(format.name, rowCount);
        return format.encode({ ...answer, origin, bare: hasRowsAlone(asked, format) }, engine.toolsOf(prepared));
      });
    });
    const page = paged?.meta.page ?? null;
    const file = {
      contentType: format.contentType,
      etag,
      inline: format.inline,
      filename: fileName(
        prepared.request.definition.id,
        [...prepared.parameters, ...writeView(view).map(([, valeur]) => ({ valeur }))],
        prepared.snapshot.reference.summary.demo,
        format.extension
      ),
      headers: {
        link: [...describing(prepared), ...(page === null ? [] : pageLinks(page, asked.formats[0]))].join(', '),
        ...(page === null ? {} : { 'x-total-count': String(page.total) })
      }
    };
    if (made instanceof Uint8Array && format.name === 'parquet')
      return respondInParts(request, { ...file, bytes: made, etag: byteTag(made) });
    const failed = (error: unknown): void => engine.report(describeFailure(error, locals.requestId, url));
    const response = respond({ ...file, bytes: made instanceof Uint8Array ? made : chunkStream(made, { failed }) });
    if (made instanceof Uint8Array || request.method !== 'HEAD') return response;
    await response.body?.cancel();
    return new Response(null, response);
  });
  return answered.catch((raised: unknown) => {
    throw withSameFormat(raised, given, asked.formats[0]);
  });
});

const CHANGES = '/api/v1/changes';

/** Links to what describes an answer, to its own address and to its past (RFC 8288). */
function describing(prepared: PreparedRequest): string[] {
  const { address, request } = prepared;
  const held = pinnedId(prepared);
  return [
    ...STANDARDS.doors
      .flatMap(({ describedBy }) => describedBy?.(request.definition, address, held) ?? [])
      .map(({ href, type }) => `<${href}>; rel="describedby"; type="${type}"`),
    `<${address}>; rel="canonical"`,
    `<${CHANGES}>; rel="version-history"`
  ];
}
