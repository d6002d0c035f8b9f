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
    reference: { summary: {}, sources: [] },
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

test('a new edition of a referential says its codes, what carried those that are gone, and what replaces them', () => {
  const row = (genre: string, cle: object, ligne: string) => ({ genre, cle, ligne });
  const read = (titre: string, changements: readonly object[], coupe = false) =>
    request({ titre, lectures: [{ territoire: null, changements, coupe }] });
  const { referentiels } = listChanges({
    reference: {
      summary: {},
      sources: [
        { source: 'rome', titre: 'ROME' },
        { source: 'fap', titre: 'FAP' },
        { source: 'bmo', titre: 'BMO' }
      ]
    },
    differences: {
      precedent: { id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' },
      comparee: true,
      requetes: {
        'reference/metiers': read('Métiers', [
          row('nouvelle', { metier: 'rome:K1399', libelle: 'Neuf' }, 'Neuf'),
          row('disparue', { metier: 'rome:K1304', libelle: 'Vieux' }, 'Vieux'),
          row('disparue', { metier: 'rome:A1101', libelle: 'Ancien nom' }, 'Ancien nom'),
          row('nouvelle', { metier: 'rome:A1101', libelle: 'Nom' }, 'Nom'),
          row('nouvelle', { metier: 'fap2021:Z9X99', libelle: 'Famille' }, 'Famille')
        ]),
        'reference/successions': read(
          'Codes',
          [
            row('nouvelle', { source: 'rome', nature: 'scindé', ancien: 'rome_v3:K1304', nouveau: 'rome_v4:K1399' }, '')
          ],
          true
        ),
        'gpec/projets': read('Projets', [
          row('disparue', { code: 'K1304' }, 'Vieux'),
          row('disparue', { code: 'K9999' }, '')
        ]),
        'gpec/autre': read('Autre', [row('nouvelle', { code: 'K1304' }, 'Vieux')])
      },
      remarques: [],
      pertes: [],
      historique: []
    }
  } as unknown as ChangesSource);
  expect(referentiels).toEqual([
    {
      source: 'rome',
      titre: 'ROME',
      nouveaux: [{ code: 'rome:K1399', libelle: 'Neuf' }],
      disparus: [{ code: 'rome:K1304', libelle: 'Vieux', requetes: ['Projets'] }],
      renommes: [{ code: 'rome:A1101', libelle: 'Nom' }],
      liens: [{ nature: 'scindé', ancien: 'rome_v3:K1304', nouveau: 'rome_v4:K1399' }],
      coupe: true
    },
    {
      source: 'fap',
      titre: 'FAP',
      nouveaux: [{ code: 'fap2021:Z9X99', libelle: 'Famille' }],
      disparus: [],
      renommes: [],
      liens: [],
      coupe: true
    }
  ]);
});
