import { KNOWN, type Entry, type Shown } from '../question.ts';

const REGION = ['region'];
const SURE = ['superieur', 'inferieur'];

/** Employment over months, by diploma. */
export const JOBS_AFTER: Shown = {
  request: 'cprdfop/emploi_6_12_18_24_mois',
  of: REGION,
  says: [],
  figure: {
    title: 'L’emploi salarié des sortants, de 6 à 24 mois après la sortie',
    subtitle: 'Part des sortants en emploi salarié, voie scolaire, promotions {millesime}',
    note: 'Emploi salarié en France, particuliers employeurs exceptés ; ni l’emploi non salarié ni l’emploi à l’étranger. Avant le cumul 2022-2023, les employeurs publics et une part de l’agriculture n’étaient pas comptés.',
    columns: [
      'diplome',
      'horizon',
      'sortants',
      'taux',
      'taux_regions',
      'ecart_commun',
      'ecart_bas',
      'ecart_haut',
      'effet_composition'
    ]
  }
};

/** Further study or a job, by diploma and route. */
export const STUDY_OR_WORK: Shown = {
  request: 'cprdfop/poursuite_devenir_favorable',
  of: REGION,
  says: [],
  figure: {
    title: 'Poursuivre ou travailler : le devenir par diplôme et par voie',
    subtitle: 'Part des élèves d’année terminale, promotions {millesime}'
  }
};

/** How many courses stand apart from the same ones elsewhere on both axes. */
export const QUADRANT: Shown = {
  request: 'cprdfop/quadrant_insertion_poursuite',
  of: REGION,
  made: { nets: { count: { poursuite_ecart: SURE, emploi_ecart: SURE } } },
  says: [],
  figure: {
    title: [
      {
        when: { lignes: { from: 1 } },
        say: 'Sur {lignes formation|formations}, {nets s’écarte|s’écartent} nettement de la même ailleurs, sur les deux axes'
      },
      'Insertion et poursuite d’études'
    ],
    subtitle:
      'Emploi à 6 mois et poursuite d’études, écart à la même formation dans les autres régions, voie scolaire, promotions {millesime}',
    note: 'Point creux : position instable, qui ne doit fonder seule ni ouverture ni fermeture.',
    columns: [
      'formation',
      'diplome',
      'effectif',
      'sortants',
      'poursuite',
      'reference_poursuite',
      'emploi',
      'reference_emploi',
      'position'
    ]
  }
};

/** What becomes of pupils, region by region: employment, further study, and how sure each figure is. */
export const OUTCOMES: Entry = {
  id: 'devenir',
  question: 'Que deviennent les élèves ?',
  inside: true,
  shown: [
    {
      request: 'cprdfop/poursuite_devenir_favorable',
      of: REGION,
      parameters: { par: 'ensemble' },
      row: { voie: 'scolaire' },
      made: {
        apprentis: { of: { voie: 'apprentissage' }, column: 'devenir' },
        apprentis_total: { of: { voie: 'apprentissage' }, column: 'effectif' }
      },
      says: [
        '{lieu}, {devenir} des élèves ({effectif} en année terminale)[ et {apprentis} des apprentis ({apprentis_total})] poursuivent des études ou ont un emploi salarié six mois après, promotions {millesime}.',
        {
          when: { apprentis: KNOWN },
          say: 'Les deux voies n’accueillent pas les mêmes jeunes, ni dans les mêmes formations : l’écart n’est pas un effet de la voie.'
        }
      ],
      key: {
        label: 'Devenir favorable',
        value: 'devenir',
        aside: 'des élèves',
        source: 'InserJeunes, promotions {millesime}'
      },
      headline:
        '{lieu}, **{devenir} des élèves** poursuivent des études ou ont un emploi salarié six mois après, promotions {millesime}.'
    },
    JOBS_AFTER,
    STUDY_OR_WORK,
    QUADRANT,
    {
      request: 'cprdfop/quadrant_devenir_tension',
      of: REGION,
      made: { voulues: { count: { devenir_ecart: 'inferieur', classe_basse: { from: 4 } } } },
      says: [],
      figure: {
        title: [
          {
            when: { voulues: { from: 1 } },
            say: '{voulues formation|formations} au devenir nettement sous celui d’ailleurs, vers des métiers tous en tension en {annee_tension}'
          },
          'Devenir des élèves et tension des métiers'
        ],
        subtitle: 'Devenir favorable et tension des métiers liés, voie scolaire, promotions {millesime}',
        note: '[La tension est celle de {annee_tension}. ]Le passage du diplôme au métier est une convention de parts.',
        columns: ['formation', 'diplome', 'metier', 'tension', 'classe_basse', 'classe_haute', 'devenir', 'position']
      }
    },
    {
      request: 'cprdfop/ecart_scolaire_apprentissage',
      of: REGION,
      made: { dessus: { count: { conclusion: 'apprentissage au-dessus' } } },
      says: [],
      figure: {
        title: [
          {
            when: { lignes: { from: 1 } },
            say: 'Emploi des apprentis au-dessus de celui des élèves, à formations égales, écart significatif, pour {dessus diplôme|diplômes} sur {lignes}'
          },
          'Voie scolaire et apprentissage'
        ],
        subtitle: 'Emploi à 6 mois, apprentissage moins voie scolaire, à formations égales, promotions {millesime}',
        note: 'Ce n’est pas un effet de l’apprentissage, dont les jeunes sont recrutés avant d’entrer.'
      }
    },
    {
      request: 'cprdfop/contrats_interrompus',
      of: REGION,
      says: [],
      figure: {
        title: [
          {
            when: { lignes: { from: 1 } },
            say: 'Contrats d’apprentissage interrompus : {interrompus* selon le domaine}'
          },
          'Contrats d’apprentissage interrompus'
        ],
        subtitle: 'Part des contrats interrompus avant leur terme, promotions {millesime}',
        note: 'Une interruption n’est pas un abandon. Moyennes pondérées par les inscrits, sans intervalle publié.'
      }
    },
    {
      request: 'cprdfop/valeur_ajoutee',
      of: 'ici',
      says: [],
      figure: {
        title: 'Emploi observé et attendu, établissement par établissement',
        subtitle: 'Taux d’emploi à 6 mois, promotions {millesime}',
        note: 'Au-dessus de la droite : taux observé supérieur au taux attendu que publie la Depp, sans intervalle. Ceci n’est pas un classement.'
      }
    }
  ]
};
