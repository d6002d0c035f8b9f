import { join } from 'node:path';
import { ROOT } from './setup.mjs';

// The script of touch: small modules in `src/touch`, one file of the built site, at an address that pages write without knowing the
// build. A page would otherwise ask for each of them, one after the other, at each visit.

const ENTRY = join(ROOT, 'src', 'touch', 'touch.js');

/** @type {import('vite').Plugin} */
export const touch = {
  name: 'touch',
  buildStart() {
    if (this.environment.config.command === 'build' && this.environment.name === 'client')
      this.emitFile({ type: 'chunk', id: ENTRY, fileName: 'touch.js' });
  },
  // While one writes, the modules as they are.
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url === '/touch.js') request.url = '/src/touch/touch.js';
      next();
    });
  }
};
