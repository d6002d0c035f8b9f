import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EnvironmentModuleNode, ViteDevServer } from 'vite';
import { typesetPage } from '../../src/lib/server/http/typeset-page.ts';
import { galleryPage } from './page.ts';

const PAGE = '/tests/gallery/page.ts';

/** The styles of the components that a module shows, as the page of a request holds its own. */
async function stylesOf(server: ViteDevServer): Promise<string> {
  const found = new Set<EnvironmentModuleNode>();
  const follow = (node: EnvironmentModuleNode | undefined): void => {
    if (node === undefined || found.has(node)) return;
    found.add(node);
    node.importedModules.forEach(follow);
  };
  follow(await server.environments.ssr.moduleGraph.getModuleByUrl(PAGE));
  const sheets = [...found].filter(({ url }) => url.includes('type=style'));
  const texts = await Promise.all(
    sheets.map(
      async ({ url }) => ((await server.ssrLoadModule(url.replace('?', '?inline&'))) as { default: string }).default
    )
  );
  return texts.join('\n');
}

/**
 * Answers `/galerie` while the code is being written, under the policy of pages: the only script is that which reads
 * the page again at each save.
 */
export async function answerGallery(
  server: ViteDevServer,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const only = new URL(request.url ?? '', 'http://localhost').searchParams.get('seul') ?? '';
  const html = await server.transformIndexHtml(
    '/galerie',
    typesetPage(await galleryPage(await stylesOf(server), only))
  );
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
  });
  response.end(html);
}
