import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesUnder, ROOT } from '../../scripts/setup.mjs';
import { cutTypefaces, LETTERS, TYPEFACES } from '../../scripts/typefaces.mjs';

const TEXTS = /\.(svelte|ts|sql|ya?ml|md|css|html)$/;
const PUBLISHED = join(ROOT, 'node_modules/@fontsource-variable');

/** The characters of these files, each once; those beyond 16 bits, which are in no typeface here, by halves. */
function lettersOf(paths: readonly string[]): string[] {
  const seen = new Uint8Array(0x1_0000);
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    for (let at = 0; at < text.length; at++) seen[text.charCodeAt(at)] = 1;
  }
  return [...seen.keys()].filter((code) => seen[code] === 1).map((code) => String.fromCharCode(code));
}

describe('the typefaces cut for French', () => {
  beforeAll(cutTypefaces);

  test('keep every character that a page, a request or a file of the demo writes and that their designers drew', () => {
    const drawn = JSON.parse(readFileSync(join(PUBLISHED, 'inter/unicode.json'), 'utf8')) as Record<string, string>;
    const ranges = (drawn.latin ?? '').split(',').map((range) =>
      range
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
    );
    const written = lettersOf(
      ['src', 'queries', 'warehouse']
        .flatMap((folder) => filesUnder(join(ROOT, folder)))
        .filter((path) => TEXTS.test(path))
    );
    const missing = written.filter((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return (
        code >= 0x20 &&
        code !== 0xfe_ff &&
        code !== 0xff_fd &&
        ranges.some(([first = 0, last = first]) => code >= first && code <= last) &&
        !LETTERS.includes(letter)
      );
    });
    expect(written.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test.each(['inter', 'source-serif-4'])('%s weighs less than two thirds of what is published', (name) => {
    const published = statSync(join(PUBLISHED, name, 'files', `${name}-latin-wght-normal.woff2`)).size;
    const cut = readFileSync(join(TYPEFACES, `${name}.woff2`));
    expect(cut.subarray(0, 4).toString('latin1')).toBe('wOF2');
    expect(cut.length).toBeLessThan((published * 2) / 3);
  });
});
