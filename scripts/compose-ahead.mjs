// Composes the pages of every territory above communes for the snapshot in service, and writes them beside it: the service that starts, or
// switches to it, has nothing to compose of them. Run after a build by whoever may write there, with the settings of the service.
import './require-node.mjs';
import { ComposeAhead } from '../gateway/compose-ahead.mjs';
import { Gateway } from '../gateway/gateway.mjs';
import { Health } from '../gateway/health.mjs';
import { Pointer } from '../gateway/pointer.mjs';
import { Renderers } from '../gateway/renderers.mjs';
import { readSettings, siteRelease } from '../gateway/settings.mjs';
import { fail, say } from './setup.mjs';

process.env.UV_THREADPOOL_SIZE ||= '16';
/** The service keeps no more of them. */
const MOST_BYTES = 48 * 1024 * 1024;

try {
  const read = readSettings({ MAILLE_RENDUS: '1', MAILLE_PATIENCE_MS: '600000', ...process.env });
  const settings = { ...read, keptBytes: 4 * MOST_BYTES };
  const report = (/** @type {string} */ message) => console.error(message);
  const renderers = new Renderers(settings, report);
  process.on('exit', () => renderers.abandon());
  const pointer = new Pointer(settings.folder);
  const gateway = new Gateway(settings, renderers, pointer, new Health(renderers), report);
  await renderers.start();
  const started = performance.now();
  const written = await new ComposeAhead(gateway, siteRelease()).write(MOST_BYTES);
  say(`${written} pages écrites d’avance en ${Math.round((performance.now() - started) / 1000)} s.`);
  await renderers.close();
  process.exit(0);
} catch (error) {
  fail(
    `Les pages ne sont pas écrites d’avance, le service les composera : ${error instanceof Error ? error.message : String(error)}`
  );
}
