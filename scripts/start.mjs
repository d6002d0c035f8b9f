// npm start: everything from a fresh clone to an address one can open.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { OUT, ROOT, answers, buildSite, ensureSnapshot, installPackages, quietly, say } from './setup.mjs';

await installPackages(quietly);
await ensureSnapshot(quietly);
await buildSite(quietly);

const port = process.env.PORT ?? '3000';
const server = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  // What citations write; a public site sets its own.
  env: { ORIGIN: `http://localhost:${port}`, ...process.env, MAILLE_OUT: OUT, PORT: port }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

const address = `http://localhost:${port}`;
if (await answers(address, 20)) say(`\nMaille est prête : ${address}`);
