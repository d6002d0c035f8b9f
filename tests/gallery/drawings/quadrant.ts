import type { AnswerRow } from '../../../src/lib/catalogue/api/answer.ts';
import { example, plain, rate, tested, without, type DrawingExamples } from '../example.ts';

const test = { ic: true, ecart: true } as const;
const colonnes = [
  plain('formation', 'Formation'),
  plain('reference_poursuite', 'Poursuite moyenne', 'indice', { unite: 'pourcent' }),
  plain('reference_emploi', 'Emploi moyen', 'indice', { unite: 'pourcent' }),
  rate('poursuite', 'Poursuite d’études', test),
  rate('emploi', 'Emploi à 6 mois', test)
];
const graphique = { type: 'quadrant', x: 'poursuite', y: 'emploi', etiquette: 'formation' } as const;
const row = (formation: string, poursuite: number, emploi: number, gap: string, half = 0.07): AnswerRow => ({
  formation,
  reference_poursuite: 0.5,
  reference_emploi: 0.45,
  ...tested('poursuite', poursuite, half, gap),
  ...tested('emploi', emploi, half, gap)
});

export const EXAMPLES: DrawingExamples = {
  ellipses: example({
    title: 'Quelques formations autour de la moyenne du diplôme',
    when: 'Deux taux testés : chaque point a son ellipse, et n’est plein que si ses deux écarts sont significatifs.',
    graphique,
    colonnes,
    lignes: [
      row('Commerce', 0.62, 0.3, 'superieur'),
      row('Cuisine', 0.41, 0.52, 'non_significatif', 0.11),
      row('Électricité et équipements communicants', 0.35, 0.6, 'inferieur'),
      {
        ...row('Coiffure', 0.5, 0.5, 'non_teste'),
        ...without('emploi', 'non_disponible'),
        emploi_ic_min: null,
        emploi_ic_max: null
      }
    ]
  }),
  nombreuses: example({
    title: 'Treize formations',
    when: 'Au-delà de douze, seuls les points pleins ont leur ellipse : les autres se cacheraient.',
    graphique,
    colonnes,
    lignes: Array.from({ length: 13 }, (_, index) =>
      row(
        `Formation ${index + 1}`,
        0.35 + 0.025 * index,
        0.3 + 0.05 * ((index * 5) % 7),
        index % 6 === 0 ? 'superieur' : 'non_significatif',
        0.03 + index / 400
      )
    )
  })
};
