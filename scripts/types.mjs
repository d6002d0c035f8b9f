// npm run types: the types of pages, server, warehouse and tests.
import './require-node.mjs';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ROOT, run } from './setup.mjs';

if (!process.argv.includes('--sans-preparation') && run(bin('svelte-kit'), ['sync']) !== 0) process.exit(1);
// The components as scripts, which are written there to be read: that of a component since removed would be judged too.
rmSync(join(ROOT, '.svelte-kit', '.svelte-check'), { recursive: true, force: true });
process.exit(run(bin('svelte-check'), ['--tsgo', '--fail-on-warnings', '--tsconfig', './tsconfig.json']));
