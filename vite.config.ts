import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { cutTypefaces } from './scripts/typefaces.mjs';

/** A base kept from build to build, three real regions: minutes of builds, run by `npm run proofs builds` alone. */
const HEAVY = ['warehouse/build/workshop.test.ts', 'warehouse/build/real-files.test.ts', 'tests/engine/normandie.test.ts'];
const proving = process.env.MAILLE_PREUVES === 'builds';

/** Read for tests alone: a build of the site needs none of it. */
const { LongestFirst: sequencer } = process.env.VITEST ? await import('./tests/support/longest-first.ts') : { LongestFirst: undefined };

/** Before anything names them. */
const typefaces = { name: 'typefaces', config: cutTypefaces };

export default defineConfig({
  plugins: [typefaces, sveltekit()],
  // The map's library is one chunk of a megabyte, loaded on the map page only.
  build: { chunkSizeWarningLimit: 1200, rolldownOptions: { checks: { pluginTimings: false } } },
  server: { port: Number(process.env.PORT ?? 3000) },
  test: {
    include: proving ? [...HEAVY, 'warehouse/build/recovery.test.ts'] : ['src/**/*.test.ts', 'warehouse/**/*.test.ts', 'tests/{unit,engine,api,attack,gateway,knowledge}/**/*.test.ts'],
    exclude: proving ? [] : HEAVY,
    pool: 'forks',
    // A small build takes one thread and waits for its disk: four at once keep two cores busy.
    maxWorkers: 4,
    sequence: { ...(sequencer && { sequencer }) },
    // A build lasts seconds alone, and a minute where two cores are shared by eight.
    testTimeout: 180_000,
    hookTimeout: 600_000
  }
});
