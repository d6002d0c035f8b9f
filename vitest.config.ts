import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { threads } from './scripts/threads.mjs';
import { typefaces } from './scripts/typefaces.mjs';
import { questions, rules } from './vite.config.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

const proof = process.env.MAILLE_PREUVES;

/** A base kept from build to build, real regions, builds killed: minutes, in `npm run proofs builds` alone. */
const PROOFS = [
  'warehouse/pipeline/run/workshop.test.ts',
  'warehouse/pipeline/run/real-files.test.ts',
  'warehouse/pipeline/run/real-france.test.ts',
  'warehouse/pipeline/read/years-to-come.test.ts',
  'warehouse/pipeline/run/merged-communes.test.ts',
  'warehouse/pipeline/compare/real-build.test.ts',
  'warehouse/sources/bmo/two-surveys.test.ts',
  'warehouse/sources/bmo/replayed-rule.test.ts',
  'tests/engine/bretagne.test.ts',
  'tests/engine/normandie.test.ts',
  'tests/engine/real-siting.test.ts'
];
/** Demonstrations besieged, leaks planted, rules of masking taken away: `npm run proofs disclosure`. */
const SIEGES = [
  'lab/attack/assistants.test.ts',
  'lab/attack/corrections-demo.test.ts',
  'lab/attack/corrections.test.ts',
  'lab/attack/demo-equations.test.ts',
  'lab/attack/later-geography.test.ts',
  'lab/attack/mutants.test.ts',
  'lab/attack/open-siblings.test.ts',
  'lab/attack/planted-equations.test.ts'
];
/** They replace modules of the product, or fill a process: each has its own, as the quick tests of the lab. */
const ALONE = [
  'lab/attack/*.test.ts',
  'lab/knowledge/*.test.ts',
  'tests/gallery/plot-document.test.ts',
  'warehouse/pipeline/{mask/mask,publish/power-cut,run/recovery}.test.ts'
];
/** Functions of their arguments: threads that load each module once. */
const PURE = ['src/**/*.test.ts', 'tests/{unit,gallery}/**/*.test.ts'];
/** Builds and engines: processes that load each module once. Each file that has a warehouse of its own says which. */
const ENGINE = ['warehouse/**/*.test.ts', 'tests/{engine,api,gateway,search}/**/*.test.ts'];
const setupFiles = ['tests/support/own-layout.setup.ts'];

export default defineConfig({
  plugins: [typefaces, threads, rules, questions, sveltekit()],
  test: {
    globalSetup: 'tests/support/once.ts',
    // The browser's tests are run beside: a third process would load the same modules again for the same cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A build lasts seconds alone, and a minute where two cores are shared by eight.
    testTimeout: 180_000,
    hookTimeout: 600_000,
    // What is waited for is not timed.
    expect: { poll: { timeout: 20_000 } },
    projects:
      proof === 'builds'
        ? [
            {
              extends: true,
              test: {
                name: 'preuves',
                include: [
                  ...PROOFS,
                  'warehouse/pipeline/{run/recovery,mask/mask}.test.ts',
                  'warehouse/pipeline/requests/watch-catalogue.test.ts',
                  'warehouse/sources/corrupt-files.test.ts'
                ],
                pool: 'forks',
                setupFiles
              }
            }
          ]
        : [
            {
              extends: true,
              test: {
                name: 'seuls',
                include: ALONE,
                exclude: proof === 'disclosure' ? [] : SIEGES,
                pool: 'forks',
                setupFiles
              }
            },
            {
              extends: true,
              test: {
                name: 'moteur',
                include: ENGINE,
                exclude: [...ALONE, ...PROOFS],
                pool: 'forks',
                isolate: false,
                setupFiles
              }
            },
            {
              extends: true,
              test: { name: 'fonctions', include: PURE, exclude: ALONE, pool: 'threads', isolate: false }
            }
          ]
  }
});
