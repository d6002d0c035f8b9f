import type { RequestProblem } from '../problem.ts';

const CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A refusal as a page that needs nothing else from the site. @param template the site's `error.html` */
export function respondWithErrorPage(failure: RequestProblem, template: string): Response {
  const html = template
    .replaceAll('%sveltekit.status%', String(failure.status))
    .replaceAll('%sveltekit.error.message%', () => failure.message.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char));
  return new Response(html, {
    status: failure.status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': CSP, ...failure.headers }
  });
}
