import { between, secret, shown } from '../../support/made-answer.ts';
import { example, plain, rate, type DrawingExamples } from '../example.ts';

const colonnes = [
  plain('voie', 'Voie'),
  plain('formation', 'Regroupement'),
  rate('poursuite', 'Part en poursuite d’études'),
  rate('emploi', 'Part en emploi à 6 mois')
];
const graphique = { type: 'empile', x: ['poursuite', 'emploi'], y: 'formation', facette: 'voie' } as const;

export const EXAMPLES: DrawingExamples = {
  parts: example({
    title: 'Deux parts d’un même tout',
    when: 'Les parts s’ajoutent ; ce qui manque reste en blanc. Un nombre n’est écrit que s’il tient.',
    graphique,
    colonnes,
    lignes: [
      { voie: 'scolaire', formation: 'Commerce', ...shown('poursuite', 0.62), ...shown('emploi', 0.21) },
      { voie: 'apprentissage', formation: 'Commerce', ...shown('poursuite', 0.34), ...shown('emploi', 0.55) },
      { voie: 'apprentissage', formation: 'Bâtiment', ...shown('poursuite', 0.04), ...shown('emploi', 0.96) }
    ]
  }),
  cachees: example({
    title: 'Des parts qui ne sont pas diffusées',
    when: 'Ce que la partie cachée peut être est hachuré, du moins au plus.',
    graphique,
    colonnes,
    lignes: [
      { voie: 'scolaire', formation: 'Agriculture', ...secret('poursuite'), ...shown('emploi', 0.3) },
      { voie: 'scolaire', formation: 'Commerce', ...shown('poursuite', 0.3), ...secret('emploi') },
      { voie: 'scolaire', formation: 'Industrie', ...between('poursuite', 0.2, 0.35), ...shown('emploi', 0.4) },
      { voie: 'scolaire', formation: 'Santé', ...secret('poursuite'), ...secret('emploi') }
    ]
  }),
  'noms-longs': example({
    title: 'Des regroupements à noms longs',
    when: 'Le nom et la voie tiennent sur deux lignes.',
    graphique,
    colonnes,
    lignes: [
      {
        voie: 'apprentissage',
        formation: 'Spécialités pluritechnologiques en génie civil, construction, bois',
        ...shown('poursuite', 0.25),
        ...shown('emploi', 0.5)
      },
      {
        voie: 'scolaire',
        formation: 'Spécialités pluritechnologiques en génie civil, construction, bois',
        ...shown('poursuite', 0.45),
        ...shown('emploi', 0.3)
      }
    ]
  })
};
