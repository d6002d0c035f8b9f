import { hexagonsOf } from '../scope.ts';
import { KNOWN, type Entry, type Shown } from '../question.ts';

const SITES = 'cprdfop/etablissements_formation';
const onHexagons: Shown['parameters'] = ({ place }) => ({ resolution: hexagonsOf(place) });

/** Pupils of the place and their schools; a school that the directory does not place is counted nowhere. */
export const PUPILS: Shown = {
  request: SITES,
  of: 'ici',
  made: { eleves: { sum: 'effectif' }, entrants: { sum: 'premiere_annee' }, perdus: { count: { non_situes: true } } },
  says: [
    '{lieu}, {eleves élève suit|élèves suivent} une formation du fichier des effectifs dans {lignes établissement|établissements} à la rentrée {rentree}[, dont {entrants} en première année].',
    { when: { perdus: { from: 1 } }, say: 'Des établissements que l’annuaire ne situe pas n’y sont pas comptés.' }
  ]
};

/** Where pupils are trained, school by school. */
export const PUPILS_MAP: Shown = {
  request: 'cprdfop/carte_offre_formation',
  of: 'ici',
  parameters: onHexagons,
  made: { tous: { count: { effectif: KNOWN } }, moitie: { half: 'effectif' } },
  says: [],
  figure: {
    title: [
      'La moitié des élèves se forme dans {moitie hexagone|hexagones} sur les {tous} qui en ont',
      'Où se forment les élèves'
    ],
    subtitle: 'Élèves par hexagone et établissements (points), rentrée {rentree}',
    points: { request: SITES, name: 'etablissement' }
  }
};

/** Where people train: pupils, apprentices, sessions of continuing training. */
export const OFFER: Entry = {
  id: 'offre',
  question: 'Où se forme-t-on ?',
  inside: true,
  except: ['pays'],
  shown: [
    PUPILS,
    {
      request: 'cprdfop/offre_apprentissage',
      of: 'ici',
      parameters: { par: 'formation' },
      says: [
        [
          {
            when: { etat: 'partiel' },
            say: '{lieu}, au moins {lignes formation s’y prépare|formations s’y préparent} par apprentissage.'
          },
          '{lieu}, {lignes formation s’y prépare|formations s’y préparent} par apprentissage.'
        ]
      ]
    },
    PUPILS_MAP,
    {
      request: 'cprdfop/apprentis_carte',
      of: 'ici',
      parameters: onHexagons,
      made: { total: { sum: 'apprentis' }, tous: { count: { apprentis: KNOWN } }, moitie: { half: 'apprentis' } },
      says: [
        '{total apprenti est inscrit|apprentis sont inscrits} dans un centre de formation fin {annee} (centres d’au moins cinq apprentis).'
      ],
      figure: {
        title: [
          'La moitié des apprentis se forme dans {moitie hexagone|hexagones} sur les {tous} qui en ont',
          'Où se forment les apprentis'
        ],
        subtitle: 'Apprentis par hexagone, au lieu du centre de formation, fin {annee}'
      }
    },
    {
      request: 'cprdfop/carte_sessions',
      of: 'ici',
      parameters: onHexagons,
      made: { total: { sum: 'sessions' }, tous: { count: { sessions: KNOWN } }, moitie: { half: 'sessions' } },
      says: ['{total session de formation continue commence|sessions de formation continue commencent} en {annee}.'],
      figure: {
        title: [
          'La moitié des sessions de formation continue a lieu dans {moitie hexagone|hexagones} sur les {tous} qui en ont',
          'Où ont lieu les sessions de formation continue'
        ],
        subtitle: 'Sessions par hexagone, début en {annee}'
      }
    }
  ]
};

const FILL = 'cprdfop/taux_remplissage';
const filled: Shown['made'] = {
  entres: { sum: 'effectif' },
  offertes: { sum: 'capacite' },
  vacantes: { sum: 'places_vacantes' },
  taux: { ratio: ['entres', 'offertes'] }
};

/** Wishes for a place before the BTS, and the most asked of its fields. */
export const PRESSURE: Shown = {
  request: 'cprdfop/taux_pression',
  of: 'ici',
  made: { voeux: { sum: 'voeux1' }, offertes: { sum: 'capacite' } },
  says: [
    'Avant le BTS, {voeux premier vœu a été fait|premiers vœux ont été faits} pour {offertes place|places}, sur les formations où les deux sont connus.'
  ],
  headline:
    '{lieu}, **{voeux premier vœu a été fait|premiers vœux ont été faits}** pour **{offertes place|places}** avant le BTS, à la rentrée {rentree}.',
  figure: {
    title: [
      '{formation} : {pression premier vœu|premiers vœux} par place, la demande la plus forte',
      'Taux de pression'
    ],
    subtitle: 'Premiers vœux par place, hors BTS, par domaine, rentrée {rentree}',
    note: 'Voie scolaire ; formations dont la capacité et les vœux sont connus.'
  }
};

/** Places taken, and left, by field. */
export const FILLED: Shown = {
  request: FILL,
  of: 'ici',
  made: filled,
  says: [
    'À la rentrée {rentree}, {vacantes place d’entrée est restée vacante|places d’entrée sont restées vacantes} : chaque formation compte pour elle-même, et un sureffectif ailleurs ne comble pas une place vide.'
  ],
  key: {
    label: 'Places d’entrée prises',
    value: 'taux',
    aside: '{vacantes vacante|vacantes}',
    source: 'Remplissage, voie scolaire, rentrée {rentree}'
  },
  headline:
    '{lieu}, **{entres élève est entré|élèves sont entrés}** en formation pour **{offertes place|places}** à la rentrée {rentree} : un remplissage de **{taux}**.',
  figure: {
    title: [
      { when: { lignes: { from: 2 } }, say: 'Places prises : {remplissage* selon le domaine}' },
      'Taux de remplissage'
    ],
    subtitle: 'Élèves en entrée rapportés à la capacité, voie scolaire, rentrée {rentree}'
  }
};

/** Whether places are asked for, and taken. Apprenticeship has none since the law of 2018. */
export const PLACES: Entry = {
  id: 'places',
  question: 'Les places sont-elles demandées, et prises ?',
  inside: true,
  except: ['pays'],
  shown: [
    FILLED,
    {
      request: FILL,
      of: 'compare',
      made: filled,
      says: ['{lieu}, le remplissage est de {taux}, même champ, même rentrée.']
    },
    {
      request: 'cprdfop/places_vacantes',
      of: 'ici',
      parameters: onHexagons,
      made: { tous: { count: { places_vacantes: { from: 1 } } }, moitie: { half: 'places_vacantes' } },
      says: [],
      figure: {
        title: [
          'La moitié des places vacantes est dans {moitie hexagone|hexagones} sur les {tous} qui en ont',
          'Où restent des places vacantes'
        ],
        subtitle: 'Places vacantes en entrée de formation, rentrée {rentree}',
        note: 'Une place vacante n’est pas forcément une place à fermer.'
      }
    },
    PRESSURE,
    {
      request: 'cprdfop/taux_demande_bts',
      of: 'ici',
      says: [],
      figure: {
        title: [
          '{formation} : {demande candidature|candidatures} par place, la demande la plus forte',
          'Demande en BTS'
        ],
        subtitle: 'Candidatures Parcoursup par place, par spécialité de BTS, session {session}',
        note: 'Des vœux non classés : ce taux ne se compare pas à la pression.'
      }
    },
    {
      request: 'cprdfop/taux_occupation',
      of: 'ici',
      says: [],
      figure: {
        title: 'Sessions de formation continue : places occupées, {occupation}, tous financeurs',
        subtitle: 'Places occupées rapportées aux places, par financeur, sessions de {annee}',
        note: 'Au jour du flux : une session à venir se remplira encore. Les financeurs ne s’additionnent pas.'
      }
    }
  ]
};
