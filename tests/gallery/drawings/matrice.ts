import type { AnswerRow } from '../../../src/lib/catalogue/api/answer.ts';
import { example, plain, type DrawingExamples } from '../example.ts';

const CAUSES = [
  'Intensité d’embauches',
  'Lien formation-emploi',
  'Manque de main-d’œuvre',
  'Non-durabilité de l’emploi',
  'Conditions de travail contraignantes',
  'Inadéquation géographique'
];
const names = CAUSES.map((_, index) => `c${index}`);
const graphique = { type: 'matrice', x: names, y: 'metier', couleur: 'tension' } as const;
const colonnes = [
  plain('metier', 'Métier'),
  plain('tension', 'Indicateur de tension', 'indice'),
  ...CAUSES.map((libelle, index) => plain(`c${index}`, libelle, 'classe', { type: 'entier' }))
];
const row = (metier: string, ...levels: (number | null)[]): AnswerRow => ({
  metier,
  tension: 1.2,
  ...Object.fromEntries(names.map((name, index) => [name, levels[index] ?? null]))
});

export const EXAMPLES: DrawingExamples = {
  classes: example({
    title: 'Les classes 1 à 5 de six causes',
    when: 'Des classes publiées : le chiffre est écrit dans chaque case. Une case sans classe est hachurée.',
    graphique,
    colonnes,
    lignes: [
      row('Soudeurs', 5, 4, 3, 2, 1, 5),
      row('Aides à domicile', 3, 1, 5, 4, 5, null),
      row('Conducteurs d’engins agricoles ou forestiers', 2, null, null, 1, 4, 3)
    ]
  }),
  homonymes: example({
    title: 'Le même métier dans deux bassins',
    when: 'Des lignes portent le même nom : `facette` les distingue, aucune case n’en couvre une autre.',
    graphique: { ...graphique, facette: 'bassin' },
    colonnes: [plain('bassin', 'Bassin'), ...colonnes],
    lignes: [
      { bassin: 'Rennes', ...row('Soudeurs', 5, 4, 3, 2, 1, 5) },
      { bassin: 'Brest', ...row('Soudeurs', 1, 2, 3, 4, 5, 1) },
      { bassin: 'Brest', ...row('Aides à domicile', 3, 1, 5, 4, 5, 2) }
    ]
  }),
  'une-ligne': example({
    title: 'Un seul métier',
    when: 'La réponse n’a qu’une ligne.',
    graphique,
    colonnes,
    lignes: [row('Soudeurs', 1, 2, 3, 4, 5, 1)]
  })
};
