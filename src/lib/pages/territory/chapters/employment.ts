import { OF_EMPLOYMENT } from '../../publics/scope.ts';
import type { Chapter } from './chapter.ts';

/** Who lives and works in a territory, and who seeks work. */
export const EMPLOYMENT: readonly Chapter[] = [
  {
    id: 'population',
    title: 'Population, emploi sur place, niveau de vie',
    lead: 'âges et projection, emplois et actifs, niveau de vie, quartiers prioritaires, ruralités',
    scope: OF_EMPLOYMENT,
    questions: [
      {
        id: 'ages',
        question: 'Qui habite ici, et demain ?',
        inside: false,
        shown: [
          { request: 'reference/population_legale', of: 'proche', title: 'Population municipale' },
          {
            request: 'reference/population_annees',
            of: 'proche',
            elsewhere:
              'Les estimations de population par âge s’arrêtent aux départements et aux régions : celles qui suivent sont d’un territoire plus grand.',
            title: 'Habitants de 15 à 64 ans, année après année'
          },
          {
            request: 'reference/population_annees',
            parameters: { age: '65_plus' },
            of: 'proche',
            title: 'Habitants de 65 ans ou plus, année après année'
          },
          { request: 'reference/population_age', of: 'proche', title: 'Âge des habitants au recensement' },
          {
            request: 'reference/projections_population',
            of: 'proche',
            title: 'Habitants en âge de travailler, projections de l’Insee'
          }
        ]
      },
      {
        id: 'emplois-actifs',
        question: 'Où y a-t-il plus d’emplois que d’actifs ?',
        inside: true,
        shown: [
          { request: 'gpec/emplois_actifs', of: 'proche', title: 'Emplois pour cent actifs occupés de 15 à 64 ans' },
          {
            request: 'gpec/concentration_emploi',
            of: 'partout',
            title: 'Emplois et navettes, territoire par territoire'
          },
          { request: 'gpec/navettes', of: 'proche', title: 'D’où l’on vient travailler, où l’on part travailler' }
        ]
      },
      {
        id: 'niveau-de-vie',
        question: 'Quel est le niveau de vie, et quels lieux sont aidés ?',
        inside: true,
        shown: [
          { request: 'reference/niveau_de_vie', of: 'proche', title: 'Niveau de vie médian des communes' },
          { request: 'reference/quartiers_prioritaires', of: 'proche', title: 'Quartiers prioritaires de la ville' },
          {
            request: 'reference/communes_frr',
            of: 'proche',
            title: 'Communes en France ruralités revitalisation',
            silent: true
          }
        ]
      }
    ]
  },
  {
    id: 'employeurs',
    title: 'Employeurs et contrats',
    lead: 'taille et naissance des établissements, dépendance, nature des embauches, saisons',
    scope: OF_EMPLOYMENT,
    questions: [
      {
        id: 'etablissements',
        question: 'Quels employeurs, et de quelle taille ?',
        inside: false,
        shown: [
          { request: 'gpec/emploi_par_activite', of: 'proche', title: 'Emploi salarié par activité' },
          { request: 'gpec/postes_par_taille', of: 'proche', title: 'Postes par taille d’établissement' },
          { request: 'gpec/tissu_par_taille', of: 'proche', title: 'Établissements par taille' },
          { request: 'gpec/demographie_etablissements', of: 'proche', title: 'Établissements créés' },
          {
            request: 'gpec/dependance_premier_etablissement',
            of: 'partout',
            title: 'Part du premier établissement dans l’emploi'
          },
          { request: 'gpec/diversite_emploi', of: 'partout', title: 'Territoires qui dépendent de peu d’activités' },
          { request: 'gpec/carte_emploi', of: 'proche', title: 'Établissements et emplois par hexagone' }
        ]
      },
      {
        id: 'contrats',
        question: 'Sous quels contrats embauche-t-on, et quand ?',
        inside: false,
        shown: [
          { request: 'gpec/embauches_contrat', of: 'proche', title: 'Embauches par nature de contrat' },
          { request: 'gpec/embauches_activite', of: 'proche', title: 'Embauches par activité' },
          { request: 'gpec/profil_saisonnier', of: 'proche', title: 'Profil saisonnier des embauches' },
          { request: 'gpec/rotation', of: 'proche', title: 'Rotation de la main-d’œuvre' }
        ]
      }
    ]
  },
  {
    id: 'metiers',
    title: 'Métiers',
    lead: 'projets d’une enquête à l’autre, tension et volume, femmes et hommes, salaires, transitions',
    scope: OF_EMPLOYMENT,
    questions: [
      {
        id: 'recrutements',
        question: 'Quels métiers recrutent, et cela change-t-il ?',
        inside: false,
        shown: [
          { request: 'gpec/projets_evolution', of: 'proche', title: 'Projets de recrutement d’une enquête à l’autre' },
          { request: 'gpec/matrice_tension_volume', of: 'proche', title: 'Tension et volume des recrutements' },
          {
            request: 'gpec/tensions_bassin',
            of: 'proche',
            ofParts: true,
            title: 'Métiers en tension du bassin, et leurs causes'
          },
          { request: 'gpec/intensite_recrutement', of: 'proche', title: 'Projets rapportés aux emplois' }
        ]
      },
      {
        id: 'femmes-hommes',
        question: 'Qui exerce ces métiers, et pour quel salaire ?',
        inside: false,
        shown: [
          { request: 'gpec/feminisation_metiers', of: 'proche', title: 'Part des femmes, métier par métier' },
          { request: 'gpec/segregation_genre', of: 'partout', title: 'Ségrégation de genre entre métiers' },
          { request: 'gpec/salaires_metiers', of: 'proche', title: 'Salaires par profession' }
        ]
      },
      {
        id: 'transitions',
        question: 'Quels métiers des transitions sont difficiles à pourvoir ?',
        inside: false,
        shown: [
          {
            request: 'gpec/metiers_transition',
            of: 'proche',
            title: 'Métiers de la transition écologique, et tension de leurs familles',
            silent: true
          }
        ]
      }
    ]
  },
  {
    id: 'demandeurs',
    title: 'Demandeurs d’emploi et offres',
    lead: 'profil des demandeurs, écoulement, offres, écarts entre lieux et entre métiers',
    scope: OF_EMPLOYMENT,
    questions: [
      {
        id: 'profil',
        question: 'Qui cherche un emploi, et sort-on de la demande ?',
        inside: false,
        shown: [
          { request: 'gpec/demandeurs_profil', of: 'proche', title: 'Demandeurs d’emploi par sexe et âge' },
          { request: 'gpec/demandeurs_territoires', of: 'proche', title: 'Demandeurs d’emploi par territoire' },
          { request: 'gpec/taux_ecoulement', of: 'proche', title: 'Taux d’écoulement de la demande d’emploi' },
          {
            request: 'gpec/demandeurs_metiers_evolution',
            of: 'partout',
            title: 'Métiers des demandeurs d’emploi, France entière'
          }
        ]
      },
      {
        id: 'ecarts',
        question: 'Les offres et les demandeurs se rencontrent-ils ?',
        inside: false,
        shown: [
          {
            request: 'gpec/offres_demandeurs_bassin',
            of: 'proche',
            ofParts: true,
            title: 'Offres et demandeurs, métier par métier'
          },
          {
            request: 'gpec/inadequation_bassins',
            of: 'partout',
            title: 'Métiers dont les offres et les demandeurs ne sont pas aux mêmes endroits'
          },
          { request: 'gpec/inadequation_geographique', of: 'partout', title: 'Inadéquation géographique' },
          {
            request: 'gpec/inadequation_hexagones',
            of: 'proche',
            title: 'Écart entre offres et demandeurs, par hexagone'
          }
        ]
      }
    ]
  }
];
