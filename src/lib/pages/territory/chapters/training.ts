import { OF_SERVICE, OF_TRAINING } from '../../publics/scope.ts';
import type { Chapter } from './chapter.ts';

/** Who is trained in a territory, and what is within reach. */
export const TRAINING: readonly Chapter[] = [
  {
    id: 'eleves-apprentis',
    title: 'Élèves et apprentis, de plus près',
    lead: 'filles et garçons, centres d’apprentissage, contrats interrompus, baccalauréat',
    scope: OF_TRAINING,
    questions: [
      {
        id: 'filles-garcons',
        question: 'Où sont les filles, où sont les garçons ?',
        inside: true,
        shown: [
          {
            request: 'cprdfop/filles_garcons_voie_pro',
            of: 'proche',
            title: 'Filles et garçons de la voie professionnelle'
          },
          { request: 'cprdfop/filles_garcons_formations', of: 'proche', title: 'Filles et garçons par formation' }
        ]
      },
      {
        id: 'apprentis',
        question: 'Que deviennent les apprentis, centre par centre ?',
        inside: true,
        shown: [
          {
            request: 'cprdfop/apprentissage_departements',
            of: 'proche',
            title: 'Contrats d’apprentissage par département',
            ofParts: true
          },
          {
            request: 'cprdfop/devenir_etablissements',
            of: 'proche',
            title: 'Devenir des sortants, centre par centre',
            silent: true
          },
          {
            request: 'cprdfop/interruptions_centres',
            of: 'proche',
            title: 'Contrats interrompus, centre par centre',
            silent: true
          }
        ]
      },
      {
        id: 'baccalaureat',
        question: 'Que disent le baccalauréat et les listes de l’État ?',
        inside: true,
        shown: [
          {
            request: 'cprdfop/valeur_ajoutee_bac',
            of: 'proche',
            title: 'Résultats au baccalauréat, observés et attendus',
            silent: true
          },
          {
            request: 'cprdfop/contexte_lycees',
            of: 'proche',
            title: 'Position sociale des familles, lycée par lycée : un contexte, non un classement'
          },
          {
            request: 'cprdfop/actions_prioritaires',
            of: 'proche',
            title: 'Formations dites « actions prioritaires » par Orion'
          }
        ]
      }
    ]
  },
  {
    id: 'services',
    title: 'Services et aides à portée',
    lead: 'missions locales, gares, espaces France services, aides locales à la formation',
    scope: OF_SERVICE,
    questions: [
      {
        id: 'a-portee',
        question: 'Vit-on près d’une gare, d’un service, d’une mission locale ?',
        inside: true,
        shown: [
          {
            request: 'spro/proximite_gares_services',
            of: 'proche',
            title: 'Habitants près d’une gare et d’un espace France services'
          },
          {
            request: 'spro/missions_locales_communes',
            of: 'proche',
            title: 'Mission locale de chaque commune',
            silent: true
          }
        ]
      },
      {
        id: 'aides',
        question: 'Quelles aides à la formation ?',
        inside: true,
        shown: [{ request: 'spro/aides_locales', of: 'proche', title: 'Aides locales à la formation' }]
      }
    ]
  }
];
