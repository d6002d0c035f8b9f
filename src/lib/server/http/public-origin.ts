const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Scheme and host to write in files: ORIGIN behind a proxy; alone, the adapter wrongly supposes https. */
export function publicOrigin(url: URL): string {
  return LOOPBACK.includes(url.hostname) && !process.env.ORIGIN ? `http://${url.host}` : url.origin;
}
