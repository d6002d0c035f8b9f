import { LOCK } from '../../catalogue/request/lock.gen.ts';
import type { RequestText } from '../../catalogue/header/parse-header.ts';
import { joinCatalogue } from './catalogue-files.ts';
import { readConfig } from '../config.ts';
import { Engine } from './engine.ts';

/** Read when the site is built (`vite.config.ts`): a hundred headers would cost each start its fifth of a second. */
const read = import.meta.glob<RequestText>('/queries/**/*.sql', { query: '?requete', import: 'default', eager: true });

/** Outside the module, which is loaded again in development: the engine of the code before is closed by the next. */
const KEY = Symbol.for('maille.engine');
const holder = globalThis as typeof globalThis & { [KEY]?: Engine };

let own: Engine | null = null;

/** The engine of this process, on the folder given by the environment. */
export function sharedEngine(release: string): Engine {
  if (own) return own;
  const config = readConfig(process.env, release);
  const files = new Map(
    Object.entries(read).map(([path, file]) => [path.replace(/^\/queries\//, '').replace(/\.sql$/, ''), file])
  );
  const before = holder[KEY];
  let catalogue;
  try {
    catalogue = joinCatalogue(LOCK, files);
  } catch (error) {
    // In development, a file saved before the catalogue is: what was in service stays until both agree.
    if (before === undefined) throw error;
    return before;
  }
  before?.close();
  own = new Engine(config, catalogue);
  // The folder for spilled data goes with the process.
  if (!before) process.once('exit', () => holder[KEY]?.close());
  holder[KEY] = own;
  return own;
}
