import { untaught } from '../training/untaught.ts';
import { KNOWN, type Entry } from '../question.ts';
import { estimatedProjects } from './estimate.ts';

const SURVEYED = ['pays', 'region', 'departement', 'bassin'];
const PORTRAIT = 'gpec/emploi_prive_portrait';

/** Who works here, in what, and whether it grows: private jobs by activity, which are counted and not sampled. */
export const WORKS: Entry = {
  id: 'travail',
  question: 'Qui travaille ici, et dans quoi ?',
  inside: false,
  shown: [
    {
      request: 'gpec/emploi_prive_evolution',
      of: 'proche',
      beside: { name: 'reference' },
      made: { depart: { of: 'last', column: 'annee' } },
      says: [
        '{lieu}, {effectif salarié du privé|salariés du privé} fin {annee}[, soit {evolution} depuis {depart}].',
        {
          when: { base_100_reference: KNOWN },
          say: 'Indice 100 en {depart} : {base_100} {lieu}, {base_100_reference} {autre_lieu}. Ces effectifs sont exhaustifs.'
        },
        'Ils viennent des déclarations des employeurs (Urssaf) : ni agents publics, ni indépendants.'
      ],
      key: { label: 'Salariés du privé', value: 'effectif', source: 'Urssaf, fin {annee}' },
      figure: {
        title: ['L’emploi privé depuis {depart} : {evolution}', 'L’évolution de l’emploi privé'],
        subtitle: 'Salariés du privé, indice 100 la première année'
      }
    },
    {
      request: PORTRAIT,
      of: 'proche',
      parameters: { niveau: 'a17' },
      made: { cinq: { sum: 'part', first: 5 } },
      says: [],
      figure: {
        title: [
          {
            when: { cinq: { exact: true }, lignes: { from: 6 } },
            say: 'Cinq activités rassemblent {cinq} de l’emploi privé'
          },
          'L’emploi privé par activité'
        ],
        subtitle: 'Salariés du privé par activité (A17), fin {annee}',
        columns: ['activite', 'effectif', 'part', 'etablissements', 'taille']
      }
    },
    {
      request: 'gpec/specialisation_activites',
      of: 'proche',
      levels: ['commune', 'epci', 'bassin', 'zone_emploi', 'arrondissement', 'comite_local', 'departement', 'region'],
      parameters: { niveau: 'a17' },
      beside: { name: 'reference' },
      says: [],
      figure: {
        title: ['{activite} : indice {indice}, le plus élevé', 'Les spécialisations du territoire'],
        subtitle: 'Part dans l’emploi privé rapportée à la part de la référence, fin {annee}'
      }
    }
  ]
};

/** Who recruits, and what is hard: the BMO survey and the tensions of Dares. */
export const RECRUITMENT: Entry = {
  id: 'recrutement',
  question: 'Qui recrute, et qu’est-ce qui est difficile ?',
  inside: false,
  shown: [
    estimatedProjects,
    {
      request: 'gpec/difficultes_saisonnalite',
      of: SURVEYED,
      parameters: { niveau: 'ensemble' },
      beside: true,
      says: [
        {
          when: { difficulte: KNOWN },
          say: '{lieu}, {difficulte} des projets sont jugés difficiles par les employeurs[ ; {autre_nom} : {autre_difficulte}].'
        },
        {
          when: { ailleurs: true },
          say: 'L’enquête sur les besoins en main-d’œuvre est publiée par bassin d’emploi et par département : le détail est celui que les employeurs déclarent {lieu}[, où vivent {part}].'
        }
      ],
      key: {
        label: 'Projets de recrutement',
        value: 'projets',
        aside: 'dont {difficulte} jugés difficiles',
        source: 'Enquête BMO, {annee}'
      },
      anywhere: true,
      headline: [
        {
          when: { ailleurs: false },
          say: '{lieu}, les employeurs déclarent **{projets projet de recrutement|projets de recrutement}** pour {annee}[, dont **{difficulte}** jugés difficiles].'
        },
        'Estimation par le {nom_lieu}, où vivent {part} : **{projets projet de recrutement|projets de recrutement}** pour {annee}[, dont **{difficulte}** jugés difficiles].'
      ]
    },
    {
      request: 'gpec/projets_recrutement',
      of: SURVEYED,
      says: [],
      figure: {
        title: 'Les projets de recrutement, métier par métier',
        subtitle: 'Projets de recrutement en {annee}, dont jugés difficiles',
        columns: ['metier', 'projets', 'projets_difficiles', 'difficulte', 'part']
      }
    },
    {
      request: 'gpec/difficultes_saisonnalite',
      of: SURVEYED,
      parameters: { niveau: 'famille' },
      says: [],
      figure: {
        title: 'La difficulté, par famille de métiers',
        subtitle: 'Part des projets jugés difficiles par famille de métiers, {annee}'
      }
    },
    {
      request: 'gpec/tension_et_causes',
      of: ['pays', 'region', 'departement'],
      dated: { source: 'dares_tensions', by: 'annee' },
      made: { classes: { count: { classe: KNOWN } }, tendus: { count: { classe: { from: 4 } } } },
      says: [],
      figure: {
        title: [
          {
            when: { classes: { from: 1 }, ancien: 1 },
            say: '{tendus métier|métiers} sur {classes} {tendus:est|sont} en tension forte ou très forte en {annee}'
          },
          {
            when: { classes: { from: 1 } },
            say: '{tendus métier|métiers} sur {classes} {tendus:était|étaient} en tension forte ou très forte en {annee}'
          },
          'Les métiers en tension'
        ],
        subtitle: 'Indicateur de tension de la Dares et causes possibles, classes de 1 à 5, {annee}',
        note: 'Les douze métiers les plus tendus. Les causes n’entrent pas dans l’indicateur.'
      }
    }
  ]
};

/** What will be missing: who will leave, who is there to follow, what the projections say, what is not taught here. */
export const MISSING: Entry = {
  id: 'manque',
  question: 'Que manquera-t-il ?',
  inside: false,
  shown: [
    {
      request: 'gpec/seniors_metiers',
      of: 'proche',
      says: [],
      figure: {
        title: 'Ceux qui partiront bientôt, par métier',
        subtitle: 'Part des emplois occupés par des personnes de 55 ans ou plus, recensement {annee}',
        columns: ['metier', 'part', 'seniors', 'emplois']
      }
    },
    {
      request: 'gpec/renouvellement_metiers',
      of: 'proche',
      says: [
        '{lieu}, le métier « {metier} » compte {ratio emploi|emplois} de 55 ans ou plus pour un emploi de moins de 30 ans (recensement {annee}, un sondage).'
      ],
      figure: {
        title: 'Relève : moins de 30 ans et 55 ans ou plus, par métier',
        subtitle: 'Emplois par âge, recensement {annee}',
        columns: ['metier', 'ratio', 'seniors', 'jeunes', 'emplois']
      }
    },
    {
      request: 'gpec/postes_a_pourvoir_2030',
      of: ['region', 'pays'],
      says: [
        '{lieu}, {postes poste serait|postes seraient} à pourvoir d’ici {horizon} pour « {metier} », le métier le plus demandé. C’est un scénario de la projection nationale, non une prévision.'
      ],
      figure: {
        title: ['Les postes à pourvoir d’ici {horizon}', 'Les postes à pourvoir'],
        subtitle:
          'Créations d’emplois et départs en fin de carrière[, {depart_en}-{horizon}], scénario de référence (France Stratégie et Dares)'
      }
    },
    untaught()
  ]
};
