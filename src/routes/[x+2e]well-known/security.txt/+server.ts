import { endpoint } from '$lib/server/http/endpoint.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { RequestProblem } from '$lib/server/problem.ts';

const YEAR_MS = 365 * 86_400_000;

/** Where to report a flaw (RFC 9116), as the profile says; for a year after the build. */
export const GET = endpoint(({ url, locals: { engine } }) =>
  engine.store.use(async ({ reference: { legal, summary } }) => {
    if (legal.securite === null)
      throw new RequestProblem(404, 'Le profil de la région ne dit pas où signaler une faille (mentions.securite).');
    const until = new Date(Date.parse(summary.construit_le) + YEAR_MS).toISOString();
    const lines = [
      `Contact: ${legal.securite}`,
      `Expires: ${until}`,
      'Preferred-Languages: fr, en',
      `Canonical: ${publicOrigin(url)}/.well-known/security.txt`
    ];
    return new Response(`${lines.join('\n')}\n`, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
    });
  })
);
