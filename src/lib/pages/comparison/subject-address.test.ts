import { expect, test } from 'vitest';
import { joinSubjects, readSubject, splitSubjects } from './subject-address.ts';

test('a subject is a request with its parameters, however its page is written', () => {
  expect(readSubject('/catalogue/gpec/projets_metier?metier=fap2021:T2A60')).toMatchObject({
    request: 'gpec/projets_metier',
    theme: 'gpec',
    given: { metier: 'fap2021:T2A60' }
  });
  for (const text of ['projets', 'autre/chose', 'gpec/', '']) expect(readSubject(text)).toBeNull();
});

test('commas inside a subject survive the list that holds it', () => {
  const both = ['gpec/projets_recrutement?annee=2024,2025', 'spro/maillage_accueil'];
  expect(splitSubjects(joinSubjects(both))).toEqual(both);
});
