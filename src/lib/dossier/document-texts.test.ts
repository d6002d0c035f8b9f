import { expect, test } from 'vitest';
import { documentTexts } from './document-texts.ts';
import type { Dossier } from './dossier.ts';

/** Of a dossier, what its words come from. */
function textsOf(demo: boolean) {
  const place = { nom: 'Haute-Rive', maille: 'region', territoire: 'region:08' };
  const snapshot = {
    id: '0123456789abcdef',
    construit_le: '2026-11-30T10:00:00Z',
    demo,
    profil: 'essai',
    nom: 'Essai'
  };
  const dossier = {
    place,
    compared: [place],
    comparator: null,
    snapshot,
    terms: [],
    sections: [1],
    subjects: ['gpec']
  };
  return documentTexts(dossier as unknown as Dossier, 'https://exemple.fr/dossier');
}

test('figures that are made up are said to be, in the warning and in the citation, and no others', () => {
  expect(textsOf(true).warning).toContain('synthétiques');
  expect(textsOf(true).citation).toContain('[données synthétiques de démonstration]');
  expect(textsOf(false).warning).toBeNull();
  expect(textsOf(false).citation).not.toContain('synthétiques');
});
