import { hexagonsOf } from '../scope.ts';
import type { Entry, Shown } from '../question.ts';
import type { Context } from '../section.ts';

const PEOPLE = ['departement', 'region'];
const FINER: Readonly<Record<string, string>> = {
  region: 'departement',
  departement: 'epci',
  zone_emploi: 'epci',
  bassin: 'epci'
};
/** By parts of the place; not asked of one that has none. */
export function byPart({ place }: Context): { par: string } | null {
  const par = FINER[place.maille];
  return par === undefined ? null : { par };
}
const COVERED = 'cprdfop/couverture_population';
const SCHOOL = 'd’un établissement du fichier des effectifs (voie scolaire, rentrée {rentree})';

/** What share of inhabitants is near a school of the file, as the crow flies. */
export const COVERAGE: Shown = {
  request: COVERED,
  of: 'ici',
  parameters: { par: 'ensemble' },
  beside: true,
  says: [
    `{lieu}, {couverture} des habitants vivent à {distance} km au plus ${SCHOOL}, à vol d’oiseau[ ; {autre_nom} : {autre_couverture}].`
  ]
};
export const COVERAGE_BY_PART: Shown = {
  request: COVERED,
  of: 'ici',
  parameters: byPart,
  says: [],
  figure: {
    when: { lignes: { from: 2 } },
    title: [
      'À {distance} km d’une formation de la voie scolaire : {couverture* des habitants, selon le lieu}',
      'À {distance} km d’une formation de la voie scolaire, selon le lieu'
    ],
    subtitle: `Part des habitants à {distance} km au plus ${SCHOOL}, à vol d’oiseau`,
    note: 'La population d’une commune est répartie selon la surface.'
  }
};

const SHARES =
  'Part des entrées en formation rapportée à la part des demandeurs inscrits (catégorie non précisée), {annee} ; 1 : même poids';
/** Groups whose index is clearly under 1, whatever a hidden count is; above, counts of another year would say the contrary. */
const UNDERSERVED: Shown['saysEach'] = {
  where: { indice: { under: 0.9 } },
  say: '{lieu} en {annee}, le groupe « {groupe} » fait {part_entrees} des entrées en formation et {part_demandeurs} des demandeurs d’emploi inscrits (catégorie non précisée par le fichier).'
};

/** Who has no access: the places that are far, and the groups that enter training less than they weigh. */
export const REACH: Entry = {
  id: 'acces-formation',
  question: 'Qui n’y a pas accès ?',
  inside: true,
  except: ['pays'],
  shown: [
    {
      ...COVERAGE,
      key: {
        label: 'À {distance} km d’une formation de la voie scolaire',
        value: 'couverture',
        aside: 'des habitants',
        source: 'À vol d’oiseau, rentrée {rentree}'
      }
    },
    {
      request: 'cprdfop/taux_acces_formation',
      of: PEOPLE,
      says: [
        '{lieu}, le taux d’accès des demandeurs d’emploi à la formation est de {taux} en {annee} ; en France, {taux_france} ({definition}).'
      ]
    },
    {
      request: 'cprdfop/accessibilite_places',
      of: 'ici',
      parameters: ({ place }) => ({ resolution: hexagonsOf(place, 7) }),
      says: [],
      figure: {
        title: 'Les places accessibles, là où l’on vit',
        subtitle:
          'Places d’entrée de la voie scolaire, avant le BTS, pour 1 000 [{pour}], à {portee} km au plus par la terre, rentrée {rentree}',
        note: 'Les places et les habitants des 40 km qui entourent la région comptent ; une commune voisine sans contour est un point, en ligne droite × détour.'
      }
    },
    {
      request: 'cprdfop/distance_formation',
      of: 'ici',
      parameters: ({ place }) => ({ resolution: hexagonsOf(place) }),
      says: [],
      figure: {
        title: [
          'Jusqu’à {distance_km} km de l’établissement le plus proche du fichier des effectifs, à {commune}',
          'La formation de la voie scolaire la plus proche'
        ],
        subtitle: 'Kilomètres à la formation de la voie scolaire la plus proche, à vol d’oiseau'
      }
    },
    COVERAGE_BY_PART,
    {
      request: 'cprdfop/couverture_minutes',
      of: 'ici',
      parameters: byPart,
      says: [],
      figure: {
        when: { lignes: { from: 2 } },
        title: 'À {minutes} minutes d’une formation de la voie scolaire',
        subtitle: 'Part des {pour} à {minutes} minutes de trajet au plus (matrice de la région[, {trajet}])'
      }
    },
    {
      request: 'cprdfop/distance_sans_voiture',
      of: 'ici',
      parameters: byPart,
      says: [],
      figure: {
        when: { lignes: { from: 2 } },
        title: 'Sans voiture et loin d’une formation de la voie scolaire',
        subtitle:
          'Ménages sans voiture à plus de {distance} km d’un établissement du fichier des effectifs[, recensement {recensement}]',
        note: 'Estimation : dans une commune, ces ménages sont supposés répartis comme les habitants.'
      }
    },
    {
      request: 'cprdfop/equite_acces_formation',
      of: PEOPLE,
      parameters: { par: 'age' },
      says: [],
      saysEach: UNDERSERVED,
      figure: { title: 'Le poids de chaque âge parmi les entrants', subtitle: SHARES }
    },
    {
      request: 'cprdfop/equite_acces_formation',
      of: PEOPLE,
      parameters: { par: 'sexe' },
      says: [],
      saysEach: UNDERSERVED,
      figure: { title: 'Le poids des femmes et des hommes parmi les entrants', subtitle: SHARES }
    },
    {
      request: 'cprdfop/jeunes_sans_solution',
      of: 'ici',
      parameters: byPart,
      says: [],
      figure: {
        title: 'Les jeunes sans solution repérés',
        subtitle: 'Jeunes de 16 à 25 ans, {campagne}',
        note: 'Les jeunes repérés, et non tous les jeunes sans solution : un repérage meilleur se lit comme une hausse.'
      }
    }
  ]
};
