import { expect, test } from 'vitest';
import type { RequestTrial } from '../../../src/lib/catalogue/records/trials.ts';
import { emptyPlaces } from './empty-places.ts';

const VERSION = 'une';
const TERRITORY = { nom: 'territoire', domaine: 'territoires', mailles: ['region', 'bassin'] };
const BASSINS = ['a', 'b', 'c', 'd', 'e', 'f'];
const TRIAL = { version: VERSION, etat: 'partiel', motifs: [], lignes: 9, non_lues: [] };

/** The territories said to be empty, of a region and its six areas from the most populated to the least. */
function saidEmpty(trial: Partial<RequestTrial> | null, territory: object = TERRITORY): string[] {
  const territories = ['region:53', ...BASSINS].map((valeur) => ({
    maille: valeur.startsWith('region') ? 'region' : 'bassin',
    valeur,
    dansRegion: true
  }));
  const side = { trials: trial === null ? null : { 'a/b': { ...TRIAL, mailles: [], ...trial } } };
  const definition = { id: 'a/b', version: VERSION, parametres: [territory] };
  const isEmpty = emptyPlaces({ side, answering: { reference: { territories } } } as never, { definition } as never);
  return territories.map(({ valeur }) => valeur).filter(isEmpty);
}

test.each([
  ['those that the trial asked: two largest, the middle one, the last', {}, ['region:53', 'a', 'b', 'd', 'f']],
  [
    'none of a level that answers',
    { mailles: [{ maille: 'region', territoire: 'region:53', lignes: 9 }] },
    ['a', 'b', 'd', 'f']
  ],
  ['all of them without a source', { etat: 'source_absente', lignes: 0 }, ['region:53', ...BASSINS]],
  ['none when the request was another', { version: 'autre' }, []],
  ['none without a trial', null, []]
] as const)('%s', (_, trial, expected) => {
  expect(saidEmpty(trial as Partial<RequestTrial> | null)).toEqual(expected);
});

test('none when another parameter was tried, or levels are not named', () => {
  expect(saidEmpty({}, { ...TERRITORY, nom: 'comparateur' })).toEqual([]);
  expect(saidEmpty({}, { ...TERRITORY, mailles: undefined })).toEqual([]);
});
