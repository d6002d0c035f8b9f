import type { AnswerRow } from '../../../src/lib/catalogue/api/answer.ts';
import { example, plain, type DrawingExamples } from '../example.ts';

const graphique = {
  type: 'controle',
  x: 'periode',
  y: 'valeur',
  centre: 'moyenne',
  bande: ['limite_basse', 'limite_haute'],
  signal: 'hors_limites',
  cible: 'objectif'
} as const;
const colonnes = [
  plain('periode', 'Période'),
  ...['valeur', 'moyenne', 'limite_basse', 'limite_haute'].map((nom) => plain(nom, nom.replace('_', ' '), 'indice')),
  plain('hors_limites', 'Hors des limites', 'signal', { type: 'booleen' }),
  plain('variation', 'Variation', 'classe', { type: 'texte' }),
  plain('objectif', 'Objectif', 'indice')
];
const LIMITS = { moyenne: 81, limite_basse: 77, limite_haute: 85 };
const NO_LIMITS = { moyenne: null, limite_basse: null, limite_haute: null };
const month = (index: number, valeur: number | null, over: AnswerRow = {}): AnswerRow => ({
  periode: `2025-${String(index).padStart(2, '0')}`,
  valeur,
  ...LIMITS,
  hors_limites: false,
  variation: 'habituelle',
  objectif: null,
  ...over
});

export const EXAMPLES: DrawingExamples = {
  limites: example({
    title: 'Une série dans ses limites, sauf deux mois',
    when: 'Un indicateur suivi de mois en mois : la bande est sa variation, un losange en sort.',
    graphique,
    colonnes,
    lignes: [80.4, 81.9, 79.8, 87.2, 82, 80.1, 75.3, 81, 80.6].map((valeur, index) =>
      month(index + 1, valeur, { objectif: 84, hors_limites: valeur > 85 || valeur < 77 })
    )
  }),
  'mois-manquants': example({
    title: 'Une série où des mois manquent',
    when: 'Aucun trait n’est tiré sur un mois qui n’est pas connu ; la bande y est coupée aussi.',
    graphique,
    colonnes,
    lignes: [month(1, 80), month(2, 82), month(3, null), month(5, 79), month(6, 81), month(7, 83)]
  }),
  'sans-limites': example({
    title: 'Une série trop courte pour avoir des limites',
    when: 'Les limites ne sont pas calculées : la raison est dite, et rien n’est hors de la bande.',
    graphique,
    colonnes,
    lignes: [12, 7, 9].map((valeur, index) =>
      month(index + 1, valeur, { ...NO_LIMITS, variation: 'moins de huit périodes : pas de limites' })
    )
  })
};
