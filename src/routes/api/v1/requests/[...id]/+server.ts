import { fileName } from '$lib/export/file-name.ts';
import { FileRefused } from '$lib/export/format.ts';
import { FORMATS, STANDARDS } from '$lib/standards/doors.ts';
import { addressQuery } from '$lib/catalogue/api/address-query.ts';
import { WHOLE_PAGE } from '$lib/catalogue/parameters/paging.ts';
import { writeView } from '$lib/catalogue/parameters/table-view.ts';
import { pinnedId } from '$lib/server/answer/pinned-answer.ts';
import { changesAddress } from '$lib/server/describe/changes-document.ts';
import { pageLinks } from '$lib/server/http/answer-links.ts';
import { chunkStream } from '$lib/server/snapshot/chunk-stream.ts';
import { chooseFormat } from '$lib/server/http/choose-format.ts';
import { describeFailure } from '$lib/server/failure.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { renderedFile } from '$lib/server/http/rendered-file.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { refuseParameter, RequestProblem } from '$lib/server/problem.ts';

export const GET = endpoint(async ({ params, url, request, locals }) => {
  const { engine } = locals;
  const formats = url.searchParams.getAll('format');
  const bare = asksBare(url.searchParams);
  const given = [...url.searchParams].filter(([name]) => name !== 'format' && name !== 'notes');
  const answered = engine.use(params.id ?? '', given, async (prepared) => {
    const { definition } = prepared.request;
    const format = withBetter(given, () => {
      const chosen = chooseFormat(FORMATS, formats, request.headers.get('accept'));
      const reason = chosen.unavailable(prepared.shape, prepared.whole);
      if (reason === null) return chosen;
      throw new RequestProblem(422, reason, [{ parametre: 'format', message: reason, suggestions: ['json', 'csv'] }]);
    });
    if (bare && format.name !== NOTED)
      throw refuseParameter(
        'notes',
        `sans objet pour ${format.name}, qui n’a rien sous ses lignes ; seul ${NOTED} en a`
      );
    const origin = publicOrigin(url);
    const etag = entityTag(prepared.key, format.name, bare ? 'nu' : '', origin, engine.config.release);
    const { address, view } = prepared;
    const held = pinnedId(prepared);
    const describing = [
      ...STANDARDS.doors
        .flatMap(({ describedBy }) => describedBy?.(definition, address, held) ?? [])
        .map(({ href, type }) => `<${href}>; rel="describedby"; type="${type}"`),
      `<${address}>; rel="canonical"`,
      `<${changesAddress(definition.id, prepared)}>; rel="version-history"`
    ].join(', ');
    if (matchesTag(request, etag)) return notModified(etag);
    // A page is cut from a table that is kept, and names its neighbours: the table is there before the file is asked for.
    const paged = view.page === WHOLE_PAGE ? null : await engine.answer(prepared);
    // The query is over and its rows are in memory before the file begins: it cannot end early for want of them.
    const made = await renderedFile(engine.encoded, etag, async () => {
      const answer = paged ?? (await engine.answer(prepared));
      return withBetter(given, () => {
        if (answer.table.rowCount > (format.rowLimit ?? Infinity))
          throw tooManyRows(format.name, answer.table.rowCount);
        return format.encode({ ...answer, origin, bare }, engine.toolsOf(prepared.snapshot));
      });
    });
    const synthetic = prepared.snapshot.reference.summary.demo;
    const filename = fileName(
      definition.id,
      [...prepared.parameters, ...writeView(view).map(([, valeur]) => ({ valeur }))],
      synthetic,
      format.extension
    );
    const bytes =
      made instanceof Uint8Array
        ? made
        : chunkStream(made, { failed: (error) => engine.report(describeFailure(error, locals.requestId, url)) });
    const page = paged?.meta.page ?? null;
    const response = respond({
      bytes,
      contentType: format.contentType,
      etag,
      inline: format.inline,
      filename,
      headers: {
        link: [describing, ...(page === null ? [] : pageLinks(page, formats[0]))].join(', '),
        ...(page === null ? {} : { 'x-total-count': String(page.total) })
      }
    });
    if (made instanceof Uint8Array || request.method !== 'HEAD') return response;
    await response.body?.cancel();
    return new Response(null, response);
  });
  return answered.catch((raised: unknown) => {
    const error = raised instanceof FileRefused ? refused(raised, given) : raised;
    // What is offered in place of an address gives the same kind of file.
    const [format] = formats;
    if (error instanceof RequestProblem && error.better && FORMATS.some(({ name }) => name === format)) {
      const { query } = error.better;
      if (!/(^|&)format=/.test(query))
        error.better = { ...error.better, query: `${query}${query === '' ? '' : '&'}format=${format ?? ''}` };
    }
    throw error;
  });
});

/** The format that says under its rows where they come from. */
const NOTED = 'csv-fr';

/** @throws RequestProblem 400 */
function asksBare(query: URLSearchParams): boolean {
  const [value = '', ...more] = query.getAll('notes');
  if (more.length > 0) throw refuseParameter('notes', 'donné plusieurs fois ; une seule valeur est attendue');
  if (!['', 'oui', 'non'].includes(value))
    throw refuseParameter('notes', `'${value.slice(0, 40)}' inconnu ; oui (par défaut) ou non`, ['non']);
  return value === 'non';
}

/** A refusal of the format alone offers the same address in another. */
function withBetter<T>(given: readonly (readonly [string, string])[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RequestProblem) {
      const [format = 'json'] = error.problems[0]?.suggestions ?? [];
      error.better = { query: addressQuery([...given.filter(([, value]) => value !== ''), ['format', format]]) };
    }
    throw error;
  }
}

function refused({ message: said }: FileRefused, given: readonly (readonly [string, string])[]): RequestProblem {
  const message = `format : ${said}`;
  const problem = new RequestProblem(422, message, [
    { parametre: 'format', message, suggestions: ['csv', 'arrow', 'parquet'] }
  ]);
  problem.better = { query: addressQuery([...given.filter(([, value]) => value !== ''), ['format', 'csv']]) };
  return problem;
}

function tooManyRows(format: string, rows: number): RequestProblem {
  const message = `format : ${rows} lignes sont trop pour ${format} ; prenez csv, arrow ou parquet, ou un territoire plus petit`;
  return new RequestProblem(422, message, [{ parametre: 'format', message, suggestions: ['csv', 'arrow', 'parquet'] }]);
}
