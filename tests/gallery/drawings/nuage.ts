import { between, secret, shown } from '../../support/made-answer.ts';
import { example, measure, plain, rate, tested, type DrawingExamples } from '../example.ts';

const metier = plain('metier', 'Métier');
const tension = plain('tension', 'Indicateur de tension', 'indice');
const classe = plain('classe', 'Classe de tension (1 à 5)', 'classe', { type: 'entier' });
const projets = measure('projets', 'Projets de recrutement', { unite: 'projets' });
const volume = { type: 'nuage', x: 'tension', y: 'projets', couleur: 'classe', etiquette: 'metier' } as const;
const [jeunes, seniors] = [rate('jeunes', 'Part des moins de 30 ans'), rate('seniors', 'Part des 55 ans ou plus')];
const devenir = rate('devenir', 'Devenir favorable', { ic: true, ecart: true });

export const EXAMPLES: DrawingExamples = {
  volumes: example({
    title: 'La tension et le volume, à l’échelle logarithmique',
    when: 'Un volume en ordonnée ; `couleur` est une classe, dont 4 et 5 sont à voir.',
    graphique: volume,
    colonnes: [metier, tension, classe, projets],
    lignes: [
      { metier: 'Aides à domicile et aides ménagères', tension: 1.9, classe: 5, ...shown('projets', 1240) },
      { metier: 'Soudeurs', tension: 2.6, classe: 5, ...between('projets', 42, 51) },
      { metier: 'Cuisiniers', tension: 1.1, classe: 4, ...shown('projets', 640) },
      { metier: 'Serveurs', tension: 0.3, classe: 2, ...shown('projets', 980) },
      { metier: 'Vendeurs', tension: -0.6, classe: 1, ...shown('projets', 300) },
      { metier: 'Luthiers', tension: 0.8, classe: 3, ...secret('projets') }
    ]
  }),
  egalite: example({
    title: 'Deux parts de même mesure',
    when: 'L’en-tête dit `egalite` : une droite, et le nom des points qui s’en écartent le plus.',
    graphique: { type: 'nuage', x: 'jeunes', y: 'seniors', etiquette: 'metier', egalite: true },
    colonnes: [metier, jeunes, seniors],
    lignes: [
      ['Coiffeurs', 0.45, 0.1],
      ['Agriculteurs', 0.08, 0.41],
      ['Cuisiniers', 0.3, 0.14],
      ['Enseignants', 0.15, 0.2],
      ['Notaires', 0.2, 0.2]
    ].map(([nom, x, y]) => ({ metier: String(nom), ...shown('jeunes', Number(x)), ...shown('seniors', Number(y)) }))
  }),
  axes: example({
    title: 'Deux cotes, un point encadré',
    when: 'L’en-tête dit `axes` et `echelle: lineaire` : le plan est coupé à zéro.',
    graphique: {
      type: 'nuage',
      x: 'besoin',
      y: 'usage',
      etiquette: 'nom',
      couleur: 'sous_servi',
      echelle: 'lineaire',
      axes: true
    },
    colonnes: [
      plain('nom', 'Territoire'),
      plain('besoin', 'Besoin', 'indice'),
      measure('usage', 'Usage', { role: 'indice', type: 'decimal' }),
      plain('sous_servi', 'Besoin fort et usage faible', 'dimension', { type: 'booleen' })
    ],
    lignes: [
      { nom: 'Pays de Redon', besoin: 1.4, ...shown('usage', -0.9), sous_servi: true },
      { nom: 'Brest', besoin: 0.5, ...shown('usage', 1.3), sous_servi: false },
      { nom: 'Vannes', besoin: -1.1, ...between('usage', -0.5, 0.4), sous_servi: false }
    ]
  }),
  sous: example({
    title: 'Des formations sous leur référence',
    when: 'L’en-tête dit `inferieur` : seules sont à voir celles dont le taux testé est nettement au-dessous.',
    graphique: {
      type: 'nuage',
      x: 'tension',
      y: 'devenir',
      couleur: 'classe',
      inferieur: 'devenir',
      etiquette: 'metier',
      echelle: 'lineaire'
    },
    colonnes: [metier, tension, classe, devenir],
    lignes: [
      { metier: 'Coiffure', tension: 0.2, classe: 4, ...tested('devenir', 0.42, 0.07, 'inferieur') },
      { metier: 'Cuisine', tension: 1.2, classe: 5, ...tested('devenir', 0.58, 0.12, 'non_significatif') },
      { metier: 'Maintenance', tension: 1.8, classe: 5, ...tested('devenir', 0.81, 0.04, 'superieur') }
    ]
  }),
  'un-point': example({
    title: 'Un seul point',
    when: 'La réponse n’a qu’une ligne que l’on puisse placer.',
    graphique: volume,
    colonnes: [metier, tension, classe, projets],
    lignes: [
      { metier: 'Ouvriers qualifiés de la maintenance en mécanique', tension: 1, classe: 5, ...shown('projets', 100) }
    ]
  })
};
