import {
  SITING_GOALS,
  SITING_LIMITS,
  SITING_MEASURES,
  SITING_ROUTES,
  SITING_TOWNS
} from '../../catalogue/api/siting-choices.ts';
import type { Reference } from '../../server/snapshot/reference.ts';
import { coursesOf } from '../../server/describe/courses.ts';
import { document, oneOf, query } from './reading.ts';

const WHOLE = { type: 'integer' };

/** The address that chooses where to open. */
export function sitingPaths({ diplomas, summary }: Reference): Record<string, object> {
  const [course] = coursesOf(diplomas).keys();
  const { km, minutes } = SITING_LIMITS.distance;
  return {
    '/api/v1/siting': document(
      'Où ouvrir une formation, de la voie scolaire ou par apprentissage, ou tenir des permanences d’accueil, pour que le plus de monde l’ait à portée, ou que la distance moyenne soit la plus courte : les meilleurs choix de communes, la borne qui le prouve, et ce que chacune apporte. Le calcul dure quelques secondes, neuf au plus ; au-delà, le meilleur choix trouvé est donné avec sa borne',
      'Lieux',
      [
        query(
          'formation',
          'Code typé d’une formation, toutes ses versions réunies ; ou un domaine',
          course ?? 'cfd:50022139'
        ),
        query('domaine', 'Domaine de spécialité, à défaut d’une formation', 'tous'),
        query('territoire', 'Code typé : les communes où ouvrir, et ceux que l’on compte', summary.region),
        query('lieux', 'Combien d’ouvertures', 1, { ...WHOLE, minimum: 1, maximum: SITING_LIMITS.lieux, default: 1 }),
        query(
          'distance',
          `Ce qui est à portée : kilomètres par la terre (de ${km.min} à ${km.max}, ${km.usual} sans elle), ou minutes de trajet (de ${minutes.min} à ${minutes.max}, ${minutes.usual} sans elle)`,
          km.usual,
          { ...WHOLE, minimum: km.min, maximum: minutes.max }
        ),
        query(
          'mesure',
          'Kilomètres par la terre, ou minutes de la matrice de temps de la région quand l’instantané en a une',
          'km',
          oneOf(Object.keys(SITING_MEASURES), 'km')
        ),
        query(
          'mode',
          'En minutes : voiture, transports, velo ou non_dit ; sans lui, le premier de la matrice',
          'matrice'
        ),
        query(
          'voie',
          'Voie dont les lieux existants comptent (en minutes, la voie scolaire seulement), ou accueil : des permanences, en minutes, sans formation ni domaine',
          'scolaire',
          oneOf(Object.keys(SITING_ROUTES), 'scolaire')
        ),
        query(
          'objectif',
          'Le plus de monde à portée, ou la distance moyenne la plus courte (30 km, ou 120 minutes, comptés au-delà)',
          'couverture',
          oneOf(Object.keys(SITING_GOALS), 'couverture')
        ),
        query('type', 'Pour voie=accueil, le réseau ou le type de lieu (spro/accueil_minutes)', 'tous'),
        query('communes', 'Où l’on peut ouvrir', 'toutes', oneOf(Object.keys(SITING_TOWNS), 'toutes')),
        query('demande', 'Qui est compté', 'jeunes', oneOf(['jeunes', 'habitants'], 'jeunes')),
        query('rentree', 'Rentrée du fichier des effectifs ; la dernière quand elle n’est pas donnée', undefined, WHOLE)
      ]
    )
  };
}
