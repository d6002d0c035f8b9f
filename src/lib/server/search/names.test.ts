import { describe, expect, test } from 'vitest';
import { NameIndex } from './names.ts';
import { readSubject } from './subject.ts';

function indexOf(names: readonly string[]): (search: string) => string[] {
  const index = new NameIndex<string>();
  for (const name of names) index.add({ name, target: name, main: true });
  index.seal();
  return (search) => {
    const { bare, sought } = readSubject(search, true);
    return index.search(bare, sought, 10).map(({ name }) => name);
  };
}

const OCCUPATIONS = [
  'Cuisinier / Cuisinière',
  'Cuisinier / Cuisinière de collectivité',
  'Aide de cuisine',
  'Électriciens du bâtiment',
  'Éducateur spécialisé / Éducatrice spécialisée',
  'Ouvriers des industries agro-alimentaires',
  'Ostréiculteur / Ostréicultrice (huîtres)'
];

describe('names found by their words', () => {
  const search = indexOf(OCCUPATIONS);

  test.each([
    ['cuisinières', ['Cuisinier / Cuisinière', 'Cuisinier / Cuisinière de collectivité']],
    ['elctricien', ['Électriciens du bâtiment']],
    ['éduc spé', ['Éducateur spécialisé / Éducatrice spécialisée']],
    ['ouvrier agroalimentaire', ['Ouvriers des industries agro-alimentaires']],
    ['ostreiculteur', ['Ostréiculteur / Ostréicultrice (huîtres)']],
    ['huîtres', ['Ostréiculteur / Ostréicultrice (huîtres)']],
    ['cuisinier maçon', []],
    ['de la', []]
  ])('%s', (typed, expected) => expect(search(typed)).toEqual(expected));

  test('a word begun is read before its end, the nearest name first', () => {
    expect(search('cuisin')[0]).toBe('Cuisinier / Cuisinière');
  });

  test('a name is the better the more of it was typed', () => {
    const index = new NameIndex<number>();
    index.add({ name: 'Aide à domicile', target: 1, main: true });
    index.add({ name: 'Aide ménager à domicile', target: 2, main: true });
    index.add({ name: 'Aide à domicile', target: 3, main: false });
    index.seal();
    const { sought } = readSubject('aides à domicile', false);
    const found = index.search('aides à domicile', sought, 10);
    expect(found.map(({ target }) => target)).toEqual([1, 3, 2]);
    expect(found[0]?.quality).toBeGreaterThan(found[1]?.quality ?? 0);
    expect(found.every(({ near }) => !near)).toBe(true);
  });
});

test('of several names that a search may mean, the one that says most of a label counts, though it was guessed', () => {
  const index = new NameIndex<number>();
  index.add({ name: 'Infirmier coordinateur / Infirmière coordinatrice (IDEC)', target: 1, main: true });
  index.add({ name: 'Infirmier / Infirmière en soins généraux (IDE)', target: 2, main: true });
  index.seal();
  // « infirmière » is, in plain sense, the nurse of general care: half of the first label, the whole of the second.
  const { bare, sought } = readSubject('infirmière', false);
  expect(index.search(bare, sought, 10).map(({ target }) => target)).toEqual([2, 1]);
});
