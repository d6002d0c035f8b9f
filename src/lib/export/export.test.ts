import { describe, expect, test } from 'vitest';
import { guardFormula } from './formats/csv.ts';
import { fileName } from './file-name.ts';
import { FORMATS } from '../standards/doors.ts';
import { FORMAT_LABELS, FORMAT_NAMES } from './names.ts';
import { fieldOf, quoteField } from './formats/csv.ts';

describe('formulas', () => {
  test.each(['=1+1', '+33 2', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n=1', '\u00a0=1', '＝1'])(
    '%j is disarmed',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    }
  );
  test.each(['Rennes', 'a=b', '1-2', 'Côtes-d’Armor', '', '01'])('%j is left alone', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});

test('fields are quoted when they must be, and only then', () => {
  expect(['a', 'a,b', 'a"b', 'a\nb', ' a', 'a;b', '01'].map((text) => quoteField(text, ','))).toEqual([
    'a',
    '"a,b"',
    '"a""b"',
    '"a\nb"',
    '" a"',
    'a;b',
    '01'
  ]);
});

test('the short way to write a field is read back, for every text of up to three of the characters that matter', () => {
  const characters = [
    '',
    'a',
    'É',
    '0',
    '=',
    '-',
    '＝',
    ' ',
    '\u00a0',
    '\ufeff',
    '\t',
    '\n',
    '\r',
    '"',
    ',',
    ';',
    "'",
    '🙂'
  ];
  const texts = new Set(
    characters.flatMap((first) => characters.flatMap((second) => characters.map((third) => first + second + third)))
  );
  expect(texts.size).toBeGreaterThan(4_000);
  for (const text of texts)
    for (const delimiter of [',', ';'] as const)
      expect(readField(fieldOf(text, delimiter), delimiter)).toBe(guardFormula(text));
});

/** A field read back by RFC 4180. @throws Error when it is not one field */
function readField(field: string, delimiter: string): string {
  if (field.startsWith('"')) {
    if (!/^"(?:[^"]|"")*"$/.test(field)) throw new Error(`Guillemets mal fermés : ${JSON.stringify(field)}`);
    return field.slice(1, -1).replaceAll('""', '"');
  }
  if (field.includes('"') || field.includes(delimiter) || /[\r\n]|^\s|\s$/.test(field))
    throw new Error(`À mettre entre guillemets : ${JSON.stringify(field)}`);
  return field;
}

test('file names are plain, bounded, and say when figures are synthetic', () => {
  expect(
    fileName('gpec/projets', [{ valeur: 'region:53' }, { valeur: null }, { valeur: 'Élève "x"/../y' }], true, 'csv')
  ).toBe('gpec-projets_region-53_Eleve-x-y_donnees-synthetiques.csv');
  expect(fileName('a', [{ valeur: 'x'.repeat(500) }], false, 'xlsx').length).toBeLessThan(120);
});

test('the registry and the names agree', () => {
  expect(FORMATS.map(({ name }) => name)).toEqual([...FORMAT_NAMES]);
  expect(FORMAT_NAMES.every((name) => FORMAT_LABELS[name].length > 0)).toBe(true);
});
