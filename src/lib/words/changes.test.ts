import { expect, test } from 'vitest';
import { countsInWords, gapInWords, reasonsInWords, sinceInWords } from './changes.ts';
import type { Change, ChangeCounts, ChangedColumn } from '../catalogue/records/changes.ts';

const NONE: ChangeCounts = {
  lignes: 0,
  valeurs: 45,
  revisees: 0,
  masquees: 0,
  diffusees: 0,
  bornes: 0,
  nouvelles: 0,
  disparues: 0,
  ambigues: 0
};
const COUNT: ChangedColumn = { nom: 'projets', libelle: 'Projets', role: 'mesure', unite: 'projets', type: 'int64' };
const VANNES: Change = {
  genre: 'revisee',
  ligne: 'Vannes, 2024',
  cle: {},
  colonne: COUNT,
  ancien: 1000,
  nouveau: 1021,
  ecart: 21,
  relatif: 0.021
};

test('counts, singular and plural, with the largest revision', () => {
  expect(countsInWords(NONE, null)).toBeNull();
  expect(countsInWords({ ...NONE, revisees: 3 }, VANNES)).toBe(
    '3 valeurs révisées sur 45, au plus +2,1\u202f% (Vannes, 2024 : projets)'
  );
  expect(countsInWords({ ...NONE, revisees: 1 }, VANNES)).toBe(
    '1 valeur révisée sur 45, +2,1\u202f% (Vannes, 2024 : projets)'
  );
  expect(countsInWords({ ...NONE, masquees: 1, diffusees: 2, bornes: 1, nouvelles: 1200, disparues: 1 }, null)).toBe(
    '1 valeur n’est plus diffusée, 2 valeurs désormais diffusées, 1 encadrement modifié, 1\u202f200 lignes nouvelles, 1 ligne disparue'
  );
});

test('a gap is signed: in proportion for a count, in points for a rate, in units for an index or from zero', () => {
  const rate: ChangedColumn = { ...COUNT, role: 'taux', unite: 'pourcent', type: 'double' };
  expect(gapInWords(COUNT, -50, -0.05)).toBe('−5,0\u202f%');
  expect(gapInWords(COUNT, 1, 0.0001)).toBe('moins de 0,1\u202f%');
  expect(gapInWords(COUNT, 3, null)).toBe('+3');
  expect(gapInWords(rate, 0.014, 0.02)).toBe('+1,4\u202fpt');
  expect(gapInWords({ ...COUNT, role: 'indice', type: 'double' }, 0.5, 0.1)).toBe('+0,5');
});

test('a sentence, and what there is to say besides figures', () => {
  const reasons = reasonsInWords({
    nouvelle: false,
    methode: { avant: 'a1', apres: 'b2' },
    millesimes: [
      { libelle: 'Année', ajoutes: ['2025'], retires: ['2020'] },
      { libelle: 'Mois', ajoutes: [], retires: ['mai', 'juin', 'juillet', 'août', 'septembre'] }
    ]
  });
  expect(sinceInWords('2026-10-03T08:00:00Z', reasons)).toBe(
    'Depuis l’instantané du 3 octobre 2026 : nouvelle version de la requête (b2, après a1) ; nouveau millésime (Année : 2025, après 2020) ; millésime retiré (Mois : mai, juin, juillet, août, septembre).'
  );
  expect(sinceInWords('2026-10-03', [])).toBe('Aucune valeur n’a changé depuis l’instantané du 3 octobre 2026.');
});
