// Serves the built site: the adapter's own server (PORT, HOST, ORIGIN, SHUTDOWN_TIMEOUT… are its settings), with readable refusals.
import { answerClientErrors } from './client-errors.mjs';

const BUILT = new URL('../build/index.js', import.meta.url);

const { server } = await import(BUILT.href);
answerClientErrors(server.server);
