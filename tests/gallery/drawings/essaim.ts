import type { AnswerRow } from '../../../src/lib/catalogue/api/answer.ts';
import { example, plain, type DrawingExamples } from '../example.ts';

const graphique = {
  type: 'essaim',
  x: 'ecart',
  y: 'diplome',
  ordre: 'niveau',
  taille: 'effectif',
  teste: 'devenir',
  etiquette: 'formation',
  facette: 'voie'
} as const;
const colonnes = [
  plain('formation', 'Formation'),
  plain('diplome', 'Diplôme'),
  plain('niveau', 'Niveau', 'dimension', { type: 'entier' }),
  plain('voie', 'Voie'),
  plain('effectif', 'Effectif terminal', 'mesure', { type: 'entier' }),
  plain('devenir', 'Taux de devenir favorable', 'taux', { type: 'decimal', unite: 'pourcent', ecart: true }),
  plain('ecart', 'Écart au reste du diplôme', 'difference', { type: 'decimal', unite: 'points' })
];
const GAPS = ['non_significatif', 'non_significatif', 'inferieur', 'non_significatif', 'superieur'];

/** Courses of a diploma, one in six of which nothing is known. */
function courses(diplome: string, niveau: number, count: number): AnswerRow[] {
  return Array.from({ length: count }, (_, index) => {
    const known = index % 6 !== 5;
    const gap = GAPS[index % GAPS.length] ?? '';
    const side = gap === 'inferieur' ? -1 : gap === 'superieur' ? 1 : 0;
    return {
      formation: `${diplome} n° ${index + 1}`,
      diplome,
      niveau,
      voie: index % 2 === 0 ? 'scolaire' : 'apprentissage',
      effectif: known ? 20 + ((index * 37) % 400) : null,
      devenir: known ? 0.8 : null,
      devenir_ecart: known ? gap : 'non_teste',
      ecart: known ? side * 0.1 + (((index * 29) % 11) - 5) / 100 : null
    };
  });
}

export const EXAMPLES: DrawingExamples = {
  diplomes: example({
    title: 'Toutes les formations, diplôme par diplôme',
    when: 'Un disque par ligne ; ce qui est sûr a une couleur, ce qui n’est pas connu est à droite.',
    graphique,
    colonnes,
    lignes: [...courses('CAP', 3, 24), ...courses('Bac pro', 4, 30), ...courses('Diplôme rare', 5, 3)]
  }),
  connues: example({
    title: 'Des formations toutes connues',
    when: 'Aucune ligne n’est sans valeur : il n’y a pas de marge.',
    graphique,
    colonnes,
    lignes: courses('BTS', 5, 5)
  })
};
