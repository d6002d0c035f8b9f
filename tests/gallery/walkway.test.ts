import { expect, test } from 'vitest';
import { render } from 'svelte/server';
import Walkway from '../../src/lib/components/Walkway.svelte';
import { PLACE } from './made-place.ts';

/** The words of the line that leads from a place with so many neighbours. */
function words(count: number): string {
  const neighbours = Array.from({ length: count }, (_, at) => ({ territoire: `epci:${at}`, name: `V${at}` }));
  const walk = { parents: [], neighbours, among: 'dans la région', groups: [] };
  const { body } = render(Walkway, { props: { kind: 'Essai', place: PLACE, walk, base: '/territoires/' } });
  const [line = ''] = body.split('</p>');
  return line
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

test('neighbours beyond six are counted, and one more is named rather than counted', () => {
  expect(words(9)).toMatch(/: V0, V1, V2, V3, V4, V5 et 3 autres$/);
  expect(words(7)).toMatch(/: V0, V1, V2, V3, V4, V5, V6$/);
});
