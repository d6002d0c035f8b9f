const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Scheme and host to write in files. Behind a proxy the server is told its address (ORIGIN); on one's own machine
 * nothing tells it, and the adapter then supposes https where there is none.
 */
export function publicOrigin(url: URL): string {
  return LOOPBACK.includes(url.hostname) && !process.env.ORIGIN ? `http://${url.host}` : url.origin;
}
