import { expect, it } from 'vitest';
import { LONGEST_ADDRESS, readExploration, readWorkshop, writeExploration, writeWorkshop } from './workshop-address.ts';

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

it('holds every choice made without SQL, a level in place of named territories, and takes each for the other', () => {
  const exploration = {
    cube: 'cube_projets',
    mesures: ['projets', 'difficulte'],
    par: ['metier'],
    territoires: ['departement:29', 'commune:35238'],
    maille: null,
    depuis: '2024',
    jusqua: '2025',
    niveaux: { metier: 'famille' },
    filtres: { metier: ['bmo_famille:A', 'une, virgule & un signe'], age: ['25', '60'] }
  };
  const address = new URL(writeExploration(PAGE, exploration, '86de06ba36b0b6fc') ?? '');
  expect(readExploration(address.hash)).toEqual({ exploration, snapshot: '86de06ba36b0b6fc' });
  expect(readWorkshop(address.hash)).toBeNull();
  const level = new URL(writeExploration(PAGE, { ...exploration, maille: 'bassin' }, 'a') ?? '');
  expect(readExploration(level.hash)?.exploration).toEqual({ ...exploration, territoires: [], maille: 'bassin' });
  expect(readExploration('#cube=x&maille=planete')?.exploration.maille).toBeNull();
  expect(readExploration('#sql=select+1')).toBeNull();
});

it('reads whatever an address names, what every object has too, and a thing named twice once', () => {
  const hash = '#cube=x&par=a&par=a&territoire=region:53&territoire=region:53&garder.constructor=v&garder.__proto__=w';
  const { exploration } = readExploration(hash) ?? {};
  expect([exploration?.par, exploration?.territoires]).toEqual([['a'], ['region:53']]);
  expect(Object.entries(exploration?.filtres ?? {})).toEqual([
    ['constructor', ['v']],
    ['__proto__', ['w']]
  ]);
  // Both ends of an interval may be one value.
  expect(readExploration('#cube=x&garder.age=25&garder.age=25')?.exploration.filtres).toEqual({ age: ['25', '25'] });
});
