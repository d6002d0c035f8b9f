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
  if (holder[KEY]?.signature === signature) return holder[KEY].engine;
  const catalogue = joinCatalogue(REQUESTS, texts);
  holder[KEY]?.engine.close();
  const engine = new Engine(config, catalogue);
  // The folder for spilled data goes with the process.
  if (!holder[KEY]) process.once('exit', () => holder[KEY]?.engine.close());
  holder[KEY] = { engine, signature };
  return engine;
}
