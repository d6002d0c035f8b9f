import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png'
};
const ZIPPED = ['.html', '.js', '.css', '.json', '.svg'];

/** Serves a folder compressed, each file being compressed once, as a host of static sites does. */
export async function serveFolder(folder: string, port: number): Promise<Server> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
    const type = extname(file);
    const zips = ZIPPED.includes(type);
    const body = kept.get(file) ?? (zips ? gzipSync(readFileSync(file)) : readFileSync(file));
    kept.set(file, body);
    response
      .writeHead(200, {
        'content-type': TYPES[type] ?? 'application/octet-stream',
        'content-length': body.byteLength,
        ...(zips ? { 'content-encoding': 'gzip' } : {})
      })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
