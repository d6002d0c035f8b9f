import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LASTING } from '../support/lasting-years.ts';

const SECTIONS = resolve(import.meta.dirname, '../../src/lib/pages');
const SOURCES = resolve(import.meta.dirname, '../../warehouse/sources');
/** Texts of the code, without its comments. */
function textsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  return Array.from(code.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g), ([text]) => text);
}

test('no sentence of a page has a year of its own: years are those of the rows', () => {
  const files = readdirSync(SECTIONS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name)
  );
  expect(files.length).toBeGreaterThan(0);
  const found = files.flatMap((name) =>
    textsOf(join(SECTIONS, name))
      .filter(hasYear)
      .map((text) => `${name} : ${text.slice(0, 120)}`)
  );
  expect(found).toEqual([]);
});

test('no source has a year in its title, beside which its vintage is said', () => {
  const titles = readdirSync(SOURCES)
    .filter((name) => existsSync(join(SOURCES, name, 'source.yaml')))
    .map((name) => /^titre: (.*)$/m.exec(readFileSync(join(SOURCES, name, 'source.yaml'), 'utf8'))?.[1] ?? '');
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter(hasYear)).toEqual([]);
});

function hasYear(text: string): boolean {
  return /(?<![\d_])(?:19|20)\d\d(?![\d_])/.test(LASTING.reduce((left, one) => left.replaceAll(one, ''), text));
}
