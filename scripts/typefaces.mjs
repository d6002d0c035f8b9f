// The two typefaces of the pages, cut to what French pages write: 55 kB in place of 99, and less to read for a slow machine.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { ROOT } from './setup.mjs';

/** Where the style sheet finds them, as `$typefaces`. */
export const TYPEFACES = join(ROOT, '.svelte-kit', 'typefaces');

const SOURCES = {
  inter: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'source-serif-4': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
};

/** Latin-1 whole, œ and Ÿ, the punctuation and spaces of French, signs of currency and of mathematics. */
export const LETTERS =
  [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...range(0x2000, 0x206f)]
    .map((code) => String.fromCodePoint(code))
    .join('') + 'ŒœŸˆ˚˜ʻʼ\u0304\u0308\u0329€™←↑→↓−∕≈≠≤≥√∑∞';
const KEPT = {
  targetFormat: /** @type {const} */ ('woff2'),
  variationAxes: { wght: { min: 400, max: 700 } },
  // Kerning and accents as the letters were drawn, figures of one width, the lowercase l with a tail that `base.css` asks for.
  keepFeatures: ['ccmp', 'cv05', 'kern', 'locl', 'mark', 'mkmk', 'tnum'],
  noHinting: true
};

/** Writes the typefaces unless they are newer than this file and than what they are cut from. */
export async function cutTypefaces() {
  mkdirSync(TYPEFACES, { recursive: true });
  for (const [name, path] of Object.entries(SOURCES)) {
    const [source, target] = [join(ROOT, 'node_modules', path), join(TYPEFACES, `${name}.woff2`)];
    const changed = Math.max(...[source, fileURLToPath(import.meta.url)].map((file) => statSync(file).ctimeMs));
    if (existsSync(target) && statSync(target).mtimeMs >= changed) continue;
    // Whole or not at all: a build that is stopped leaves none that the next would keep.
    writeFileSync(`${target}.part`, await subsetFont(readFileSync(source), LETTERS, KEPT));
    renameSync(`${target}.part`, target);
  }
}

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Cuts them before anything names them. */
export const typefaces = { name: 'typefaces', config: cutTypefaces };
