import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { createLogger, defineConfig, runnerImport, type Plugin } from 'vite';
import { browserEngine } from './scripts/browser-engine.mjs';
import { threads } from './scripts/threads.mjs';
import { touch } from './scripts/touch.mjs';
import { typefaces } from './scripts/typefaces.mjs';
import { requestText } from './src/lib/catalogue/header/parse-header.ts';

/** The requests with their headers read: the server that starts has nothing to parse. */
const requests: Plugin = {
  name: 'requests',
  load(id) {
    const path = /^(.*\.sql)\?requete$/.exec(id)?.[1];
    return path === undefined ? null : `export default ${JSON.stringify(requestText(readFileSync(path, 'utf8')))};`;
  }
};

/** Not imported here: a request saved while one writes would be a new configuration, and start the server again. */
let ruleParser: Promise<typeof import('./src/lib/catalogue/findings/parse-rule.ts')> | undefined;

/** The rules of findings, read and checked: one that cannot be used stops the build. */
export const rules: Plugin = {
  name: 'rules',
  async load(id) {
    const [, path, name] = /^(.*\/findings\/(\w+\/[\w-]+)\.yaml)\?constat$/.exec(id) ?? [];
    if (path === undefined || name === undefined) return null;
    ruleParser ??= runnerImport<typeof import('./src/lib/catalogue/findings/parse-rule.ts')>(
      new URL('src/lib/catalogue/findings/parse-rule.ts', import.meta.url).pathname
    ).then(({ module }) => module);
    const { parseRule } = await ruleParser;
    return `export default ${JSON.stringify(parseRule(readFileSync(path, 'utf8'), name))};`;
  }
};

/** Pages have no script that could take a change over: they are read again. */
const reload: Plugin = {
  name: 'reload-pages',
  apply: 'serve',
  hotUpdate({ modules, server }) {
    if (this.environment.name === 'ssr' && modules.length > 0)
      server.environments.client.hot.send({ type: 'full-reload' });
  }
};

/** Drawings and components by their examples, at `/galerie` while they are written: a built site has no such page. */
const gallery: Plugin = {
  name: 'gallery',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/galerie', (request, response, next) => {
      server
        .ssrLoadModule('/tests/gallery/serve.ts')
        .then(({ answerGallery }) => answerGallery(server, request, response))
        .catch(next);
    });
  }
};

/** The rule is left as it is for the browsers that know it: its minifier does not yet. */
const UNKNOWN_TO_MINIFIER = /'target-current' is not recognized/;
const logger = createLogger();
const { warn } = logger;
logger.warn = (message, options) => {
  if (!UNKNOWN_TO_MINIFIER.test(message)) warn(message, options);
};

export default defineConfig({
  customLogger: logger,
  // A library of the server that is no dependency of what is deployed: bundled here, so that its comments go.
  ssr: { noExternal: ['zod'] },
  plugins: [typefaces, requests, rules, threads, touch, reload, gallery, browserEngine, sveltekit()],
  // The map's library is one chunk of a megabyte, loaded on the map page only.
  build: {
    chunkSizeWarningLimit: 1200,
    // Compressed only to be printed, where nothing is.
    reportCompressedSize: false,
    // Comments of a library that speak of annotations are taken for some by what bundles the server last.
    rolldownOptions: { checks: { pluginTimings: false }, output: { comments: { jsdoc: false } } }
  },
  // Named, or the first map of a fresh checkout would stop to prepare it.
  optimizeDeps: { include: ['maplibre-gl/dist/maplibre-gl-csp.js'] },
  server: { port: Number(process.env.PORT ?? 3000) }
});
