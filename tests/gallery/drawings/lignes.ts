import { between, secret, shown } from '../../support/made-answer.ts';
import { example, plain, rate, tested, type DrawingExamples } from '../example.ts';

const horizon = plain('horizon', 'Horizon', 'dimension', { type: 'entier', unite: 'mois' });
const groupe = plain('groupe', 'Groupe');
const taux = rate('taux', 'Taux d’emploi', { ic: true, de: ['en_emploi', 'sortants'] });
const spec = { type: 'lignes', x: 'horizon', y: 'taux', serie: 'groupe' } as const;
const series = (nom: string, values: readonly number[], half: number) =>
  values.map((value, index) => ({
    groupe: nom,
    horizon: 6 * (index + 1),
    sortants: 100,
    ...tested('taux', value, half)
  }));

export const EXAMPLES: DrawingExamples = {
  bandes: example({
    title: 'Deux groupes suivis de 6 à 24 mois',
    when: 'Une ligne par valeur de `serie`, sur sa bande de confiance.',
    graphique: spec,
    colonnes: [groupe, horizon, taux],
    lignes: [
      ...series('Apprentissage', [0.62, 0.66, 0.7, 0.72], 0.03),
      ...series('Voie scolaire', [0.38, 0.45, 0.5, 0.55], 0.06)
    ]
  }),
  cachees: example({
    title: 'Un groupe dont une valeur est encadrée, une autre secrète',
    when: 'La ligne est coupée là où la valeur n’est pas diffusée.',
    graphique: spec,
    colonnes: [groupe, horizon, taux],
    lignes: [
      { groupe: 'Apprentissage', horizon: 6, ...tested('taux', 0.5, 0.05) },
      { groupe: 'Apprentissage', horizon: 12, ...between('taux', 0.2, 0.7) },
      { groupe: 'Apprentissage', horizon: 18, ...secret('taux') },
      { groupe: 'Apprentissage', horizon: 24, ...tested('taux', 0.6, 0.05) }
    ]
  }),
  classes: example({
    title: 'Des classes qui ne sont pas des nombres',
    when: 'L’abscisse est une classe : l’ordre de la réponse, et autant de noms qu’il en tient.',
    graphique: { type: 'lignes', x: 'age', y: ['part', 'tous'] },
    colonnes: [plain('age', 'Âge'), rate('part', 'Part des emplois du métier'), rate('tous', 'Part, tous métiers')],
    lignes: [
      '15 à 19 ans',
      '20 à 24 ans',
      '25 à 29 ans',
      '30 à 34 ans',
      '35 à 39 ans',
      '40 à 44 ans',
      '45 ans ou plus'
    ].map((age, index) => ({
      age,
      ...shown('part', [0.02, 0.09, 0.14, 0.17, 0.16, 0.19, 0.23][index] ?? 0),
      ...shown('tous', [0.03, 0.08, 0.11, 0.13, 0.13, 0.14, 0.38][index] ?? 0)
    }))
  })
};
