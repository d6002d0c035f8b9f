import { beforeAll, describe, expect, test } from 'vitest';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import { diploma, REFERENCE, TABLES } from '../../../../tests/support/search-names.ts';
import { searchCourses, searchOccupations, searchTerritories } from './doors.ts';
import { searchAll } from './search.ts';
import { makeSearchIndex, type SearchIndex } from './search-index.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = await makeSearchIndex(REFERENCE, new Map(), TABLES);
});

describe('an occupation', () => {
  const found = (search: string): string[] => searchOccupations(index, search).metiers.map(({ metier }) => metier);

  test('is found by its label, whatever its gender, number, accents and hyphens, the nearest label first', () => {
    expect(found('menuisière')).toEqual(['rome:H2206', 'fap2009:B4Z42']);
    expect(found('MENUISIERS')).toEqual(['rome:H2206', 'fap2009:B4Z42']);
  });

  test('of one name at several levels is given once a classification, at the level that has figures', () => {
    expect(found('aide soignante')).toEqual(['fap2021:V0X60', 'fap2009:V0Z60']);
  });

  test('is found by an appellation, which is said', () => {
    const [first] = searchOccupations(index, 'auxiliaire de vie').metiers;
    expect([first?.metier, first?.appellation]).toEqual(['rome:K1311', 'Auxiliaire de vie']);
    expect(found('ebeniste')).toEqual(['rome:H2206']);
    expect(new Set(found('soudeur'))).toEqual(new Set(['fap2009:D2Z42', 'rome:H2902']));
  });

  test('is found when every word is in one of its names, one of them begun or a letter wrong', () => {
    expect(found('menuisier isolation')).toEqual(['fap2009:B4Z42']);
    // Without the word that nothing has, the nearest.
    expect(new Set(found('menuisier de la lune'))).toEqual(new Set(['rome:H2206', 'fap2009:B4Z42']));
    expect(new Set(found('menuis'))).toEqual(new Set(['rome:H2206', 'fap2009:B4Z42']));
    expect(found('menuiser')).toContain('rome:H2206');
    expect(found('de la')).toEqual([]);
  });

  test('is found beside a place, and by its code', () => {
    expect(found('ébéniste à Rennes')).toEqual(['rome:H2206']);
    expect(found('rome K1311')).toEqual(['rome:K1311']);
  });

  test('leads to the requests that answer of it, and not to those whose file is not there', () => {
    const request = (id: string, domaine: string | null, cube = 'publie.lue') => ({
      definition: {
        id,
        titre: id,
        question: id,
        code: id,
        notes: [],
        colonnes: [],
        cubes: [cube],
        parametres: domaine === null ? [] : [{ nom: 'metier', domaine }]
      } as unknown as RequestDefinition
    });
    const catalogue = [
      request('gpec/metiers_voisins', 'metiers.rome'),
      request('gpec/contexte_metier', 'metiers.fap2009'),
      request('gpec/sans_fichier', 'metiers.rome', 'publie.absente'),
      request('gpec/projets_recrutement', null),
      request('gpec/chomage', null)
    ];
    const links = (search: string): Record<string, string[]> =>
      Object.fromEntries(
        searchOccupations(
          {
            ...index,
            catalogue: new Map(catalogue.map((one) => [one.definition.id, one])) as never,
            reference: {
              ...REFERENCE,
              vintages: [],
              lineage: new Map([['publie.absente', ['absente']]]),
              sources: [{ source: 'absente', titre: 'Absente', presente: false, facultative: false }]
            } as never
          },
          search
        ).metiers.map(({ metier, requetes }) => [metier, requetes.map(({ adresse }) => adresse)])
      );
    expect(links('menuisier')['rome:H2206']).toEqual(['/catalogue/gpec/metiers_voisins?metier=rome:H2206']);
    expect(links('aide soignante')).toEqual({
      'fap2021:V0X60': ['/catalogue/gpec/projets_recrutement?filtre=code=fap2021:V0X60'],
      'fap2009:V0Z60': ['/catalogue/gpec/contexte_metier?metier=fap2009:V0Z60']
    });
  });
});

describe('a course', () => {
  const found = (search: string): string[] => searchCourses(index, search).formations.map(({ nom }) => nom);

  test('is found by its diploma and its speciality, once under all its codes', () => {
    expect(found('CAP cuisine')).toEqual(['CAP Cuisine']);
    expect(searchCourses(index, 'cap cuisine').formations[0]?.formation).toBe('cfd:50022146');
    expect(found('bac pro cuisine')).toEqual(['Bac pro Cuisine']);
    expect(found('baccalauréat professionnel cuisine')).toEqual(['Bac pro Cuisine']);
    expect(found('MC cuisinier')).toEqual(['Mention complémentaire Cuisinier en desserts de restaurant']);
  });

  test('is found by its speciality, the nearest name first', () => {
    expect(new Set(found('cuisine').slice(0, 2))).toEqual(new Set(['CAP Cuisine', 'Bac pro Cuisine']));
  });

  test('whose speciality is what was typed is enough: no place that begins so is guessed', async () => {
    const [rennes] = REFERENCE.territories;
    const place = { ...rennes, valeur: 'commune:35999', code: '35999', libelle: 'Artisanatville' } as typeof rennes;
    const territories = [...REFERENCE.territories, ...(place === undefined ? [] : [place])];
    const own = await makeSearchIndex({ ...REFERENCE, territories }, new Map(), TABLES);
    const titles = (search: string): string[] => searchAll(own, search).reponses.map(({ titre }) => titre);
    expect(titles('Artisanat')).toEqual(['Bac pro Artisanat']);
    expect(titles('Artisanatvil')).toEqual(['Artisanatville']);
  });

  test('is found by the initials of its speciality', () => {
    expect(found('BTS MCO')).toEqual(['BTS Management commercial opérationnel']);
    // What replaces it comes first.
    expect(found('muc')).toEqual(['BTS Management commercial opérationnel', 'BTS Management des unités commerciales']);
  });

  test('that another replaces, or that is the first year of several, comes after them', () => {
    expect(found('BTS management')).toEqual([
      'BTS Management commercial opérationnel',
      'BTS Management des unités commerciales'
    ]);
    expect(found('logistique')).toEqual([
      'Bac pro Logistique, transport et douane internationale',
      'Bac pro Logistique (seconde commune)'
    ]);
  });

  test('without any figure is no course, and small words are none either', () => {
    expect(found('CAP transport')).toEqual([]);
    expect(found('de la')).toEqual([]);
  });

  test('is found by a code, typed or not, of any of its versions', () => {
    for (const code of ['cfd:50022139', '50022139', 'RNCP38430', 'rncp:37553', 'RNCP 37553'])
      expect(searchCourses(index, code)).toMatchObject({ formations: [{ nom: 'CAP Cuisine' }], voisines: false });
    expect(found('1022105')).toEqual(['Mention complémentaire Cuisinier en desserts de restaurant']);
    expect(searchCourses(index, 'cfd:50022199')).toMatchObject({ voisines: true });
  });
});

describe('a territory', () => {
  const given = (search: string, near: boolean): string[] => {
    const { territoires, voisins } = searchTerritories(index, search, null);
    return voisins === near ? territoires.map(({ territoire }) => territoire) : [];
  };
  const found = (search: string): string[] => given(search, false);
  const near = (search: string): string[] => given(search, true);

  test('is found at the level said before its name', () => {
    expect(found('zone d’emploi de Rennes')).toEqual(['zone_emploi:5315']);
    expect(found("bassin d'emploi de rennes")).toEqual(['bassin:5314']);
    expect(found('bassin rennes')).toEqual(['bassin:5314']);
    expect(found('académie de Nantes')).toEqual(['academie:17']);
    expect(found('commune de Brest')).toEqual(['commune:29019']);
    expect(found('commune re')).toEqual(['commune:35238']);
    expect(found('département d’Ille-et-Vilaine')).toEqual(['departement:35']);
  });

  test('is found at every level that bears a name or a number, the town first', () => {
    expect(found('rennes')[0]).toBe('commune:35238');
    expect(new Set(found('rennes'))).toEqual(new Set(['commune:35238', 'bassin:5314', 'zone_emploi:5315']));
    expect(new Set(found('5314'))).toEqual(new Set(['bassin:5314', 'zone_emploi:5314']));
    expect(found('ze:5314')).toEqual(['zone_emploi:5314']);
  });

  test('is found while its name is typed, by any of its words', () => {
    expect(new Set(found('renn'))).toEqual(new Set(['commune:35238', 'bassin:5314', 'zone_emploi:5315']));
    expect(found('vilai')).toEqual(['departement:35']);
    expect(found('ille vil')).toEqual(['departement:35']);
  });

  test('a few letters away is said to be near', () => {
    expect(near('Brst')).toEqual(['commune:29019']);
    expect(near('Quimperle')).toEqual([]);
    expect(near('Qimperlé')).toEqual(['zone_emploi:5314']);
    expect(new Set(near('renes'))).toEqual(new Set(['commune:35238', 'bassin:5314', 'zone_emploi:5315']));
    expect(near('zone d’emploi de Quimpelé')).toEqual(['zone_emploi:5314']);
    expect(near('departement:36')).toEqual(['departement:35']);
    // Two letters of five are another name.
    expect(near('Bretx')).toEqual([]);
    expect(near('zzz')).toEqual([]);
  });

  test('is not one in a blank, nor in small words', () => {
    for (const text of ['  ', 'de la']) expect([...found(text), ...near(text)]).toEqual([]);
  });

  test('is one of those of an address, when it gives codes', () => {
    const { territoires } = searchTerritories(index, 'rennes', ['bassin:5314', 'commune:29019']);
    expect(territoires.map(({ territoire }) => territoire)).toEqual(['bassin:5314']);
  });
});

test('one certification of several diplomas is each of them', () => {
  expect(searchCourses(index, 'rncp:38399').formations.map(({ formation }) => formation)).toEqual([
    diploma('40031213', 'Bac pro', '').formation,
    diploma('40031214', 'Bac pro', '').formation
  ]);
});

test('a card of a register that no course holds has a page of its own, by its name and by its code', async () => {
  const certifications = [
    { certification: 'rs:9002', libelle: 'Conduite de chariots', metiers: [] },
    { certification: 'rncp:37553', libelle: 'Cuisine', metiers: [] }
  ];
  const own = await makeSearchIndex(REFERENCE, new Map(), { ...TABLES, certifications });
  const first = (search: string) => searchAll(own, search).reponses[0];
  const card = { titre: 'Conduite de chariots', adresse: '/formations/rs:9002', precision: 'RS 9002 · certification' };
  expect(first('conduite de chariots')).toMatchObject(card);
  expect(first('RS9002')).toMatchObject(card);
  // Held by a diploma, it is that diploma.
  expect(first('rncp:37553')).toMatchObject({ adresse: '/formations/cfd:50022146' });
  expect(searchCourses(own, 'conduite de chariots').formations).toEqual([]);
});
