import { endpoint } from '$lib/server/http/endpoint.ts';
import { cacheHeaders, fulfilsMatch, matchesTag, notModified } from '$lib/server/http/http.ts';
import { partAsked } from '$lib/server/http/parts.ts';
import { onlyValue } from '$lib/server/http/only-value.ts';
import { RequestProblem } from '$lib/server/problem.ts';

/** The file that the service reads. With its sum in the address, it is that file or none: parts are never mixed. */
export const GET = endpoint(async ({ request, url, locals }) => {
  const { store, downloads } = locals.engine;
  const asked = onlyValue(url.searchParams, 'somme');
  for (const name of [...url.searchParams.keys()].filter((name) => name !== 'somme'))
    throw new RequestProblem(400, `${name.slice(0, 60)} : paramètre inconnu ; cette adresse n’a que « somme »`, [
      { parametre: name.slice(0, 60), message: 'paramètre inconnu', suggestions: [] }
    ]);
  return store.use(async ({ id, path, bytes, sha256, state, reference }) => {
    // The tag is the sum of the bytes, so strong: two builds of the same figures have the same id, and other bytes.
    const etag = `"${sha256}"`;
    if (!fulfilsMatch(request, etag) || (asked !== null && asked !== sha256))
      throw new RequestProblem(
        412,
        'Le fichier en service n’est plus celui de votre étiquette ou de votre somme ; reprenez le téléchargement au début.',
        [],
        { etag }
      );
    if (matchesTag(request, etag)) return notModified(etag);
    const part = partAsked(request, etag, bytes);
    const sent = part ?? { first: 0, last: bytes - 1 };
    const headers = {
      ...cacheHeaders(etag),
      ...(asked === null ? {} : { 'cache-control': 'public, max-age=31536000, immutable' }),
      'accept-ranges': 'bytes',
      'content-type': 'application/octet-stream',
      'content-length': String(sent.last - sent.first + 1),
      'content-disposition': `attachment; filename="maille-${id}${reference.summary.demo ? '_donnees-synthetiques' : ''}.duckdb"`,
      ...(part ? { 'content-range': `bytes ${part.first}-${part.last}/${bytes}` } : {})
    };
    const body = request.method === 'HEAD' ? null : await downloads.send(path, sent, state);
    return new Response(body, { status: part ? 206 : 200, headers });
  });
});
