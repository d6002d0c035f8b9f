// One renderer: the built site, on a socket of its own. Its parent gives it work, watches its memory, and replaces it.
import { constants, PerformanceObserver } from 'node:perf_hooks';

const REPORT_MS = 2000;
/** Bytes of objects that the last whole sweep left: at another moment, most of what is there is dropped already. */
let live = 0;

new PerformanceObserver((list) => {
  const kinds = list.getEntries().map((entry) => Reflect.get(Object(Reflect.get(entry, 'detail')), 'kind'));
  if (kinds.includes(constants.NODE_PERFORMANCE_GC_MAJOR)) live = process.memoryUsage().heapUsed;
}).observe({ entryTypes: ['gc'] });

/** @param {object} message */
function tell(message) {
  // A parent that was killed hears nothing more; its end is told by `disconnect`.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

try {
  const { server } = await import(new URL('../build/index.js', import.meta.url).href);
  const ready = () => tell({ kind: 'ready' });
  if (server.server.listening) ready();
  else server.server.once('listening', ready);
  // Connections are the gateway's own, kept open.
  server.server.keepAliveTimeout = 0;
  server.server.requestTimeout = 0;
  setInterval(() => tell({ kind: 'memory', rss: process.memoryUsage.rss(), heap: live }), REPORT_MS).unref();
} catch (error) {
  tell({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
  process.disconnect?.();
  process.exitCode = 1;
}

// Without its parent it has nobody to answer.
process.on('disconnect', () => process.exit());
// A stop of the whole group is the parent's to conduct: answers being made are sent first.
process.on('SIGINT', () => undefined);
