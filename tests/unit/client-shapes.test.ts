import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ANSWER, SOURCE } from '../../src/lib/catalogue/api/answer.ts';
import { REQUEST_DETAIL } from '../../src/lib/catalogue/api/documents.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../clients', path), 'utf8');
const PYTHON = ['tableau', 'provenance', 'client'].map((name) => read(`python/maille/${name}.py`)).join('\n');
const R = ['tableau', 'provenance', 'client'].map((name) => read(`r/R/${name}.R`)).join('\n');

/** What a pattern captures in a package: something, or the test reads nothing. */
function captured(source: string, pattern: RegExp): string[] {
  const found = [...source.matchAll(pattern)].map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '');
  if (found.length === 0) throw new Error(`${pattern.source} : rien dans ce paquet`);
  return [...new Set(found)];
}

/** The texts of a list that a package names. */
function listed(source: string, name: string): string[] {
  const [, list = ''] = new RegExp(`^${name} (?:=|<-) (?:c)?[[({]([^\\])}]+)`, 'm').exec(source) ?? [];
  return captured(list, /"(\w+)"/g);
}

/** What a package reads of something: `requete["id"]`, `requete$id`. */
function fields(source: string, of: string): string[] {
  return captured(source, new RegExp(`\\b${of}(?:\\["(\\w+)"\\]|\\$(\\w+))`, 'g'));
}

const column = ANSWER.shape.colonnes.element.shape;

test('both packages list the fields of a source as the interface answers them', () => {
  expect(listed(PYTHON, 'DE_SOURCE')).toEqual(Object.keys(SOURCE.shape));
  expect(listed(R, 'DE_SOURCE')).toEqual(Object.keys(SOURCE.shape));
});

test('both know every type of a column, and read the flags that give it companions', () => {
  const { options: types } = column.type;
  const { options: times } = column.temps.unwrap();
  expect(captured(PYTHON, /^ {4}"(\w+)": "[A-Za-z]\w+(?:\[s\])?",$/gm).sort()).toEqual([...types].sort());
  expect(captured(R, /^ {4}(\w+) = [a-z,]/gm)).toEqual(expect.arrayContaining([...types, ...times]));
  for (const flags of [captured(PYTHON, /\("(\w+)", "_\w+"/g), captured(R, /c\("(\w+)", "_\w+"/g)])
    expect(Object.keys(column)).toEqual(expect.arrayContaining(flags));
});

test('what they read of an answer, of its request and of a card is there', () => {
  for (const source of [PYTHON, R]) {
    expect(Object.keys(ANSWER.shape)).toEqual(expect.arrayContaining(fields(source, '(?:reponse|premiere)')));
    expect(Object.keys(ANSWER.shape.requete.shape)).toEqual(expect.arrayContaining(fields(source, 'requete')));
    expect(Object.keys(REQUEST_DETAIL.shape)).toEqual(expect.arrayContaining(fields(source, 'fiche')));
  }
  expect(Object.keys(ANSWER.shape)).toEqual(expect.arrayContaining(listed(PYTHON, 'DE_LA_REPONSE')));
  expect(Object.keys(ANSWER.shape.requete.shape)).toEqual(expect.arrayContaining(listed(PYTHON, 'DE_LA_REQUETE')));
});
