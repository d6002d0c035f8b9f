import { secret, shown } from '../../support/made-answer.ts';
import { example, measure, plain, type DrawingExamples } from '../example.ts';
import { CENTRE, OUTLINES } from '../made-region.ts';

const place = [
  plain('code', 'Code'),
  plain('nom', 'Lieu'),
  plain('latitude', 'Latitude', 'latitude'),
  plain('longitude', 'Longitude', 'longitude')
];
const eleves = measure('eleves', 'Élèves', { unite: 'élèves' });
const at = (index: number, step: number) => ({
  code: `0${index}`,
  nom: `Lycée ${index}`,
  latitude: CENTRE.lat + 0.05 * step,
  longitude: CENTRE.lng + 0.07 * ((index % 3) - 1)
});

export const EXAMPLES: DrawingExamples = {
  comptes: example({
    title: 'Des lieux et leur nombre d’élèves',
    when: 'La surface d’un disque est proportionnelle au nombre ; caché, il est comme les autres.',
    carte: { type: 'points', valeur: 'eleves', mode: 'observe' },
    outlines: OUTLINES,
    colonnes: [...place, eleves],
    lignes: [
      { ...at(1, 1), ...shown('eleves', 820) },
      { ...at(2, 0.5), ...shown('eleves', 400) },
      { ...at(3, -1), ...shown('eleves', 60) },
      { ...at(4, -2), ...secret('eleves') }
    ]
  }),
  pareils: example({
    title: 'Des lieux, dont deux sans position',
    when: 'Rien n’est compté : tous les disques se valent, et les lieux sans position ne sont que dans le tableau.',
    carte: { type: 'points', valeur: 'nom', mode: 'observe' },
    outlines: OUTLINES,
    colonnes: place,
    lignes: [
      at(1, 1),
      at(2, 0),
      at(3, -1.5),
      { ...at(4, 0), latitude: null, longitude: null },
      { ...at(5, 0), latitude: null, longitude: null }
    ]
  })
};
