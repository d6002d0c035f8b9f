import { expect, test } from 'vitest';
import { reasonsInWords } from '../../words/changes.ts';
import { listChanges, type ChangesSource } from './changes-document.ts';

const COUNTS = { lignes: 1, valeurs: 1, revisees: 0, masquees: 0, diffusees: 0, bornes: 0 };
const request = (more: object): object => ({
  titre: 'Essai',
  methode: null,
  nouvelle: false,
  millesimes: [],
  valeurs: 'comparees',
  remarques: [],
  territoires: [],
  comptes: { ...COUNTS, nouvelles: 0, disparues: 0, ambigues: 0 },
  maximum: null,
  lectures: [],
  ...more
});
const phraseOf = (requetes: Readonly<Record<string, object>>): string =>
  listChanges({
    reference: { summary: {} },
    differences: {
      precedent: { id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' },
      comparee: true,
      requetes,
      remarques: [],
      pertes: [],
      historique: []
    }
  } as unknown as ChangesSource).phrase;

const NEW = request({ nouvelle: true, valeurs: 'non_comparees' });
const UNKNOWN = request({ valeurs: 'non_comparees', remarques: ['faute de temps'] });

test('one request that is not known to be the same is enough for the count to be a least', () => {
  expect(reasonsInWords(NEW as never)).toHaveLength(1);
  expect(phraseOf({ 'a/neuve': NEW })).toMatch(/ 1 requête a changé/);
  expect(phraseOf({ 'a/neuve': NEW })).not.toMatch(/au moins/);
  expect(phraseOf({ 'a/neuve': NEW, 'a/autre': request({}), 'a/inconnue': UNKNOWN })).toMatch(
    /au moins 1 requête a changé/
  );
});
