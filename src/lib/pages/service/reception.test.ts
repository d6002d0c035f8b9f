import { describe, expect, test } from 'vitest';
import { placesKnown, receptionInWords, receptionOf } from './reception.ts';

describe('what a share of the reception network is about', () => {
  test.each([
    ['d’un lieu d’accueil', 'd’un lieu d’accueil', ''],
    [
      'd’une agence France Travail (missions locales, Cap emploi : non lus)',
      'd’une agence France Travail',
      'missions locales, Cap emploi : non lus'
    ],
    ['d’un CIO (CIO, 1 département sur 3)', 'd’un CIO', 'CIO, 1 département sur 3']
  ])('%s', (lieux, near, missing) => {
    const reception = receptionOf({ lieux });
    expect(reception).toEqual({ near, missing });
    expect(receptionInWords(reception)).toBe(lieux);
  });

  test('no place inside is not no place near', () => {
    expect([0, 1, 2].map(placesKnown)).toEqual([
      'aucun de ceux-ci sur place, les plus proches comptent',
      '1 lieu sur place',
      '2 lieux sur place'
    ]);
  });
});
