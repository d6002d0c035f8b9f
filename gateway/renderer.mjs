// One renderer: the built site, on a socket of its own. Its parent gives it work, watches its memory, and replaces it.
const REPORT_MS = 2000;

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
  setInterval(() => tell({ kind: 'memory', rss: process.memoryUsage.rss() }), REPORT_MS).unref();
} catch (error) {
  tell({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
  process.disconnect?.();
  process.exitCode = 1;
}

// Without its parent it has nobody to answer.
process.on('disconnect', () => process.exit());
// A stop of the whole group is the parent's to conduct: answers being made are sent first.
process.on('SIGINT', () => undefined);
