import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AXE_PAGES, AXE_TAGS, KEYBOARD_PAGES, NARROW_WIDTHS, REVIEWED_ON } from './accessibility.ts';

const BROWSER = join(import.meta.dirname, '../../../tests/browser');
const source = (name: string): string => readFileSync(join(BROWSER, name), 'utf8');

/** The pairs of the constant `PAGES` of a spec, read as text: a spec cannot be imported outside of Playwright. */
function pagesOf(name: string): string[][] {
  const list = /const PAGES = \[\n([^;]*)\n\] as const;/.exec(source(name))?.[1] ?? '';
  return [...list.matchAll(/^ {2}\['([^']+)', '([^']+)'\],?$/gm)].map(([, page, address]) => [page ?? '', address ?? '']);
}

test('the statement names the pages that axe goes through, no more, no fewer', () => {
  const tested = pagesOf('pages.spec.ts');
  expect(tested.length).toBeGreaterThan(15);
  expect(AXE_PAGES).toEqual(tested);
});

test('the statement names the pages gone through by keyboard', () => {
  const tested = pagesOf('keyboard.spec.ts');
  expect(tested.length).toBeGreaterThan(3);
  expect(KEYBOARD_PAGES).toEqual(tested);
});

test('the widths and the rules of axe are those of the tests', () => {
  expect(source('pages.spec.ts')).toContain(`for (const width of [${NARROW_WIDTHS.join(', ')}])`);
  expect(source('support.ts')).toContain(`.withTags([${AXE_TAGS.map((tag) => `'${tag}'`).join(', ')}])`);
});

test('the day of the last pass is a day', () => {
  expect(new Date(`${REVIEWED_ON}T00:00:00Z`).toISOString().slice(0, 10)).toBe(REVIEWED_ON);
});
