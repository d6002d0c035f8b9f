import { expect, test } from 'vitest';
import { transport } from '../../hooks.ts';
import { markKept } from './kept-data.ts';

/** As SvelteKit writes the data of a page: what a transport encodes is not walked through. */
function written(data: object): string {
  return JSON.stringify({ type: 'data', data }, (_key, thing: unknown) =>
    transport['serverOnly']?.encode(thing) ? null : thing
  );
}

test('data that are marked are the same to a page, and nothing to a browser', () => {
  const data = { title: 'Finistère', figures: [{ words: 'à ne pas écrire' }] };
  const kept = markKept(data);
  expect(kept).toBe(data);
  expect({ ...kept }).toEqual({ title: 'Finistère', figures: [{ words: 'à ne pas écrire' }] });
  expect(written(kept)).toBe('{"type":"data","data":null}');
});

test('what is not marked is written whole, nulls and texts included', () => {
  const text = written({ title: 'Finistère', none: null, figures: [1] });
  expect(text).toContain('Finistère');
  expect(text).toContain('"figures":[1]');
});
