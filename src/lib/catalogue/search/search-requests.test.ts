import { describe, expect, it } from 'vitest';
import { REQUESTS } from '../../../../tests/support/catalogue.ts';
import { expandSearch, makeThesaurus } from './expand.ts';
import { firstHolding, markWords } from '../request/marks.ts';
import { PAIRS } from '../../../../tests/support/search-pairs.ts';
import { makeSearch, type SearchedRequest } from './search-requests.ts';
import { WORDS } from './tables.gen.ts';

const OLD_NAMES = [
  ['Pôle emploi', 'France Travail'],
  ['GPEC', 'GEPP']
] as const;
const thesaurus = makeThesaurus([...Object.entries(WORDS.words.requests), ...OLD_NAMES]);

function searched(request: Partial<SearchedRequest> & { readonly id: string }): SearchedRequest {
  return {
    code: '',
    titre: '',
    question: '',
    notes: '',
    formule: '',
    champ: '',
    colonnes: '',
    parametres: '',
    sources: '',
    ...request
  };
}

const search = makeSearch(
  REQUESTS.map(({ id, code, titre, question, notes, formule = '', champ = '', colonnes, parametres }) =>
    searched({
      id,
      code,
      titre,
      question,
      notes: notes.join('\n'),
      formule,
      champ,
      colonnes: colonnes.map(({ libelle }) => libelle).join('\n'),
      parametres: parametres
        .map(({ libelle, valeurs }) => [libelle, ...(valeurs ?? []).map((value) => value.libelle)].join(', '))
        .join('\n')
    })
  ),
  thesaurus
);
const ids = (typed: string): string[] => search(typed).found.map(({ id }) => id);

describe('the search of the catalogue', () => {
  it.each(PAIRS)('« %s » finds %s among the first three', (typed, expected) => {
    expect(ids(typed).slice(0, 3)).toContain(expected);
  });

  it('finds a code or an id alone, whatever the case', () => {
    const coded = REQUESTS.filter(({ code }) => code === 'G19').map(({ id }) => id);
    expect(ids('g19')).toEqual(coded);
    expect(ids('gpec/navettes')).toEqual(['gpec/navettes']);
  });

  it('finds nothing in a blank search, in small words, or in what the catalogue does not speak of', () => {
    for (const typed of ['', '  ', '?', 'de la', 'zzzzqq']) expect(ids(typed)).toEqual([]);
  });

  it('is the same for accents, case, plurals and inflections', () => {
    const expected = ids('formation interrompue');
    expect(expected.length).toBeGreaterThan(0);
    for (const typed of ['FORMATION INTERROMPUE', 'formation,  interrompue !']) expect(ids(typed)).toEqual(expected);
    expect(ids('formations interrompues').sort()).toEqual([...expected].sort());
    expect(ids('évolution')).toEqual(ids('evolution'));
    expect(ids('apprentis').sort()).toEqual(ids('apprenti').sort());
  });

  it('takes a word that is nowhere for one that is one letter away, and says so', () => {
    expect(search('aprentissage').corrected).toEqual([{ typed: 'aprentissage', read: 'apprentissage' }]);
    expect(search('recrutemetn').corrected.map(({ read }) => read)).toEqual(['recrutement']);
    expect(search('metier').corrected).toEqual([]);
    expect(search('qzx').corrected).toEqual([]);
  });

  it('puts those that hold only a part of the words after, and says which', () => {
    const small = makeSearch(
      [
        searched({ id: 'a', titre: 'Salaires des femmes' }),
        searched({ id: 'b', titre: 'Salaires' }),
        searched({ id: 'c', titre: 'Navettes' })
      ],
      makeThesaurus([])
    );
    expect(small('salaire femme').found.map(({ id, entier }) => [id, entier])).toEqual([
      ['a', true],
      ['b', false]
    ]);
  });

  it('ranks a title before a question, a note and a column', () => {
    const small = makeSearch(
      [
        searched({ id: 'colonne', colonnes: 'Rotation' }),
        searched({ id: 'note', notes: 'Rotation' }),
        searched({ id: 'question', question: 'Rotation' }),
        searched({ id: 'titre', titre: 'Rotation' })
      ],
      makeThesaurus([])
    );
    expect(small('rotation').found.map(({ id }) => id)).toEqual(['titre', 'question', 'note', 'colonne']);
  });

  it('reads an acronym that is also a small word in capitals only', () => {
    expect(expandSearch('DE par âge', thesaurus)[0]?.phrases).toContainEqual(['demandeur', 'emploi']);
    expect(expandSearch('offre de formation', thesaurus).flatMap(({ phrases }) => phrases)).not.toContainEqual([
      'demandeur',
      'emploi'
    ]);
    expect(expandSearch('OFFRE DE FORMATION', thesaurus).flatMap(({ phrases }) => phrases)).not.toContainEqual([
      'demandeur',
      'emploi'
    ]);
  });

  it('takes the longest phrase that has a meaning', () => {
    const two = makeThesaurus([
      ['zone', 'lieu'],
      ['zone d’emploi', 'bassin']
    ]);
    expect(expandSearch('zones d’emplois', two)).toEqual([{ phrases: [['zones', 'emplois'], ['bassin']] }]);
    expect(expandSearch('zone blanche', two)).toEqual([{ phrases: [['zone'], ['lieu']] }, { phrases: [['blanche']] }]);
  });
});

describe('the words found in a text', () => {
  it('are cut out, and the text stays whole', () => {
    const text = 'Où vivent les demandeurs d’emploi ?';
    const pieces = markWords(text, ['demandeur', 'emploi']);
    expect(pieces.filter(({ trouve }) => trouve).map(({ texte }) => texte)).toEqual(['demandeurs', 'emploi']);
    expect(pieces.map(({ texte }) => texte).join('')).toBe(text);
    expect(markWords('<b>emploi</b>', ['emploi']).map(({ texte }) => texte)).toEqual(['<b>', 'emploi', '</b>']);
    expect(markWords('', ['x'])).toEqual([{ texte: '', trouve: false }]);
  });

  it('choose the text that is shown', () => {
    expect(firstHolding(['Rien', 'Les salaires', 'Un salaire'], ['salair'])).toBe('Les salaires');
    expect(firstHolding(['Rien'], ['salair'])).toBeNull();
  });
});

it('the list of synonyms says one thing once, and only meanings that the catalogue writes', () => {
  const typed = Object.keys(WORDS.words.requests).flatMap((line) => line.split(',').map((phrase) => phrase.trim()));
  expect(typed.filter((phrase, index) => typed.indexOf(phrase) !== index)).toEqual([]);
  const lost = Object.values(WORDS.words.requests)
    .flatMap((line) => line.split(','))
    .filter((phrase) => search(phrase).found.every(({ entier }) => !entier));
  expect(lost).toEqual([]);
});
