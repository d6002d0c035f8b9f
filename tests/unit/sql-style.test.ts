import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/*
 * No formatter of SQL keeps a measure and its bounds on one line: they would make three lines of each of ours. What
 * they would settle is settled here; the rest is left to whoever writes.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const WIDEST = 160;
const KEYWORDS =
  /\b(SELECT|FROM|WHERE|JOIN|LEFT|GROUP BY|ORDER BY|CASE|WHEN|THEN|ELSE|WITH|UNION|AND|OR|AS|IN|IS|NULL)\b/;

const files = ['queries', 'warehouse'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') }))
);

/** Lines of SQL, without the header, comments nor texts; each with its number in the file. */
function codeOf(text: string): { line: number; code: string }[] {
  const body = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));
  return body.split('\n').map((code, index) => ({ line: index + 1, code: code.replace(/--.*$/, '') }));
}

function found(broken: (code: string) => boolean): string[] {
  return files.flatMap(({ path, text }) =>
    codeOf(text).flatMap(({ line, code }) => (broken(code) ? [`${path}:${line}`] : []))
  );
}

test('there are files', () => {
  expect(files.length).toBeGreaterThan(0);
});

test('a line of code is 160 columns at most, a long text apart', () => {
  expect(found((code) => code.replace(/'(?:[^']|''){60,}'/g, '').length > WIDEST)).toEqual([]);
});

test('zeros are given back to a code by zeros_rendus: lpad would cut a longer one', () => {
  expect(
    found((code) => /\blpad\(.*, [1-4], '0'\)/.test(code) && !/mois|trimestre/.test(code)).filter(
      (place) => !place.startsWith('warehouse/macros/mois.sql')
    )
  ).toEqual([]);
});

/*
 * Threads give rows in any order. Which row an aggregate meets first is nobody's choice: the macros of choix.sql say
 * that there is one value, or order all of them. A window without an order, or a mode without one, is the same.
 */
const CHOSEN_BY_CHANCE =
  /\b(any_value|arbitrary|first|last|arg_(max|min)\w*|argm(ax|in)|(max|min)_by)\(|\bmode\((?!.* order by )|\brow_number\(\) over \(\s*\)/;

test('no row is taken by chance', () => {
  expect(found((code) => CHOSEN_BY_CHANCE.test(code)).filter((place) => !place.includes('/macros/choix.sql'))).toEqual(
    []
  );
  expect(
    ['any_value(libelle)', 'max_by(nom, rang)', 'arg_min(a, (b, a))', 'row_number() over ()', 'mode(annee)'].filter(
      (code) => !CHOSEN_BY_CHANCE.test(code)
    )
  ).toEqual([]);
});

test('keywords are in lower case', () => {
  expect(found((code) => KEYWORDS.test(code.replace(/'[^']*'|"[^"]*"/g, '')))).toEqual([]);
});

test('a file is indented by spaces, two by two, and ends on one line end', () => {
  expect(files.filter(({ text }) => /\t|[ \t]\n/.test(text)).map(({ path }) => path)).toEqual([]);
  expect(found((code) => /^( {2})* \S/.test(code))).toEqual([]);
  expect(files.filter(({ text }) => !/[^\n]\n$/.test(text)).map(({ path }) => path)).toEqual([]);
});
