import type { Entry } from '../question.ts';
import { indicator } from './indicator-argument.ts';

/** Traffic, engagement, and what visits lead to (S01, S02, S04). */
export const TRAFFIC: Entry = {
  id: 'frequentation',
  question: 'Le site est-il fréquenté, et mène-t-il à une demande ?',
  inside: true,
  shown: [
    indicator('visites', { key: true }),
    indicator('actions', {
      then: 'Ce rapport compte des événements : il ne dit pas combien de personnes passent de l’un à l’autre.'
    }),
    {
      request: 'spro/engagement',
      of: 'partout',
      parameters: { par: 'ensemble' },
      says: [
        'En {annee}, une visite fait {actions_par_visite action|actions} en moyenne, et {rebond} des visites ne voient qu’une page.'
      ]
    },
    {
      request: 'spro/engagement',
      of: 'partout',
      parameters: { par: 'provenance' },
      says: [],
      figure: {
        title: 'Ce que fait une visite, selon d’où elle vient',
        subtitle: 'Actions par visite selon la provenance, {annee}'
      }
    }
  ]
};

/** What is used, and who says they are (S03, S05). */
export const USES: Entry = {
  id: 'usages',
  question: 'Que vient-on y faire, et qui vient ?',
  inside: true,
  shown: [
    {
      request: 'spro/fonctions_utilisees',
      of: 'partout',
      says: ['« {fonction} » est la fonction la plus utilisée en {annee} : {part} des utilisations.'],
      key: { label: '{fonction}', value: 'part', source: 'Part des utilisations, {annee}' },
      figure: {
        title: ['« {fonction} » : {part} des utilisations', 'Fonctions utilisées'],
        subtitle: 'Utilisations et part de l’ensemble, {annee}'
      }
    },
    {
      request: 'spro/typologie_utilisateurs',
      of: 'partout',
      row: { profil: ['non renseigné', 'Non renseigné'] },
      says: ['{part} des visites ne déclarent pas de profil : les autres parts se rapportent à toutes les visites.'],
      figure: {
        title: [
          'Un profil déclaré dans le reste des visites, {part} n’en ayant pas',
          'Les profils que les visites déclarent'
        ],
        subtitle: 'Visites par profil déclaré, {annee}'
      }
    }
  ]
};

/** What is searched and not found, and whether occupations that recruit are searched (S08, S09). */
export const SEARCHES: Entry = {
  id: 'recherches',
  question: 'Trouve-t-on ce que l’on cherche, et cherche-t-on ce qui recrute ?',
  inside: true,
  shown: [
    indicator('sans_resultat'),
    {
      request: 'spro/recherches_sans_resultat',
      of: 'partout',
      row: { recherche: { not: 'autres mots, regroupés' } },
      says: [
        {
          when: { sans_resultat: { from: 1 } },
          say: 'Le mot le plus souvent cherché en vain est « {recherche} » : {sans_resultat recherche|recherches} sans résultat sur {recherches} en {annee}.'
        }
      ],
      figure: {
        title: ['« {recherche} », le mot le plus cherché en vain', 'Mots cherchés sans résultat'],
        subtitle: 'Recherches sans résultat par mot, {annee}',
        note: 'Un mot de moins de onze visites dans le mois est regroupé avec les autres.'
      }
    },
    {
      request: 'spro/interet_tension',
      of: ['pays', 'region', 'departement'],
      made: { tendus: { count: { classe_basse: { from: 4 } } } },
      says: [
        'Sur {lignes métier reconnu|métiers reconnus} dans les recherches de {annee}, {tendus} {tendus:était|étaient} en tension forte ou très forte en {annee_tension} ; chercher un métier n’est pas vouloir l’exercer.'
      ],
      figure: {
        title: [
          '{part_reconnue} des recherches nomment un métier dont la tension est connue',
          'Métiers cherchés et tension'
        ],
        subtitle: 'Recherches en {annee}[ et tension de la Dares en {annee_tension}]'
      }
    }
  ]
};
