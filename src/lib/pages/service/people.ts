import { KNOWN, type Entry } from '../question.ts';
import { indicator } from './indicator-argument.ts';

/** Grades with their number of reviews and bands, both ends of opinion, the sides of a service, themes (S10 to S13). */
export const SATISFACTION: Entry = {
  id: 'satisfaction',
  question: 'Les usagers sont-ils satisfaits ?',
  inside: true,
  shown: [
    indicator('satisfaction', {
      key: true,
      then: 'Déposer un avis est un choix : la note est celle des usagers qui en ont déposé un.'
    }),
    {
      request: 'spro/satisfaction',
      of: 'partout',
      rows: { note: KNOWN },
      says: [],
      figure: {
        title: 'La note de chaque service, période par période',
        subtitle: 'Note sur 10 d’au moins cent avis ; repère de l’Observatoire : 8'
      }
    },
    {
      request: 'spro/satisfaits_taux_net',
      of: 'partout',
      says: [],
      saysEach: {
        say: '« {service} » en {annee} : {part_satisfaits} de satisfaits et {part_mecontents} de mécontents, soit un taux net de {taux_net} sur {avis} avis.'
      },
      figure: {
        title: 'Les satisfaits, service par service',
        subtitle: 'Part de « bien » parmi les avis, {annee}',
        note: 'Périodes de cent avis au moins, dont chaque réponse compte onze avis au moins ou aucun.'
      }
    },
    {
      request: 'spro/clarte_aide_autonomie',
      of: 'partout',
      rows: { note: KNOWN },
      says: [],
      saysEach: { say: '« {service} », {indicateur} : {note} sur 10, {reponses réponse|réponses} en {annee}.' },
      figure: { title: 'Clarté des informations et efficacité de l’aide', subtitle: 'Note sur 10, {annee}' }
    },
    {
      request: 'spro/themes_commentaires',
      of: 'partout',
      says: [],
      figure: {
        title: ['« {theme} » : {part} des mentions', 'Thèmes des commentaires'],
        subtitle: 'Mentions par thème, commentaires modérés par le porteur, {annee}',
        note: 'Qui commente n’est pas n’importe qui ; coder un thème est un jugement.'
      }
    }
  ]
};

const CALLERS = 'spro/telephone_publics';
const APART = 'ce que l’opérateur n’a pas réparti reste à part';

/** Whether the service answers, by telephone and online (S14, S15, S18). */
export const RESPONSE: Entry = {
  id: 'reponse',
  question: 'Le service répond-il, au téléphone et en ligne ?',
  inside: true,
  shown: [
    indicator('decroche', { key: true }),
    {
      request: 'spro/telephone_decroche',
      of: 'partout',
      rows: { periode: { first: true } },
      made: { quand: { during: 'periode' } },
      says: [],
      saysEach: {
        where: { attente_mediane: KNOWN },
        say: '« {plateforme} », {quand} : un appel sur deux attend moins de {attente_mediane} secondes[, neuf sur dix moins de {attente_p90}].'
      }
    },
    indicator('disponibilite'),
    {
      request: 'spro/qualite_exploitation',
      of: 'partout',
      rows: { mois: { first: true } },
      says: [],
      saysEach: {
        where: { p75_ms: KNOWN, rgaa: KNOWN },
        say: '« {service} » : trois affichages sur quatre en moins de {p75_ms} ms (repère : {vitesse_repere}), {rgaa} % des critères d’accessibilité respectés.'
      },
      figure: {
        title: 'La vitesse d’affichage de chaque service',
        subtitle:
          'Trois affichages sur quatre sont plus rapides, en millisecondes[, {mois}] ; repères de l’Observatoire : 400 et 800'
      }
    },
    {
      request: CALLERS,
      of: 'partout',
      rows: { part: KNOWN },
      says: [],
      figure: {
        title: 'Qui appelle, et pour quelle réponse',
        subtitle: `Part de chaque axe en %, {periode} ; ${APART}`,
        note: 'Des réponses multiples peuvent dépasser cent.'
      }
    },
    {
      request: CALLERS,
      of: 'partout',
      parameters: { axe: 'situation' },
      says: [],
      unknown: {
        when: { lignes: 0 },
        what: 'Situation des appelants (ne sait pas, veut entrer, évoluer, quitter)',
        why: 'aucun fichier lu n’a l’axe « situation » de qualification_telephone_<année>.csv'
      },
      figure: { title: 'Où en sont ceux qui appellent', subtitle: `Part des appelants en %, {periode} ; ${APART}` }
    },
    {
      request: CALLERS,
      of: 'partout',
      parameters: { axe: 'traitement' },
      says: [],
      unknown: {
        when: { lignes: 0 },
        what: 'Appels répondus en entier au premier niveau, ou transmis',
        why: 'aucun fichier lu n’a l’axe « traitement » de qualification_telephone_<année>.csv'
      },
      figure: {
        title: 'Réponse entière au premier niveau, ou appel transmis',
        subtitle: 'Part des appelants en %, {periode}'
      }
    }
  ]
};

/** Who is received, advised, met where they are, and what becomes of referrals (S17, S19, S20, S21). */
export const SUPPORT: Entry = {
  id: 'accompagnement',
  question: 'Qui est reçu et accompagné, et arrive-t-on où l’on est orienté ?',
  inside: true,
  shown: [
    {
      request: 'spro/cep_parcours',
      of: 'partout',
      says: [],
      figure: {
        title: 'Le conseil en évolution professionnelle, par réseau et par niveau',
        subtitle: 'Bénéficiaires par réseau et par niveau, {trimestre}',
        note: 'Une personne suivie deux trimestres compte dans les deux : ils ne s’additionnent pas. Une situation favorable à six mois n’est pas un effet du conseil.'
      }
    },
    indicator('cep'),
    {
      request: 'spro/personnes_recues',
      of: 'partout',
      says: [],
      figure: {
        title: ['{modalite} : {part} des personnes reçues', 'Personnes reçues'],
        subtitle: 'Par réseau, {mois}',
        note: 'Reçue deux mois, une personne compte dans les deux : ils ne s’additionnent pas.'
      }
    },
    indicator('personnes_recues'),
    indicator('reorientations'),
    {
      request: 'spro/reorientations',
      of: 'partout',
      says: [],
      figure: {
        title: ['De « {reseau} » vers « {destination} », l’orientation la plus fréquente', 'Réorientations'],
        subtitle: 'Personnes orientées, {annee} ; les arrivées sont dans le tableau'
      }
    },
    {
      request: 'spro/actions_collectives',
      of: 'partout',
      made: { toutes: { sum: 'actions' }, presents: { sum: 'participants' } },
      says: [
        {
          when: { toutes: { exact: true }, presents: { exact: true } },
          say: 'En {annee}, {toutes action collective a réuni|actions collectives ont réuni} {presents participant|participants}, dont certains à plusieurs actions.'
        }
      ],
      figure: { title: 'Les actions collectives et scolaires', subtitle: 'Participants par type d’action, {annee}' }
    }
  ]
};
