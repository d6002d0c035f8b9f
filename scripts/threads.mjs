import { build } from 'vite';

/**
 * A module asked with `?thread` is the text of itself and of all that it imports of ours, to be run in a thread of its own: a built
 * server is one bundle, in which no file is left for a thread to begin with. What npm brings is given to the thread by its address.
 * @type {import('vite').Plugin}
 */
export const threads = {
  name: 'threads',
  enforce: 'pre',
  async load(id) {
    const path = /^(.*\.ts)\?thread$/.exec(id)?.[1];
    if (path === undefined) return null;
    const built = await build({
      configFile: false,
      logLevel: 'warn',
      build: { ssr: path, write: false, minify: false, rolldownOptions: { output: { format: 'cjs' } } }
    });
    const { output } = /** @type {{ output: { code?: string, moduleIds?: string[] }[] }} */ (built);
    for (const file of output.flatMap(({ moduleIds = [] }) => moduleIds)) this.addWatchFile(file);
    return `export default ${JSON.stringify(output[0]?.code)};`;
  }
};
