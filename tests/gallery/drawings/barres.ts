import { between, secret, shown } from '../../support/made-answer.ts';
import { example, measure, plain, rate, without, type DrawingExamples } from '../example.ts';

const metier = plain('metier', 'Métier');
const projets = measure('projets', 'Projets de recrutement', { unite: 'projets' });
const difficiles = measure('difficiles', 'Dont jugés difficiles', { unite: 'projets' });
const difficulte = rate('difficulte', 'Part jugée difficile');
const valeurs = { type: 'barres', x: 'projets', y: 'metier' } as const;
const dont = { ...valeurs, dont: 'difficiles', etiquette: 'difficulte' } as const;
const ecart = {
  graphique: { type: 'barres', x: 'ecart', y: 'nom' },
  colonnes: [plain('nom', 'Territoire'), plain('ecart', 'Écart à la région', 'difference', { unite: 'points' })]
} as const;

export const EXAMPLES: DrawingExamples = {
  valeurs: example({
    title: 'Des valeurs toutes publiées, de la plus grande à la plus petite',
    when: 'Un nombre par ligne, et rien à comparer de plus.',
    graphique: valeurs,
    colonnes: [metier, projets],
    lignes: [
      { metier: 'Aides à domicile', ...shown('projets', 1240) },
      { metier: 'Serveurs', ...shown('projets', 980) },
      { metier: 'Soudeurs', ...shown('projets', 45) },
      { metier: 'Facteurs d’orgues', ...shown('projets', 0) }
    ]
  }),
  encadrements: example({
    title: 'Des valeurs encadrées, l’une d’elles sous le secret',
    when: 'Une partie des valeurs n’est pas diffusée : la barre est pleine jusqu’au moins, hachurée jusqu’au plus.',
    graphique: valeurs,
    colonnes: [metier, projets],
    enquete: true,
    lignes: [
      { metier: 'Aides à domicile', ...shown('projets', 210) },
      { metier: 'Serveurs', ...between('projets', 120, 180) },
      { metier: 'Soudeurs', ...between('projets', 0, 9) },
      { metier: 'Bateliers', ...secret('projets', 1, 9) },
      { metier: 'Luthiers', ...secret('projets') }
    ]
  }),
  statuts: example({
    title: 'Chaque statut d’une valeur, avec son signe',
    when: 'Ce que l’on sait d’une valeur se lit au bout de sa ligne : jamais zéro pour ce qui est caché.',
    graphique: valeurs,
    colonnes: [metier, projets],
    lignes: [
      { metier: 'diffuse', ...shown('projets', 120) },
      { metier: 'provisoire', ...shown('projets', 100), projets_statut: 'provisoire' },
      { metier: 'intervalle', ...between('projets', 60, 90) },
      ...['non_diffuse', 'secret', 'non_significatif', 'non_disponible', 'sans_objet'].map((statut) => ({
        metier: statut.replace('_', ' '),
        ...without('projets', statut)
      }))
    ]
  }),
  part: example({
    title: 'La partie d’un tout, avec son pourcentage dans la barre',
    when: 'L’en-tête dit `dont` et `etiquette` ; le pourcentage n’est écrit que là où il tient.',
    graphique: dont,
    colonnes: [metier, projets, difficiles, difficulte],
    lignes: [
      {
        metier: 'Aides à domicile',
        ...shown('projets', 900),
        ...shown('difficiles', 700),
        ...shown('difficulte', 0.778)
      },
      { metier: 'Serveurs', ...shown('projets', 600), ...shown('difficiles', 30), ...shown('difficulte', 0.05) }
    ]
  }),
  'part-encadree': example({
    title: 'La partie encadrée d’un tout, connu ou non',
    when: 'La partie est pâle entre le moins et le plus qu’elle peut être.',
    graphique: dont,
    colonnes: [metier, projets, difficiles, difficulte],
    lignes: [
      {
        metier: 'Aides à domicile',
        ...shown('projets', 900),
        ...between('difficiles', 500, 640),
        ...between('difficulte', 0.556, 0.711)
      },
      {
        metier: 'Serveurs',
        ...between('projets', 500, 600),
        ...between('difficiles', 100, 200),
        ...between('difficulte', 0.167, 0.4)
      },
      { metier: 'Soudeurs', ...shown('projets', 300), ...secret('difficiles'), ...secret('difficulte') }
    ]
  }),
  'noms-longs': example({
    title: 'Des noms longs, qui commencent de même, ou les mêmes',
    when: 'Un nom tient sur deux lignes ; ceux qui seraient coupés de même gardent leur fin.',
    graphique: valeurs,
    colonnes: [metier, projets],
    lignes: [
      {
        metier: 'Administration publique, enseignement, santé humaine et action sociale, organisations internationales',
        ...shown('projets', 1_234_567)
      },
      {
        metier: 'Mention complémentaire en aide à domicile et accompagnement (niveau 3)',
        ...shown('projets', 820_000)
      },
      {
        metier: 'Mention complémentaire en aide à domicile et accompagnement (niveau 4)',
        ...between('projets', 100_000, 1_100_000)
      },
      { metier: 'MANAGEMENT COMMERCIAL OPERATIONNEL', ...shown('projets', 500_000) },
      { metier: 'MANAGEMENT COMMERCIAL OPERATIONNEL', ...shown('projets', 400_000) }
    ]
  }),
  'une-ligne': example({
    title: 'Une seule ligne',
    when: 'La réponse n’a qu’une ligne.',
    graphique: valeurs,
    colonnes: [metier, projets],
    lignes: [{ metier: 'Soudeurs', ...shown('projets', 12) }]
  }),
  'rien-de-connu': example({
    title: 'Aucune valeur connue',
    when: 'Toutes les lignes sont cachées : leurs signes restent, sans barre.',
    graphique: valeurs,
    colonnes: [metier, projets],
    lignes: [
      { metier: 'Soudeurs', ...secret('projets') },
      { metier: 'Luthiers', ...without('projets', 'non_diffuse') }
    ]
  }),
  'aucune-ligne': example({
    title: 'Aucune ligne',
    when: 'Rien à dessiner : la figure dit pourquoi.',
    graphique: valeurs,
    colonnes: [metier, projets],
    lignes: []
  }),
  'beaucoup-de-lignes': example({
    title: 'Plus de lignes que le dessin n’en montre',
    when: 'Les vingt premières sont dessinées, le tableau les a toutes.',
    graphique: valeurs,
    colonnes: [metier, projets],
    lignes: Array.from({ length: 22 }, (_, index) => ({
      metier: `Métier ${index + 1}`,
      ...shown('projets', 1000 - 40 * index)
    }))
  }),
  'deux-sens': example({
    title: 'Des écarts de part et d’autre de zéro',
    when: 'Une différence a les deux signes : chaque nombre est écrit de son côté.',
    ...ecart,
    lignes: [
      { nom: 'Finistère', ecart: 0.031 },
      { nom: 'Côtes-d’Armor', ecart: 0 },
      { nom: 'Morbihan', ecart: -0.004 },
      { nom: 'Ille-et-Vilaine', ecart: -0.047 }
    ]
  }),
  'sous-zero': example({
    title: 'Des écarts tous au-dessous de zéro',
    when: 'Toutes les valeurs sont négatives.',
    ...ecart,
    lignes: [
      { nom: 'Finistère', ecart: -0.01 },
      { nom: 'Morbihan', ecart: -0.12 }
    ]
  }),
  reference: example({
    title: 'Un repère à un',
    when: 'L’en-tête dit `reference` : une égalité, un seuil, un objectif de délai.',
    graphique: { type: 'barres', x: 'pression', y: 'formation', reference: 1 },
    colonnes: [
      plain('formation', 'Formation'),
      measure('pression', 'Vœux pour une place', { role: 'quotient', type: 'decimal' })
    ],
    lignes: [
      { formation: 'Coiffure', ...shown('pression', 2.4) },
      { formation: 'Cuisine', ...between('pression', 0.9, 1.3) },
      { formation: 'Maçonnerie', ...shown('pression', 0.45) }
    ]
  }),
  'mises-a-part': example({
    title: 'Des barres mises à part',
    when: 'L’en-tête dit `couleur` : une colonne oui ou non désigne les barres à voir ; sinon, vide.',
    graphique: { type: 'barres', x: 'tension', y: 'metier', couleur: 'sans' },
    colonnes: [
      metier,
      plain('tension', 'Indicateur de tension', 'indice'),
      plain('sans', 'Sans formation dans la région', 'dimension', { type: 'booleen' })
    ],
    lignes: [
      { metier: 'Soudeurs', tension: 2.31, sans: true },
      { metier: 'Cuisiniers', tension: 1.8, sans: false },
      { metier: 'Luthiers', tension: 0.4, sans: false },
      { metier: 'Vanniers', tension: 0.3, sans: null }
    ]
  }),
  facettes: example({
    title: 'Plusieurs barres d’un même nom',
    when: 'L’en-tête dit `facette` : le nom dit laquelle c’est.',
    graphique: { type: 'barres', x: 'beneficiaires', y: 'reseau', facette: 'niveau' },
    colonnes: [
      plain('reseau', 'Réseau'),
      plain('niveau', 'Niveau', 'dimension', { type: 'entier' }),
      measure('beneficiaires', 'Bénéficiaires', { unite: 'personnes' })
    ],
    lignes: [
      { reseau: 'Missions locales', niveau: 1, ...shown('beneficiaires', 320) },
      { reseau: 'Missions locales', niveau: 2, ...shown('beneficiaires', 95) },
      { reseau: 'Cap emploi', niveau: 1, ...secret('beneficiaires', 1, 10) }
    ]
  }),
  periodes: example({
    title: 'Des périodes, en euros',
    when: 'Une période est nommée en toutes lettres ; une monnaie est écrite après chaque nombre.',
    graphique: { type: 'barres', x: 'prix', y: 'periode' },
    colonnes: [plain('periode', 'Période'), plain('prix', 'Prix moyen d’une heure', 'indice', { unite: '€/h' })],
    lignes: [
      { periode: '2025T3', prix: 13 },
      { periode: '2025T2', prix: 10.66 },
      { periode: '2025-03', prix: 9.5 }
    ]
  })
};
