// Imported before our TypeScript, by a command or in a thread: tsx reads it in a checkout; in a release its types are gone, and Node is
// told that what is named `.ts` is a module as it is.
import module from 'node:module';

const tsx = await import('tsx/esm/api').catch(() => null);
/** @type {import('node:module').LoadHook} */
const load = (url, context, next) => next(url, url.endsWith('.ts') ? { ...context, format: 'module' } : context);
if (tsx !== null) tsx.register();
else module.register(`data:text/javascript,${encodeURIComponent(`export const load = ${load}`)}`);
