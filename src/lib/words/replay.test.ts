import { expect, test } from 'vitest';
import { replayInWords } from './replay.ts';

const counts = (vrais: number, faux: number, indecis: number, ic: { min: number; max: number } | null) => ({
  vrais,
  faux,
  indecis,
  cas: 20,
  ic
});

test('a record is said with what was found, what is left open, and what would come anyway', () => {
  expect(
    replayInWords({
      de: '2024',
      a: '2025',
      releves: counts(77, 70, 3, { min: 0.44, max: 0.6 }),
      base: counts(127, 241, 10, { min: 0.3, max: 0.4 }),
      verdict: 'mieux'
    }).replaceAll('\u202f', ' ')
  ).toBe(
    'Rejouée de 2024 à 2025, la règle a trouvé 147 cas dont on sait la suite : l’annonce s’est vérifiée 77 fois, et ne s’est pas vérifiée 70 fois ; 3 cas restent ouverts, un chiffre étant caché ou la ligne n’étant plus là. Soit 52 % (de 44 % à 60 %), contre 35 % (de 30 % à 40 %) des autres lignes dont elle pouvait parler. Ce qu’elle trouve se vérifie plus que le reste : les deux intervalles sont séparés.'
  );
});

test('a rule that does no better says so, and one that found nothing too', () => {
  const base = counts(1, 1, 0, { min: 0.1, max: 0.9 });
  expect(
    replayInWords({
      de: '2003T1',
      a: '2025T4',
      releves: counts(10, 20, 0, { min: 0.2, max: 0.5 }),
      base,
      verdict: 'pas_mieux'
    })
  ).toContain('Rejouée du 1ᵉʳ trimestre 2003 au 4ᵉ trimestre 2025');
  expect(
    replayInWords({
      de: '2003',
      a: '2025',
      releves: counts(10, 20, 0, { min: 0.2, max: 0.5 }),
      base,
      verdict: 'pas_mieux'
    })
  ).toContain('ne se vérifie pas plus que le reste : les deux intervalles se recouvrent');
  expect(replayInWords({ de: '2024', a: '2025', releves: counts(0, 0, 0, null), base, verdict: 'trop_peu' })).toContain(
    'n’a rien trouvé dont on sache la suite'
  );
});
