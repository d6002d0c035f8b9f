import { describe, expect, test } from 'vitest';
import { NameIndex } from './names.ts';
import { readSubject } from './subject.ts';

function indexOf(names: readonly string[]): (search: string) => string[] {
  const index = new NameIndex<string>();
  for (const name of names) index.add({ name, target: name, main: true });
  return (search) => {
    return index.search(readSubject(search).things, 10, true, false).map(({ name }) => name);
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
    const found = index.search(readSubject('aides à domicile').things, 10, true, false);
    expect(found.map(({ target }) => target)).toEqual([1, 3, 2]);
    expect(found[0]?.quality).toBeGreaterThan(found[1]?.quality ?? 0);
    expect(found.every(({ near }) => !near)).toBe(true);
  });
});

test('of several names that a search may mean, the one that says most of a label counts, though it was guessed', () => {
  const index = new NameIndex<number>();
  index.add({ name: 'Infirmier coordinateur / Infirmière coordinatrice (IDEC)', target: 1, main: true });
  index.add({ name: 'Infirmier / Infirmière en soins généraux (IDE)', target: 2, main: true });
  // « infirmière » is, in plain sense, the nurse of general care: half of the first label, the whole of the second.
  const { things } = readSubject('infirmière');
  expect(index.search(things, 10, true, false).map(({ target }) => target)).toEqual([2, 1]);
});

describe('what no name holds whole', () => {
  const index = new NameIndex<string>();
  for (const name of ['Data scientist', 'Assistant maternel', 'Cuisinier'])
    index.add({ name, target: name, main: true });
  const found = (search: string, partly: boolean): string[] =>
    index.search(readSubject(search).things, 10, true, partly).map(({ name }) => name);

  test('is found in part when it is asked so, and only then', () => {
    expect(found('data scientist senior', true)).toEqual(['Data scientist']);
    expect(found('data scientist senior', false)).toEqual([]);
    expect(found('cuisinier maternel', true).sort()).toEqual(['Assistant maternel', 'Cuisinier']);
  });

  test('is found two letters away when it is long', () => {
    expect(found('martenelle', false)).toEqual([]);
    expect(found('assistante matrenele', false)).toEqual(['Assistant maternel']);
    expect(found('cuisinnere', false)).toEqual(['Cuisinier']);
  });

  test('is sought without the words that say which figure, route or kind is asked', () => {
    expect(found('combien gagne un cuisinier', false)).toEqual(['Cuisinier']);
    expect(found('formation de cuisinier en alternance', false)).toEqual(['Cuisinier']);
  });
});
