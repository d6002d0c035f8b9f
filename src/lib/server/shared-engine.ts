import { REQUESTS } from '../catalogue/requests.gen.ts';
import { joinCatalogue } from './catalogue-files.ts';
import { readConfig } from './config.ts';
import { Engine } from './engine.ts';

const files = import.meta.glob<string>('/queries/**/*.sql', { query: '?raw', import: 'default', eager: true });

/** Kept outside the module, which is loaded again at each change in development: a snapshot is opened only once. */
const KEY = Symbol.for('maille.engine');
const holder = globalThis as typeof globalThis & { [KEY]?: { engine: Engine; signature: string } };

/** The engine of this process, on the folder given by the environment. */
export function sharedEngine(release: string): Engine {
  const config = readConfig(process.env, release);
  const texts = new Map(Object.entries(files).map(([path, text]) => [path.replace(/^\/queries\//, '').replace(/\.sql$/, ''), text]));
  const signature = JSON.stringify([config, REQUESTS.map(({ id, version }) => [id, version])]);
  const current = holder[KEY];
  if (current?.signature === signature) return current.engine;
  let catalogue;
  try {
    catalogue = joinCatalogue(REQUESTS, texts);
  } catch (error) {
    // In development, a file saved before the catalogue is: what was in service stays until both agree.
    if (current === undefined) throw error;
    return current.engine;
  }
  current?.engine.close();
  const engine = new Engine(config, catalogue);
  // The folder for spilled data goes with the process.
  if (!current) process.once('exit', () => holder[KEY]?.engine.close());
  holder[KEY] = { engine, signature };
  return engine;
}
