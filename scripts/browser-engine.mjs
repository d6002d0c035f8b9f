import { cpSync, createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// The engine that the workshop runs in its reader's browser: two files of the package, of the one variant that every browser of
// these last years can run. The others (memory shared by threads, browsers before exceptions) would be as heavy, for nobody.

const PACKAGE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules', '@duckdb', 'duckdb-wasm');
const FILES = { 'duckdb-eh.wasm': 'application/wasm', 'duckdb-browser-eh.worker.js': 'text/javascript' };

/** @returns {string} the folder of the files on the site: it changes with the version, so that browsers keep them for good. */
function folder() {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  );
  return `_app/immutable/duckdb/${version}`;
}

/**
 * Puts the engine beside the files of a site that is built, and compresses it: three seconds here, a minute and a half at the
 * quality that the adapter gives to small files, for a tenth less.
 * @param {string} client
 */
export async function copyEngine(client) {
  const target = join(client, folder());
  mkdirSync(target, { recursive: true });
  await Promise.all(
    Object.keys(FILES).map(async (name) => {
      const path = join(target, name);
      cpSync(join(PACKAGE, 'dist', name), path);
      const bytes = readFileSync(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 4,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength
      };
      const [small, smaller] = await Promise.all([
        promisify(gzip)(bytes),
        promisify(brotliCompress)(bytes, { params })
      ]);
      writeFileSync(`${path}.gz`, small);
      writeFileSync(`${path}.br`, smaller);
    })
  );
}

/**
 * The same files while one writes, read where npm put them.
 * @type {import('vite').Plugin}
 */
export const browserEngine = {
  name: 'browser-engine',
  apply: 'serve',
  configureServer(server) {
    const base = `/${folder()}/`;
    server.middlewares.use((request, response, next) => {
      const name = (request.url ?? '').startsWith(base) ? (request.url ?? '').slice(base.length) : '';
      const type = Object.entries(FILES).find(([known]) => known === name)?.[1];
      if (type === undefined) return next();
      response.setHeader('content-type', type);
      createReadStream(join(PACKAGE, 'dist', name)).pipe(response);
    });
  }
};
