// Serves the built site on a demo warehouse kept apart from the data folder of the checkout.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { BUILD_TEST_DEMO, ROOT, run, TEST_DEMO } from '../../scripts/setup.mjs';

if (run(process.execPath, BUILD_TEST_DEMO) !== 0) process.exit(1);
const server = spawn(process.execPath, [join(ROOT, 'scripts', 'serve.mjs')], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    // As npm start does: addresses that pages write are those that answer.
    ORIGIN: `http://localhost:${process.env.PORT}`,
    // Two readers who wait for the same cores: a second renderer would compile the same code and read the same tables again.
    MAILLE_RENDUS: '1',
    MAILLE_FILS: '1',
    // Nothing is composed that no test asks for.
    MAILLE_AVANCE: '0',
    // Pages are waited for, not timed.
    MAILLE_PATIENCE_MS: '60000',
    ...process.env,
    MAILLE_OUT: TEST_DEMO
  }
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
