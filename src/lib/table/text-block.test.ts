import { expect, test } from 'vitest';
import { buildColumn } from './build-column.ts';
import type { TextColumn } from './table.ts';
import { textsBetween } from './text-block.ts';

function column(texts: readonly (string | null)[]): TextColumn {
  const built = buildColumn('nom', 'text', texts);
  if (built.type !== 'text') throw new Error('une colonne de textes est attendue');
  return built;
}

test.each([
  ['plain texts', ['a', 'Rennes', '', '01']],
  ['accents and other scripts', ['Élève', 'Œuf', 'Ω', 'naïve', 'a']],
  ['characters of two units', ['🙂', 'a🙂b', '𝄞𝄞', 'é']],
  ['missing ones', [null, 'é', null, '', 'a', null]],
  ['a mark that some decoders swallow', ['a', '\ufeffb', 'é']]
])('%s come as they were written, whole or by parts', (_, texts) => {
  const written = column(texts);
  expect(textsBetween(written, 0, texts.length)).toEqual(texts);
  for (let first = 0; first < texts.length; first++)
    expect(textsBetween(written, first, first + 1)).toEqual([texts[first]]);
  expect(textsBetween(written, 1, 3)).toEqual(texts.slice(1, 3));
});

test('no row, no text', () => {
  expect(textsBetween(column([]), 0, 0)).toEqual([]);
});

test('bytes that are not UTF-8 spoil their own row only', () => {
  const bytes = Uint8Array.of(0x61, 0xff, 0xc3, 0x62, 0x63);
  const broken: TextColumn = {
    name: 'nom',
    type: 'text',
    length: 3,
    validity: null,
    nullCount: 0,
    bytes,
    offsets: Int32Array.of(0, 1, 3, 5)
  };
  const [before, spoilt, after] = textsBetween(broken, 0, 3);
  expect([before, after]).toEqual(['a', 'bc']);
  expect(spoilt).toMatch(/^\ufffd+$/);
});
