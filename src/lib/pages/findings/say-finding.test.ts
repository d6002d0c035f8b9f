import { expect, test } from 'vitest';
import { RULES } from '../../../../tests/support/finding-rules.ts';
import { between, madeAnswer, madeColumn, madeSource } from '../../../../tests/support/made-answer.ts';
import { judgeRows } from '../../catalogue/findings/judge-rows.ts';
import type { Answer } from '../../catalogue/api/answer.ts';
import type { Place } from '../section.ts';
import { sayFinding } from './say-finding.ts';

const PLACE: Place = {
  territoire: 'bassin:5314',
  maille: 'bassin',
  nom: 'Rennes',
  lieu: 'dans le bassin de Rennes',
  departement: null,
  region: 'region:53'
};

function difficult(demo: boolean): Answer {
  const answer: Answer = madeAnswer({
    requete: { id: 'gpec/difficultes_saisonnalite', titre: 'Difficultés' },
    parametres: { territoire: 'bassin:5314', annee: '2024' },
    colonnes: [
      madeColumn('metier', 'dimension'),
      madeColumn('projets', 'mesure', { type: 'entier', protege: true, bornes: true, unite: 'projets' }),
      madeColumn('projets_difficiles', 'mesure', { type: 'entier', protege: true, bornes: true, unite: 'projets' }),
      madeColumn('difficulte', 'taux', { protege: true, bornes: true, unite: 'pourcent' }),
      madeColumn('difficulte_tenue', 'mesure', { protege: true, bornes: true, unite: 'pourcent' })
    ],
    lignes: [
      {
        code: 'fap2021:T2A60',
        metier: 'Aides à domicile',
        ...between('projets', 100, 104),
        ...between('projets_difficiles', 72, 76),
        ...between('difficulte', 0.8, 0.86),
        ...between('difficulte_tenue', 0.7, 0.96)
      }
    ],
    sources: [madeSource('bmo', { vie_mois: 12 })]
  });
  return { ...answer, instantane: { ...answer.instantane, demo } };
}

function said(answer: Answer) {
  const rule = RULES.find(({ id }) => id === 'gpec/recrutements-difficiles');
  const [row] = rule ? judgeRows(rule, answer.lignes) : [];
  if (!rule || !row) throw new Error('règle absente');
  return sayFinding(rule, row, { answer, joined: null, place: PLACE });
}

test('a finding says its figures by their bounds, the people whom it concerns, and how it is known', () => {
  const finding = said(difficult(true));
  expect(finding).toMatchObject({
    kind: 'alerte',
    dated: false,
    title: 'Aides à domicile : des recrutements difficiles',
    people: { least: 72, words: 'entre 72 et 76 projets jugés difficiles' },
    sureness:
      'Enquête, dont l’erreur n’est pas publiée ; un chiffre n’est connu que par ses bornes, et tout l’encadrement passe le seuil.'
  });
  expect(finding.sentence.replaceAll('\u202f', ' ')).toBe(
    'Dans le bassin de Rennes, entre 100 et 104 projets de recrutement en 2024, dont entre 80,0 % et 86,0 % jugés difficiles.'
  );
  expect(finding.rule.replaceAll('\u202f', ' ')).toBe(
    'Au moins 70 % des projets jugés difficiles par les employeurs à deux enquêtes de suite, l’aléa de chacune ôté ; 100 projets au moins.'
  );
  const decision = new URL(finding.decision, 'http://localhost').searchParams;
  expect([decision.get('territoire'), decision.get('indicateur')]).toEqual([
    'bassin:5314',
    'gpec/difficultes_saisonnalite?territoire=bassin:5314&filtre=code%3Dfap2021:T2A60#difficulte'
  ]);
  expect(finding.links).toEqual([
    { text: 'Aides à domicile', href: '/metiers/fap2021:T2A60?territoire=bassin:5314' },
    { text: 'Difficultés', href: '/catalogue/gpec/difficultes_saisonnalite?territoire=bassin:5314&annee=2024' }
  ]);
});

test('older than the life of its source, it is dated and never an alert', () => {
  expect(said(difficult(false))).toMatchObject({
    kind: 'constat',
    dated: true,
    title: 'Aides à domicile : des recrutements difficiles (données de 2024)'
  });
});
