import { describe, expect, test } from 'vitest';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { Occupation, Reference } from '../snapshot/reference.ts';
import { searchOccupations } from './occupation-search.ts';

const occupation = (metier: string, niveau: string, libelle: string): Occupation => ({
  metier,
  nomenclature: metier.split(':')[0] ?? '',
  niveau,
  code: metier.split(':')[1] ?? '',
  libelle
});
const OCCUPATIONS = [
  occupation('fap2021:V0X60c', 'fap341', 'Aides-soignants'),
  occupation('fap2021:V0X60', 'fap228', 'Aides-soignants'),
  occupation('fap2009:V0Z60', 'fap225', 'Aides-soignants'),
  occupation('fap2009:B4Z42', 'fap225', 'Menuisiers et ouvriers de l’agencement et de l’isolation'),
  occupation('rome:H2206', 'rome', 'Menuisier / Menuisière'),
  occupation('rome:K1311', 'rome', 'Assistant / Assistante de vie aux familles'),
  occupation('rome:B1101', 'rome', 'Artiste'),
  occupation('rome:H2902', 'rome', 'Chaudronnier'),
  occupation('fap2009:D2Z42', 'fap225', 'Soudeurs sur acier et alliages légers')
];
const REFERENCE = {
  occupations: OCCUPATIONS,
  occupationNames: [
    ...OCCUPATIONS.map(({ metier, libelle }) => ({ metier, nom: libelle, libelle: true })),
    { metier: 'rome:K1311', nom: 'Auxiliaire de vie', libelle: false },
    { metier: 'rome:H2206', nom: 'Ébéniste', libelle: false },
    { metier: 'rome:H2902', nom: 'Soudeur naval', libelle: false }
  ]
} as unknown as Reference;
const request = (id: string, domaine: string | null): RequestDefinition =>
  ({ id, titre: id, parametres: domaine === null ? [] : [{ nom: 'metier', domaine }] }) as unknown as RequestDefinition;
const REQUESTS = [
  request('gpec/metiers_voisins', 'metiers.rome'),
  request('gpec/contexte_metier', 'metiers.fap2009'),
  request('gpec/projets_recrutement', null)
];

const found = (search: string): string[] =>
  searchOccupations(REFERENCE, REQUESTS, search).metiers.map(({ metier }) => metier);

describe('an occupation', () => {
  test('is found by its label, whatever its gender, number, accents and hyphens, the nearest label first', () => {
    expect(found('menuisière')).toEqual(['rome:H2206', 'fap2009:B4Z42']);
    expect(found('MENUISIERS')).toEqual(['rome:H2206', 'fap2009:B4Z42']);
  });

  test('that bears one name at several levels is given once in each classification, at the level that has figures', () => {
    expect(found('aide soignante')).toEqual(['fap2021:V0X60', 'fap2009:V0Z60']);
  });

  test('is found by an appellation, which is said', () => {
    const [first] = searchOccupations(REFERENCE, REQUESTS, 'auxiliaire de vie').metiers;
    expect([first?.metier, first?.appellation]).toEqual(['rome:K1311', 'Auxiliaire de vie']);
    expect(found('ebeniste')).toEqual(['rome:H2206']);
    // After those whose label says it, however long.
    expect(found('soudeur')).toEqual(['fap2009:D2Z42', 'rome:H2902']);
  });

  test('is found when every word of the search is in one of its names, and by the start of a long word only', () => {
    expect(found('menuisier isolation')).toEqual(['fap2009:B4Z42']);
    expect(found('menuisier de la lune')).toEqual([]);
    expect(found('menuis')).toEqual(['rome:H2206', 'fap2009:B4Z42']);
    expect(found('art')).toEqual([]);
    expect(found('de la')).toEqual([]);
  });

  test('leads to the requests that answer of it', () => {
    const links = (search: string): string[] =>
      searchOccupations(REFERENCE, REQUESTS, search).metiers.flatMap(({ requetes }) =>
        requetes.map(({ adresse }) => adresse)
      );
    expect(links('ébéniste')).toEqual(['/catalogue/gpec/metiers_voisins?metier=rome:H2206']);
    expect(links('aides-soignants')).toEqual([
      '/catalogue/gpec/projets_recrutement?filtre=code=fap2021:V0X60',
      '/catalogue/gpec/contexte_metier?metier=fap2009:V0Z60'
    ]);
  });
});
