// npm start: everything from a fresh clone to an address one can open.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  OUT,
  ROOT,
  alreadyServed,
  answers,
  buildSite,
  ensureSnapshot,
  fail,
  installPackages,
  quietly,
  say
} from './setup.mjs';

await installPackages(quietly);
await ensureSnapshot(quietly);
await buildSite(quietly);

const port = process.env.PORT ?? '3000';
const address = `http://localhost:${port}`;
if (await alreadyServed(address, OUT).catch((error) => fail(error.message))) {
  say(`Maille répondait déjà : ${address}`);
  process.exit(0);
}
const server = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
  cwd: ROOT,
  stdio: ['ignore', 'inherit', 'inherit'],
  // What citations write; a public site sets its own.
  env: { ORIGIN: address, ...process.env, MAILLE_OUT: OUT, PORT: port }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

if (await answers(address, 20)) say(`\nMaille est prête : ${address}`);
