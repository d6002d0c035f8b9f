import { between, secret, shown } from '../../support/made-answer.ts';
import { example, plain, rate, tested, without, type DrawingExamples } from '../example.ts';

const metier = plain('metier', 'Métier');
const difficulte = rate('difficulte', 'Part jugée difficile');
const taux = { type: 'intervalles', x: 'difficulte', y: 'metier' } as const;
const but = [
  plain('indicateur', 'Indicateur'),
  rate('valeur', 'Valeur'),
  plain('cible', 'Cible', 'indice', { unite: 'pourcent' }),
  plain('attendu', 'Attendu', 'indice', { unite: 'pourcent' })
];

export const EXAMPLES: DrawingExamples = {
  encadrements: example({
    title: 'Des parts encadrées, de la plus forte à la plus faible',
    when: 'Des valeurs ne sont pas diffusées : le milieu des bornes ordonne, l’inconnu vient à la fin.',
    graphique: taux,
    colonnes: [metier, difficulte],
    enquete: true,
    lignes: [
      { metier: 'Luthiers', ...secret('difficulte') },
      { metier: 'Serveurs', ...between('difficulte', 0.1, 0.3) },
      { metier: 'Soudeurs', ...shown('difficulte', 0.52) },
      { metier: 'Aides à domicile', ...between('difficulte', 0.54, 0.59) },
      { metier: 'Bateliers', ...without('difficulte', 'non_diffuse') }
    ]
  }),
  confiance: example({
    title: 'Des taux avec leur intervalle de confiance',
    when: 'La colonne est estimée : son intervalle à 95 % est un trait fin, qui n’est pas celui du secret.',
    graphique: taux,
    colonnes: [metier, { ...difficulte, ic: true, ecart: true }],
    lignes: [
      { metier: 'Coiffure', ...tested('difficulte', 0.71, 0.05, 'superieur') },
      { metier: 'Cuisine', ...tested('difficulte', 0.6, 0.16, 'non_significatif') },
      {
        metier: 'Maçonnerie',
        ...between('difficulte', 0.3, 0.8),
        difficulte_ic_min: null,
        difficulte_ic_max: null,
        difficulte_ecart: 'non_teste'
      }
    ]
  }),
  cibles: example({
    title: 'Des indicateurs et leur cible',
    when: 'L’en-tête dit `cible` et `attendu` : ce que la valeur doit atteindre, et où elle devrait en être.',
    graphique: { type: 'intervalles', x: 'valeur', y: 'indicateur', cible: 'cible', attendu: 'attendu' },
    colonnes: but,
    lignes: [
      { indicateur: 'Entrées en formation', ...shown('valeur', 0.62), cible: 0.8, attendu: 0.7 },
      { indicateur: 'Insertion à six mois', ...between('valeur', 0.55, 0.75), cible: 0.7, attendu: 0.66 },
      { indicateur: 'Lieux à moins de 30 minutes', ...shown('valeur', 0.9), cible: null, attendu: null },
      { indicateur: 'Satisfaction', ...without('valeur', 'non_disponible'), cible: 1, attendu: 0.95 }
    ]
  }),
  unites: example({
    title: 'Des indicateurs de plusieurs unités',
    when: 'Chaque ligne dit son unité : l’axe n’en a qu’une, et la figure dit combien n’y sont pas.',
    graphique: { type: 'intervalles', x: 'mesure', y: 'indicateur' },
    colonnes: [plain('indicateur', 'Indicateur'), plain('mesure', 'Mesure', 'indice'), plain('unite', 'Unité')],
    lignes: [
      { indicateur: 'Taux de recours', mesure: 39.2, unite: '%' },
      { indicateur: 'Taux de satisfaction', mesure: 84.4, unite: '%' },
      { indicateur: 'Inscrits', mesure: 247_800, unite: 'personnes' },
      { indicateur: 'Délai', mesure: 39.1, unite: 'jours' }
    ]
  }),
  ecarts: example({
    title: 'Des écarts autour de zéro',
    when: 'L’en-tête dit `confiance` : les bornes d’un écart, qui peuvent être de part et d’autre de zéro.',
    graphique: { type: 'intervalles', x: 'ecart', y: 'groupe', confiance: ['bas', 'haut'] },
    colonnes: [
      plain('groupe', 'Groupe'),
      plain('ecart', 'Écart', 'difference', { unite: 'points' }),
      plain('bas', 'Bas', 'indice'),
      plain('haut', 'Haut', 'indice')
    ],
    lignes: [
      { groupe: 'Femmes', ecart: 0.08, bas: 0.03, haut: 0.13 },
      { groupe: 'Moins de 26 ans', ecart: -0.02, bas: -0.11, haut: 0.07 },
      { groupe: 'Sans diplôme', ecart: -0.3, bas: -0.42, haut: -0.18 }
    ]
  }),
  'noms-longs': example({
    title: 'Des noms longs et des bornes larges',
    when: 'Sur un grand écran, le nom prend les lignes qu’il lui faut ; sur un petit, deux.',
    graphique: taux,
    colonnes: [metier, difficulte],
    lignes: [
      {
        metier: 'Conducteurs d’engins agricoles ou forestiers et ouvriers qualifiés de la maintenance',
        ...between('difficulte', 0.123, 1)
      },
      {
        metier: 'Techniciens et agents de maîtrise de la maintenance et de l’environnement',
        ...shown('difficulte', 1)
      },
      { metier: 'Métiers', ...between('difficulte', 0, 1) }
    ]
  }),
  'une-ligne': example({
    title: 'Une seule part, nulle',
    when: 'Une valeur publiée de zéro est un point, qui n’est pas une absence.',
    graphique: taux,
    colonnes: [metier, difficulte],
    lignes: [{ metier: 'Soudeurs', ...shown('difficulte', 0) }]
  })
};
