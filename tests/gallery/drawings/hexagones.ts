import { cellAt } from '../../../src/lib/h3/cell.ts';
import { between, secret, shown } from '../../support/made-answer.ts';
import { example, measure, plain, type DrawingExamples } from '../example.ts';
import { CENTRE, OUTLINES } from '../made-region.ts';

/** Hexagons side by side, some twenty kilometres of them. */
const CELLS = Array.from({ length: 16 }, (_, index) =>
  cellAt(CENTRE.lat + 0.06 * (Math.floor(index / 4) - 1.5), CENTRE.lng + 0.09 * ((index % 4) - 1.5), 6).toString(16)
);
const cellule = plain('cellule', 'Cellule H3', 'cellule', { type: 'cellule' });
const projets = measure('emplois', 'Emplois', { unite: 'emplois' });
const carte = { type: 'hexagones', valeur: 'emplois', mode: 'observe' } as const;

export const EXAMPLES: DrawingExamples = {
  classes: example({
    title: 'Un nombre par hexagone',
    when: 'Des quantiles arrondis à des nombres que l’on peut dire, du plus clair au plus foncé.',
    carte,
    outlines: OUTLINES,
    colonnes: [cellule, projets],
    lignes: CELLS.map((cell, index) => ({ cellule: cell, ...shown('emplois', 20 * (index + 1) ** 2) }))
  }),
  cachees: example({
    title: 'Des hexagones cachés et un vrai zéro',
    when: 'Ce qui n’est pas diffusé est hachuré, hors de l’échelle ; un zéro publié a la couleur de sa classe.',
    carte,
    outlines: OUTLINES,
    colonnes: [cellule, projets],
    lignes: CELLS.map((cell, index) => ({
      cellule: cell,
      ...(index % 5 === 0
        ? secret('emplois', 1, 9)
        : index % 7 === 0
          ? between('emplois', 10, 40)
          : shown('emplois', index === 1 ? 0 : 15 * index))
    }))
  }),
  divergente: example({
    title: 'Un écart autour de zéro',
    when: 'L’en-tête dit `echelle: divergente` : des classes symétriques autour d’une neutre.',
    carte: { type: 'hexagones', valeur: 'ecart', mode: 'ventile', niveau: 'commune', echelle: 'divergente' },
    outlines: OUTLINES,
    colonnes: [cellule, plain('ecart', 'Écart à la région', 'indice', { unite: 'points' })],
    lignes: CELLS.map((cell, index) => ({ cellule: cell, ecart: (index - 5) / 100 }))
  }),
  'une-classe': example({
    title: 'Une seule valeur partout',
    when: 'Des valeurs toutes égales font une seule classe.',
    carte,
    colonnes: [cellule, projets],
    lignes: CELLS.slice(0, 3).map((cell) => ({ cellule: cell, ...shown('emplois', 4) }))
  })
};
