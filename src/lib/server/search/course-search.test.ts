import { describe, expect, test } from 'vitest';
import type { Diploma } from '../snapshot/diplomas.ts';
import { courseDocument } from '../describe/courses.ts';
import { searchCourses } from './course-search.ts';

const diploma = (cfd: string, diplome: string, libelle: string, more: Partial<Diploma> = {}): Diploma => ({
  formation: `cfd:${cfd}`,
  cfd,
  courant: `cfd:${cfd}`,
  libelle,
  diplome,
  niveau: diplome === 'CAP' ? 3 : diplome === 'BTS' ? 5 : 4,
  nsf: null,
  nsf_libelle: null,
  ouverture: null,
  fermeture: null,
  remplace: [],
  remplace_par: [],
  certifications: [],
  certifinfo: [],
  famille: null,
  annee_commune: null,
  citee: true,
  ...more
});
const DIPLOMAS: readonly Diploma[] = [
  diploma('50022139', 'CAP', 'Cuisine', {
    courant: 'cfd:50022146',
    ouverture: '2016-09-01',
    certifications: ['rncp:37553']
  }),
  diploma('50022146', 'CAP', 'Cuisine', { ouverture: '2024-09-01', citee: false, certifications: ['rncp:38430'] }),
  diploma('40022106', 'Bac pro', 'Cuisine'),
  diploma('01022105', 'Mention complémentaire', 'Cuisinier en desserts de restaurant'),
  diploma('32031209', 'BTS', 'Management des unités commerciales', { remplace_par: ['cfd:32031213'] }),
  diploma('32031213', 'BTS', 'Management commercial opérationnel', { remplace: ['cfd:32031209'] }),
  diploma('32031409', 'BTS', 'Gestion de la PME'),
  diploma('40031213', 'Bac pro', 'Métiers du commerce option A', { certifications: ['rncp:38399'] }),
  diploma('40031214', 'Bac pro', 'Métiers du commerce option B', { certifications: ['rncp:38399'] }),
  diploma('46C22101', 'Titre de niveau 4', 'Cuisine (46C22101)'),
  diploma('50031101', 'CAP', 'Transport', { citee: false }),
  diploma('40031101', 'Bac pro', 'Logistique (seconde commune)'),
  diploma('40031102', 'Bac pro', 'Logistique, transport et douane internationale'),
  diploma('40013401', 'Bac pro', 'Artisanat')
];
const found = (search: string): string[] => searchCourses(DIPLOMAS, search).formations.map(({ nom }) => nom);

describe('a course', () => {
  test('is found by its diploma and its speciality, once under all its codes', () => {
    expect(found('CAP cuisine')).toEqual(['CAP Cuisine']);
    expect(searchCourses(DIPLOMAS, 'cap cuisine').formations[0]?.formation).toBe('cfd:50022146');
    expect(found('bac pro cuisine')).toEqual(['Bac pro Cuisine']);
    expect(found('baccalauréat professionnel cuisine')).toEqual(['Bac pro Cuisine']);
  });

  test('is found by its speciality, the nearest name first', () => {
    expect(found('cuisine')).toEqual([
      'CAP Cuisine',
      'Bac pro Cuisine',
      'Mention complémentaire Cuisinier en desserts de restaurant',
      'Titre de niveau 4 Cuisine (46C22101)'
    ]);
    expect(found('desserts cuisine')).toEqual(['Mention complémentaire Cuisinier en desserts de restaurant']);
    expect(found('MC cuisinier')).toEqual(['Mention complémentaire Cuisinier en desserts de restaurant']);
  });

  test('is found by the initials of its speciality', () => {
    expect(found('BTS MCO')).toEqual(['BTS Management commercial opérationnel']);
    expect(found('muc')).toEqual(['BTS Management des unités commerciales']);
    expect(found('BTS GPME')).toEqual(['BTS Gestion de la PME']);
  });

  test('that another replaces comes after it', () => {
    expect(found('BTS management')).toEqual([
      'BTS Management commercial opérationnel',
      'BTS Management des unités commerciales'
    ]);
  });

  test('that is the first year of several comes after them', () => {
    expect(found('logistique')).toEqual([
      'Bac pro Logistique, transport et douane internationale',
      'Bac pro Logistique (seconde commune)'
    ]);
  });

  test('is not found by the beginning of a word under five letters', () => {
    expect(found('artis')).toEqual(['Bac pro Artisanat']);
    expect(found('arti')).toEqual([]);
  });

  test('without any figure is no course, and a word of a place is none either', () => {
    expect(found('CAP transport')).toEqual([]);
    expect(found('de la')).toEqual([]);
    expect(found('cuisine Quimper')).toEqual([]);
  });

  test('is found by a code, typed or not, of any of its versions', () => {
    for (const code of ['cfd:50022139', '50022139', 'RNCP38430', 'rncp:37553', 'RNCP 37553'])
      expect(searchCourses(DIPLOMAS, code)).toMatchObject({ formations: [{ nom: 'CAP Cuisine' }], voisines: false });
    expect(found('1022105')).toEqual(['Mention complémentaire Cuisinier en desserts de restaurant']);
    expect(searchCourses(DIPLOMAS, 'cfd:50022199')).toMatchObject({ voisines: true });
  });
});

describe('the document of a course', () => {
  test('holds all its codes, the last opened first, and what it replaces', () => {
    const cuisine = courseDocument(DIPLOMAS, 'cfd:50022139');
    expect(cuisine.versions.map(({ formation }) => formation)).toEqual(['cfd:50022146', 'cfd:50022139']);
    expect(cuisine.certifications).toEqual(['rncp:37553', 'rncp:38430']);
    expect(cuisine.remplace_par).toEqual([]);
    expect(courseDocument(DIPLOMAS, 'cfd:32031209').remplace_par.map(({ nom }) => nom)).toEqual([
      'BTS Management commercial opérationnel'
    ]);
    expect(courseDocument(DIPLOMAS, 'cfd:40031213').meme_fiche.map(({ formation }) => formation)).toEqual([
      'cfd:40031214'
    ]);
  });

  test('is refused to a card that several share, and to a code that is none', () => {
    expect(() => courseDocument(DIPLOMAS, 'rncp:38399')).toThrow(/plusieurs formations/);
    expect(() => courseDocument(DIPLOMAS, 'cfd:50022140')).toThrow(/inconnue.*cfd:50022146/);
    expect(() => courseDocument(DIPLOMAS, 'cfd:50031101')).toThrow(/inconnue/);
  });
});
