import { describe, expect, test } from 'vitest';
import type { Answer, AnswerRow } from '../catalogue/api/answer.ts';
import { ASKED_PREFIX } from '../catalogue/parameters/selection.ts';
import { madeAnswer } from '../../../tests/support/made-answer.ts';
import { madePlace } from '../../../tests/support/made-place.ts';
import { askTogether, labelsOf, notesOf } from './ask-together.ts';
import type { Context, Place } from './section.ts';

const TOWN = { ...madePlace('commune:29019', 'Brest', 'à Brest'), population: 85 };
const BASIN = { ...madePlace('bassin:5301', 'Brest', 'dans le bassin de Brest'), population: 100 };
const FINISTERE = madePlace('departement:29', 'Finistère', 'dans le Finistère');

describe('who stands for whom', () => {
  test('a territory bears its name, and that of the places it stands for', () => {
    expect([
      ...labelsOf([
        { place: TOWN, source: BASIN },
        { place: FINISTERE, source: FINISTERE }
      ])
    ]).toEqual([
      ['bassin:5301', 'bassin de Brest (pour Brest)'],
      ['departement:29', 'Finistère']
    ]);
  });

  test('a territory is never set against itself: it is there once, and the note says why', () => {
    const found = [
      { place: TOWN, source: FINISTERE },
      { place: FINISTERE, source: FINISTERE }
    ];
    expect([...labelsOf(found)]).toEqual([['departement:29', 'Finistère']]);
    expect(notesOf(found)).toEqual([
      'pas de chiffre pour « Brest » ; le plus proche est celui d’un territoire déjà comparé, Finistère.'
    ]);
  });

  test('two places of one name are told apart by their level', () => {
    expect([
      ...labelsOf([
        { place: TOWN, source: TOWN },
        { place: BASIN, source: BASIN }
      ])
    ]).toEqual([
      ['commune:29019', 'Brest'],
      ['bassin:5301', 'bassin de Brest']
    ]);
  });

  test('what no file says is not « unpublished »', () => {
    expect(
      notesOf([
        { place: TOWN, source: null, unread: ['Source A absente.'] },
        { place: FINISTERE, source: null }
      ])
    ).toEqual(['ne peut être su. Source A absente.', 'pas de chiffre, dans les fichiers lus, pour « Finistère ».']);
  });
});

/** Contexts that know the answer of each territory, and of all asked at once. */
function known(answers: Readonly<Record<string, readonly AnswerRow[]>>): Context[] {
  const given = new Map(
    Object.entries(answers).map(([territoire, lignes]): [string, Promise<Answer>] => [
      `gpec/projets_recrutement?${new URLSearchParams({ territoire }).toString()}`,
      Promise.resolve(madeAnswer({ lignes, etat: lignes.length > 0 ? 'complet' : 'vide' }))
    ])
  );
  const context = (own: Place, around: readonly Place[]): Context => ({
    fetch,
    place: own,
    around,
    basins: [],
    comparator: null,
    outlines: [],
    answers: given
  });
  return [context(TOWN, [BASIN, FINISTERE]), context(FINISTERE, [])];
}

const asked = (code: string, name: string): AnswerRow => ({
  [`${ASKED_PREFIX}territoire`]: code,
  [`${ASKED_PREFIX}territoire_nom`]: name,
  n: 1
});

test('the answer of each, under its label', async () => {
  const together = await askTogether(
    known({
      'commune:29019': [],
      'bassin:5301': [{ n: 1 }],
      'departement:29': [{ n: 2 }],
      'bassin:5301,departement:29': [asked('bassin:5301', 'Brest'), asked('departement:29', 'Finistère')]
    }),
    'gpec/projets_recrutement',
    {}
  );
  expect(together.answer?.lignes.map((row) => row[`${ASKED_PREFIX}territoire_nom`])).toEqual([
    'bassin de Brest (pour Brest)',
    'Finistère'
  ]);

  // A town of half the basin has no count of its own.
  const [town, ...others] = known({ 'commune:29019': [], 'bassin:5301': [{ n: 1 }], 'departement:29': [{ n: 2 }] });
  const small = town ? [{ ...town, place: { ...town.place, population: 50 } }] : [];
  expect((await askTogether([...small, ...others], 'gpec/projets_recrutement', {})).notes).toEqual([
    'pas de chiffre, dans les fichiers lus, pour « Brest ».'
  ]);
});
