// Serves the built site: a gateway that answers at once, and renderers that compose. Settings: gateway/settings.mjs.
import './require-node.mjs';
import { ComposeAhead } from '../gateway/compose-ahead.mjs';
import { Gateway } from '../gateway/gateway.mjs';
import { Health } from '../gateway/health.mjs';
import { Measures } from '../gateway/measures.mjs';
import { MemoryWatch } from '../gateway/memory-watch.mjs';
import { IntegrityCheck } from '../gateway/integrity-check.mjs';
import { Pointer } from '../gateway/pointer.mjs';
import { Renderers } from '../gateway/renderers.mjs';
import { readSettings, siteRelease } from '../gateway/settings.mjs';
import { sweepTemporary } from '../gateway/sweep.mjs';
import { fail, say } from './setup.mjs';

/** What `npm start` and this command have in common: each query of the engine holds a thread of this pool. */
process.env.UV_THREADPOOL_SIZE ||= '16';
process.env.BODY_SIZE_LIMIT ||= '64K';

/** @param {string} message */
const report = (message) => console.error(message);

try {
  const settings = readSettings(process.env);
  sweepTemporary();
  const renderers = new Renderers(settings, report);
  // A stop that comes while they start ends them too.
  process.on('exit', () => renderers.abandon());
  const pointer = new Pointer(settings.folder);
  const health = new Health(renderers);
  const gateway = new Gateway(settings, renderers, pointer, health, report);
  const ahead = new ComposeAhead(gateway, siteRelease());
  if (settings.ahead) health.ahead = () => ahead.progress;
  const memory = new MemoryWatch(settings.ownBytes, gateway, report);
  const integrityCheck = new IntegrityCheck(settings, pointer, report, (spoilt, text) => {
    pointer.judge(spoilt, text);
    if (spoilt) renderers.renew();
  });
  await renderers.start();
  await health.start();
  const measures = settings.measures === null ? null : new Measures(gateway, renderers, health);
  if (measures !== null && settings.measures !== null) await measures.listen(settings.measures);
  await gateway.listen();
  integrityCheck.start();
  memory.start();
  if (settings.ahead) ahead.start();
  const address = gateway.server.address();
  say(`Maille répond sur le port ${typeof address === 'object' && address ? address.port : settings.port}.`);
  if (settings.origin === null)
    say('ORIGIN n’est pas réglée : les citations et les flux écrivent une adresse de cette machine.');
  let stopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      health.close();
      integrityCheck.close();
      memory.close();
      ahead.close();
      measures?.close();
      void gateway
        .close()
        .then(() => renderers.close())
        .then(() => process.exit(0));
    });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
