import { expect, it } from 'vitest';
import { methodOf } from './method.ts';
import { REQUESTS } from '../../../../tests/support/catalogue.ts';

function fiche(id: string) {
  const request = REQUESTS.find((one) => one.id === id);
  if (request === undefined) throw new Error(`no request ${id}`);
  return methodOf(request);
}

it('every note of every request is in the fiche, once', () => {
  for (const request of REQUESTS) {
    const { comparaisons, additivite, a_savoir } = methodOf(request);
    const told = [...comparaisons, ...additivite, ...a_savoir];
    expect([request.id, request.notes.filter((note) => told.filter((text) => text === note).length !== 1)]).toEqual([
      request.id,
      []
    ]);
  }
});

it('sorts notes by what they warn of', () => {
  expect(fiche('spro/frequentation').additivite[0]).toMatch(/visiteurs distincts.*ne s’additionnent/);
  expect(fiche('gpec/embauches_contrat').comparaisons.join(' ')).toMatch(/suspendue.*mars 2025/);
  expect(fiche('cprdfop/taux_acces_formation').comparaisons.join(' ')).toMatch(/deux variantes ne se comparent pas/);
  expect(fiche('gpec/projets_recrutement').comparaisons).toEqual([expect.stringMatching(/^Signalé.*prorata/)]);
});

it('says the choices, the least number behind a rate, and the survey', () => {
  expect(fiche('cprdfop/taux_acces_formation').variantes[0]).toMatch(/^Variante : B, .* ; A, /);
  expect(fiche('gpec/seniors_metiers').effectifs[0]).toMatch(
    /^« Part des 55 ans et plus » n’est pas montré quand « .+ » est sous 200\.$/
  );
  expect(fiche('gpec/projets_recrutement').effectifs.join(' ')).toMatch(
    /enquête : son erreur n’est pas publiée, aucun écart n’est testé/
  );
  expect(fiche('gpec/projets_evolution').effectifs.join(' ')).toContain('que « Évolution des projets »');
  expect(fiche('gpec/projets_recrutement').domaines).toEqual([{ domaine: 'bmo', libelle: 'Projets de recrutement' }]);
});

it('says that rates are not added, nor rows with hidden values summed', () => {
  expect(fiche('gpec/projets_recrutement').additivite).toEqual([
    expect.stringMatching(/Part jugée difficile.*ni somme ni moyenne/),
    expect.stringMatching(/n’est pas le total/)
  ]);
  expect(fiche('reference/territoires').additivite).toEqual([]);
});
