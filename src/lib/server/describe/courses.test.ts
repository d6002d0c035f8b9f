import { describe, expect, test } from 'vitest';
import { DIPLOMAS } from '../../../../tests/support/search-names.ts';
import { courseDocument } from './courses.ts';

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
