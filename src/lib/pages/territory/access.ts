import type { Entry, Shown } from '../question.ts';
import { COVERAGE, COVERAGE_BY_PART } from '../training/reach.ts';

/** The size of hexagons on a map of a page: coarser, of a large territory. */
const RESOLUTIONS: Readonly<Record<string, string>> = { region: '6', departement: '7' };
const onHexagons: Shown['parameters'] = ({ place }) => ({ resolution: RESOLUTIONS[place.maille] ?? '8' });

/** How far training and guidance are: distances as the crow flies on hexagons. */
export const ACCESS: Entry = {
  id: 'acces',
  question: 'Où vit-on, et à quelle distance de la formation et du conseil ?',
  inside: true,
  except: ['pays', 'commune'],
  shown: [
    COVERAGE,
    {
      request: 'spro/maillage_accueil',
      of: 'ici',
      parameters: { par: 'ensemble' },
      says: ['{lieu}, {couverture} des habitants vivent à {distance} km au plus {lieux}, à vol d’oiseau.'],
      key: {
        label: 'À {distance} km d’un lieu d’accueil',
        value: 'couverture',
        aside: 'des habitants, {lieux}',
        source: 'À vol d’oiseau'
      }
    },
    {
      request: 'reference/population_cellules',
      of: 'ici',
      parameters: onHexagons,
      says: [],
      figure: {
        // The people of a commune are spread evenly over it: how close they live to each other is not known within it.
        title: 'Où vivent les habitants, commune par commune',
        subtitle:
          'Habitants par km² : la population de chaque commune, répartie également sur la surface de ses hexagones, qui n’est pas sa superficie officielle'
      }
    },
    {
      request: 'cprdfop/distance_formation',
      of: 'ici',
      parameters: onHexagons,
      says: [],
      figure: {
        title: 'La formation de la voie scolaire la plus proche',
        subtitle:
          'Distance à l’établissement le plus proche du fichier des effectifs, en kilomètres, à vol d’oiseau, moyenne pondérée par la population de l’hexagone'
      }
    },
    {
      request: 'spro/distance_accueil',
      of: 'ici',
      parameters: onHexagons,
      says: [],
      figure: {
        title: 'L’accueil le plus proche',
        subtitle: 'Distance[ {lieux}], en kilomètres, à vol d’oiseau ; les points sont les lieux du territoire',
        points: { request: 'spro/lieux_accueil', name: 'nom' }
      }
    },
    {
      request: 'spro/lieux_accueil',
      of: 'ici',
      says: [],
      doors: { text: '{nom}', href: '/lieux/{lieu}', aside: '{reseau}[, {commune}]', most: 24, all: true }
    },
    COVERAGE_BY_PART
  ]
};
