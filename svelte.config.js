import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { copyEngine } from './scripts/browser-engine.mjs';
import { siteRelease } from './scripts/release.mjs';

const node = adapter();

/** Of an entry of the adapter itself, which keeps nothing once it is bundled. */
const EMPTY_CHUNK = 'Generated an empty chunk: "chunks/env.js".';
/** Of modules of JTS, whose classes name each other in functions only. */
const OWN_CIRCLES = 'Circular dependency: node_modules/jsts/';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: {
      ...node,
      // After the adapter has compressed what it serves: it would take a minute and a half over the engine.
      async adapt(builder) {
        const said = globalThis.console;
        const { warn } = said;
        said.warn = (message, ...rest) => {
          if (message !== EMPTY_CHUNK && !String(message).startsWith(OWN_CIRCLES)) warn(message, ...rest);
        };
        try {
          await node.adapt(builder);
        } finally {
          said.warn = warn;
        }
        await copyEngine('build/client');
      }
    },
    // Pages that were composed ahead are named by it, on this machine and on others.
    version: { name: siteRelease() },
    alias: { $typefaces: '.svelte-kit/typefaces' },
    // A page's styles are 14 kB: written in it, nothing is fetched before it is drawn, and it prints and saves alone. The map's library stays a file.
    inlineStyleThreshold: 16_384,
    // No cookie, no session, nothing kept: a form sent from elsewhere, or by a server that was not told its address, has nothing to forge.
    csrf: { trustedOrigins: ['*'] },
    csp: {
      mode: 'auto',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'worker-src': ['self'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'frame-ancestors': ['none']
      }
    }
  }
};
