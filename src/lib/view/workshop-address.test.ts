import { expect, it } from 'vitest';
import { explorerMoved, LONGEST_ADDRESS, readWorkshop, writeWorkshop } from './workshop-address.ts';

const PAGE = 'https://maille.example/atelier';

it('holds a query and its snapshot after the sign that browsers do not send', () => {
  const state = { sql: "select 'é & # + %' as a -- ligne\nfrom t", snapshot: '86de06ba36b0b6fc' };
  const address = new URL(writeWorkshop(PAGE, state) ?? '');
  expect([address.pathname, address.search]).toEqual(['/atelier', '']);
  expect(readWorkshop(address.hash)).toEqual(state);
});

it('writes no address that would be cut, and reads none that holds no query', () => {
  expect(writeWorkshop(PAGE, { sql: 'x'.repeat(LONGEST_ADDRESS), snapshot: '' })).toBeNull();
  expect(['', '#', '#instantane=a', '#sql=+'].map(readWorkshop)).toEqual([null, null, null, null]);
  expect(readWorkshop('#sql=select+1')).toEqual({ sql: 'select 1', snapshot: '' });
});

it('leads an address of choices made without SQL to the table of its level, or to requests of its subject', () => {
  expect(explorerMoved('#instantane=a&cube=cube_projets_recrutement&mesure=projets')).toBe(
    '/catalogue?q=projets+recrutement'
  );
  expect(explorerMoved('#cube=cube_offres&maille=epci')).toBe('/tableau?maille=epci');
  expect(explorerMoved('#sql=select+1')).toBeNull();
});
