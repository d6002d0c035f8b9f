import { between, secret, shown } from '../../support/made-answer.ts';
import { example, measure, plain, rate, type DrawingExamples } from '../example.ts';

const annee = plain('annee', 'Année', 'dimension', { type: 'entier' });
const mois = plain('mois', 'Mois');
const demandeurs = measure('demandeurs', 'Demandeurs d’emploi', { unite: 'personnes' });
const parts = ['CDI', 'CDD de plus d’un mois', 'CDD d’un mois ou moins'].map((nom, index) =>
  rate(`p${index}`, `Part des ${nom}`)
);
const indice = {
  type: 'courbe',
  x: 'annee',
  y: ['ici', 'la'],
  noms: ['territoire', 'reference'],
  echelle: 'indice'
} as const;

export const EXAMPLES: DrawingExamples = {
  annees: example({
    title: 'Un nombre, plusieurs années',
    when: 'Une série seule : la dernière valeur est écrite au bout.',
    graphique: { type: 'courbe', x: 'annee', y: 'demandeurs' },
    colonnes: [annee, demandeurs],
    lignes: [2025, 2024, 2023, 2022, 2021].map((year, index) => ({
      annee: year,
      ...shown('demandeurs', 12_400 + 900 * index - 40 * index * index)
    }))
  }),
  basse: example({
    title: 'Une série qui descend près de zéro',
    when: 'Une série bien au-dessus de zéro : l’axe n’en part pas, et la figure le dit.',
    graphique: { type: 'courbe', x: 'annee', y: 'demandeurs' },
    colonnes: [annee, demandeurs],
    lignes: [2025, 2024, 2023, 2022].map((year, index) => ({ annee: year, ...shown('demandeurs', 300 + 350 * index) }))
  }),
  egale: example({
    title: 'Une série presque égale',
    when: 'L’axe couvre au moins un dixième de la valeur : un écart d’un millième n’y passe pas pour une chute.',
    graphique: { type: 'courbe', x: 'annee', y: 'demandeurs' },
    colonnes: [annee, demandeurs],
    lignes: [2025, 2024, 2023].map((year, index) => ({ annee: year, ...shown('demandeurs', 10_000 + 10 * index) }))
  }),
  mois: example({
    title: 'Une série de mois',
    when: 'Les mois d’une seule année sont nommés.',
    graphique: { type: 'courbe', x: 'mois', y: 'demandeurs' },
    colonnes: [mois, demandeurs],
    lignes: [820, 860, 790, 755, 760, 801].map((value, index) => ({
      mois: `2025-0${index + 1}`,
      ...shown('demandeurs', value)
    }))
  }),
  cachees: example({
    title: 'Une série coupée par le secret',
    when: 'Une valeur encadrée est un trait en tirets, une inconnue un signe : la courbe est coupée.',
    graphique: { type: 'courbe', x: 'annee', y: 'demandeurs' },
    colonnes: [annee, demandeurs],
    lignes: [
      { annee: 2020, ...shown('demandeurs', 90) },
      { annee: 2021, ...shown('demandeurs', 84) },
      { annee: 2022, ...between('demandeurs', 40, 70) },
      { annee: 2023, ...secret('demandeurs') },
      { annee: 2024, ...shown('demandeurs', 61) },
      { annee: 2025, ...shown('demandeurs', 66), demandeurs_statut: 'provisoire' }
    ]
  }),
  'plusieurs-series': example({
    title: 'Trois parts au fil des trimestres',
    when: 'Plusieurs colonnes en ordonnée : chaque courbe est nommée à son bout, ou y est reliée.',
    graphique: { type: 'courbe', x: 'trimestre', y: ['p0', 'p1', 'p2'] },
    colonnes: [plain('trimestre', 'Trimestre'), ...parts],
    lignes: ['2024T1', '2024T2', '2024T3', '2024T4', '2025T1'].map((trimestre, index) => ({
      trimestre,
      ...shown('p0', 0.2 + index / 200),
      ...shown('p1', 0.23 - index / 400),
      ...shown('p2', 0.57 - index / 400)
    }))
  }),
  indice: example({
    title: 'Deux territoires, base 100',
    when: 'L’en-tête dit `echelle: indice` et `noms` : des noms de territoires, un axe sans zéro.',
    graphique: indice,
    libelles: { territoire: 'Finistère', reference: 'France' },
    colonnes: [annee, plain('ici', 'Base 100', 'indice'), plain('la', 'Base 100, référence', 'indice')],
    lignes: [
      [2018, 100, 100],
      [2020, 98.4, 97],
      [2022, 104.2, 103.1],
      [2024, 107.9, 106]
    ].map(([year = 0, ici = 0, la = 0]) => ({ annee: year, ici, la }))
  }),
  'six-series': example({
    title: 'Six séries proches, à noms longs',
    when: 'Autant de séries que la comparaison de territoires en permet : une couleur reprise est en tirets.',
    graphique: { type: 'courbe', x: 'annee', y: Array.from({ length: 6 }, (_, index) => `s${index}`) },
    colonnes: [
      annee,
      ...[
        'Communauté d’agglomération de Quimper',
        'Communauté d’agglomération de Quimperlé',
        'Côtes-d’Armor',
        'Ille-et-Vilaine',
        'Bassin de Brest',
        'Bretagne'
      ].map((nom, index) => plain(`s${index}`, nom, 'indice'))
    ],
    lignes: [2022, 2023, 2024, 2025].map((year, at) => ({
      annee: year,
      ...Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`s${index}`, 50 + index * 0.8 + at]))
    }))
  }),
  'un-point': example({
    title: 'Une seule année',
    when: 'La série n’a qu’une valeur.',
    graphique: { type: 'courbe', x: 'annee', y: 'demandeurs' },
    colonnes: [annee, demandeurs],
    lignes: [{ annee: 2025, ...shown('demandeurs', 40) }]
  })
};
