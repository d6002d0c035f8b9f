// npm run dev: from a fresh clone to pages that follow what is written.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { bin, ensureSnapshot, installPackages, OUT, ROOT, run } from './setup.mjs';

if (!process.argv.includes('--sans-preparation')) {
  await installPackages();
  await ensureSnapshot();
}
run(bin('svelte-kit'), ['sync']);

// What an answer becomes depends on the code being written: none is kept.
const env = { ...process.env, MAILLE_OUT: OUT, MAILLE_CACHE_MO: '0' };
const commands = [
  [bin('tsx'), 'warehouse/pipeline/requests/catalogue.ts', '--watch'],
  [bin('vite'), 'dev']
];
const running = commands.map(([command = '', ...args]) =>
  spawn(command, args, { cwd: ROOT, stdio: 'inherit', env, shell: process.platform === 'win32' })
);

/** @param {number | null} ended */
function stop(ended) {
  process.exitCode ||= ended ?? 0;
  for (const child of running) child.kill();
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => stop(0));
for (const child of running) child.on('exit', stop);
