import { KNOWN, type Entry } from '../question.ts';

const ESTIMATES = 'reference/population_annees';
const ARE_ELSEWHERE =
  'Les estimations par âge de l’Insee s’arrêtent aux départements et aux régions : celles qui suivent sont données {lieu}, non pour le territoire de cette page.';
const SERIES = 'gpec/evolution_demandeurs_emploi';

/** How many live here, how many of age to work, since when: the legal population of any place, and estimates by age where Insee makes them. */
export const INHABITANTS: Entry = {
  id: 'habitants',
  question: 'Qui vit ici ?',
  inside: false,
  shown: [
    {
      request: 'reference/population_legale',
      of: 'ici',
      says: [],
      otherwise: '{lieu}, {habitants habitant|habitants} en {annee} : c’est la population municipale.',
      key: {
        label: 'Habitants',
        value: 'habitants',
        source: 'Insee, populations légales {annee}',
        when: { annee: { from: 1 } },
        year: 'annee'
      }
    },
    {
      request: 'reference/population_legale',
      of: 'ici',
      says: [
        [
          {
            when: { annee: { from: 1 } },
            say: '{lieu}, {habitants habitant|habitants} en {annee} : c’est la population municipale, d’après les populations légales de l’Insee.'
          },
          '{lieu}, population municipale d’une année que le fichier ne dit pas : {habitants habitant|habitants}.'
        ]
      ]
    },
    {
      request: ESTIMATES,
      of: 'proche',
      parameters: { age: 'ensemble' },
      says: [
        { when: { ailleurs: true }, say: ARE_ELSEWHERE },
        '{lieu}, {habitants habitant|habitants} au 1ᵉʳ janvier {annee}[, {evolution} de {annee_depart} à {annee}]. C’est une estimation, que l’Insee dit provisoire pour les dernières années de chaque édition.'
      ],
      key: {
        label: 'Habitants',
        value: 'habitants',
        aside: '{evolution} de {annee_depart} à {annee}',
        source: 'Insee, estimation au 1ᵉʳ janvier {annee}',
        year: 'annee'
      }
    },
    {
      request: ESTIMATES,
      of: 'proche',
      parameters: { age: '15_64' },
      says: ['{lieu}, {part} des habitants ont de 15 à 64 ans.'],
      figure: {
        title: 'Habitants de 15 à 64 ans[ : {evolution} de {annee_depart} à {annee}]',
        subtitle: 'Habitants de 15 à 64 ans, estimations de population de l’Insee au 1ᵉʳ janvier'
      }
    },
    {
      request: ESTIMATES,
      of: 'proche',
      parameters: { age: '65_plus' },
      says: ['{lieu}, {part} des habitants ont 65 ans ou plus.']
    }
  ]
};

/** Who seeks a job: a count whose category no file names agrees with no published one, so it is neither a tile nor a headline. */
export const JOBSEEKERS: Entry = {
  id: 'demandeurs',
  question: 'Qui cherche un emploi ?',
  inside: false,
  shown: [
    {
      request: 'gpec/portrait_zone',
      of: 'ici',
      row: { indicateur: 'Demandeurs d’emploi inscrits, catégorie non précisée', mode: 'observé' },
      made: { quand: { during: 'millesime' } },
      says: [
        {
          when: { valeur: KNOWN },
          say: '{lieu}, {valeur demandeur d’emploi inscrit|demandeurs d’emploi inscrits} {quand}, catégorie non précisée par le producteur.'
        }
      ]
    },
    {
      request: SERIES,
      of: 'proche',
      beside: true,
      says: [
        [
          {
            when: { evolution: 0 },
            say: '{lieu}, catégorie non précisée par le fichier, {demandeurs demandeur d’emploi inscrit|demandeurs d’emploi inscrits} en {mois}, autant qu’un an plus tôt.'
          },
          '{lieu}, catégorie non précisée par le fichier, {demandeurs demandeur d’emploi inscrit|demandeurs d’emploi inscrits} en {mois}[, soit {evolution} en un an].'
        ],
        {
          when: { ailleurs: true },
          say: 'France Travail ne diffuse cette série que pour la région, les départements et les communes de plus de 5 000 habitants.'
        },
        {
          when: { autre_evolution: KNOWN },
          say: '{autre_lieu}, l’évolution est de {autre_evolution} sur les mêmes mois.'
        }
      ],
      figure: {
        title: [
          {
            when: { evolution: KNOWN },
            say: 'Demandeurs d’emploi, catégorie non précisée : {evolution} sur un an en {mois}'
          },
          'Demandeurs d’emploi inscrits, catégorie non précisée'
        ],
        subtitle: 'Inscrits par mois, données brutes arrondies à la dizaine, catégorie non précisée par le producteur'
      }
    }
  ]
};

const RATE = 'Taux de chômage localisé';

/** What share of the active population is unemployed: Insee's localised rates, which are no count of registered job seekers. */
export const UNEMPLOYMENT: Entry = {
  id: 'chomage',
  question: 'Quelle part des actifs est au chômage ?',
  inside: false,
  shown: [
    {
      request: 'gpec/taux_chomage',
      of: 'proche',
      beside: { name: 'reference', except: ['pays'] },
      made: { quand: { during: 'trimestre' } },
      dated: { source: 'taux_chomage', by: 'trimestre' },
      says: [
        [
          {
            when: { taux: { exact: true } },
            say: '{lieu}, le taux de chômage localisé {ancien:est|était} de {taux} {quand}[ ({variation} en un an)]. L’Insee l’estime au sens du Bureau international du travail : ce n’est pas la part des inscrits à France Travail.'
          },
          '{lieu}, le taux de chômage localisé {ancien:est|était} de {taux} {quand}, entre ceux de ses départements. L’Insee l’estime au sens du Bureau international du travail : ce n’est pas la part des inscrits à France Travail.'
        ],
        {
          when: { ancien: 2 },
          say: 'Ce taux est ancien : pour ce territoire, les fichiers lus ne vont pas plus loin.'
        },
        {
          when: { ailleurs: true },
          say: 'Les fichiers lus n’en donnent pas à un niveau plus fin : il existe pour les zones d’emploi, les départements et les régions.'
        },
        {
          when: { taux_reference: KNOWN },
          say: '{autre_lieu}, il {ancien:est|était} de {taux_reference} le même trimestre.'
        }
      ],
      key: {
        label: RATE,
        value: 'taux',
        aside: '{variation} en un an',
        source: [{ when: { ancien: 2 }, say: 'Insee, {trimestre} (ancien)' }, 'Insee, {trimestre}'],
        among: { request: 'gpec/chomage_territoires', column: 'taux', parameters: { trimestre: '{trimestre}' } }
      },
      figure: {
        title: [
          { when: { ancien: 2 }, say: `${RATE} : {taux} {quand} (ancien)` },
          { when: { taux: KNOWN }, say: `${RATE} : {taux} {quand}` },
          RATE
        ],
        subtitle:
          'Chômeurs estimés pour cent actifs, moyenne du trimestre corrigée des variations saisonnières (Insee)',
        columns: ['trimestre', 'taux', 'variation', 'taux_reference', 'edition']
      }
    }
  ]
};
