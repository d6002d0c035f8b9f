import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { cutTypefaces } from './scripts/typefaces.mjs';

/** Before anything names them. */
const typefaces = { name: 'typefaces', config: cutTypefaces };

/** Pages have no script that could take a change over: they are read again. */
const reload: Plugin = {
  name: 'reload-pages',
  apply: 'serve',
  hotUpdate({ modules, server }) {
    if (this.environment.name === 'ssr' && modules.length > 0) server.environments.client.hot.send({ type: 'full-reload' });
  }
};

export default defineConfig({
  plugins: [typefaces, reload, sveltekit()],
  // The map's library is one chunk of a megabyte, loaded on the map page only.
  build: { chunkSizeWarningLimit: 1200, rolldownOptions: { checks: { pluginTimings: false } } },
  // Named, or the first map of a fresh checkout would stop to prepare it.
  optimizeDeps: { include: ['maplibre-gl/dist/maplibre-gl-csp.js'] },
  server: { port: Number(process.env.PORT ?? 3000) }
});
