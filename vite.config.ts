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

/**
 * Files that people write, read and checked: one that cannot be used stops the build. What reads them knows every request: imported
 * here, a request saved while one writes would be a new configuration, and start the server again.
 */
function declared<Parser>(
  name: string,
  file: RegExp,
  module: string,
  read: (parser: Parser, text: string, name: string) => unknown
): Plugin {
  let parser: Promise<Parser> | undefined;
  return {
    name,
    async load(id) {
      const [, path, own] = file.exec(id) ?? [];
      if (path === undefined || own === undefined) return null;
      parser ??= runnerImport<Parser>(new URL(module, import.meta.url).pathname).then((imported) => imported.module);
      return `export default ${JSON.stringify(read(await parser, readFileSync(path, 'utf8'), own))};`;
    }
  };
}

/** The rules of findings. */
export const rules = declared<typeof import('./src/lib/catalogue/findings/parse-rule.ts')>(
  'rules',
  /^(.*\/findings\/(\w+\/[\w-]+)\.yaml)\?constat$/,
  'src/lib/catalogue/findings/parse-rule.ts',
  ({ parseRule }, text, name) => parseRule(text, name)
);

/** The questions of pages. */
export const questions = declared<typeof import('./src/lib/catalogue/questions/parse-questions.ts')>(
  'questions',
  /^(.*\/questions\/([\w/-]+)\.yaml)\?questions$/,
  'src/lib/catalogue/questions/parse-questions.ts',
  ({ parseQuestions }, text, name) => parseQuestions(text, name)
);

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
  // Bundled, so that its comments go and the server reads what it uses of it only.
  ssr: { noExternal: ['zod'] },
  plugins: [typefaces, requests, rules, questions, threads, touch, reload, gallery, browserEngine, sveltekit()],
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
