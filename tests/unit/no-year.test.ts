import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SECTIONS = resolve(import.meta.dirname, '../../src/lib/sections');
/** Years that no newer file changes: classifications, what a producer counts since a promotion or a term, the day of the demo. */
const LASTING: readonly RegExp[] = [
  /FAP 20(?:09|21)/g,
  /(?:fap|families)20(?:09|21)/g,
  /2025-09-15/g,
  /2022-2023/g,
  /à partir de la rentrée 2025/g
];

/** Texts of the code, without its comments. */
function textsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  return Array.from(code.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g), ([text]) => text);
}

test('no sentence of a page has a year of its own: years are those of the rows, so that an older file is said to be one', () => {
  const files = readdirSync(SECTIONS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name)
  );
  expect(files.length).toBeGreaterThan(60);
  const found = files.flatMap((name) =>
    textsOf(join(SECTIONS, name))
      .map((text) => LASTING.reduce((left, lasting) => left.replaceAll(lasting, ''), text))
      .filter((text) => /(?<![\d_])(?:19|20)\d\d(?![\d_])/.test(text))
      .map((text) => `${name} : ${text.slice(0, 120)}`)
  );
  expect(found).toEqual([]);
});
