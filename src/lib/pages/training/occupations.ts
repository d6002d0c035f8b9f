import type { Entry } from '../question.ts';
import { untaught } from './untaught.ts';

/** Whether training leads to the jobs of the place: leavers and needs, tense occupations without training; what to open or question is the list's alone. */
export const OCCUPATIONS: Entry = {
  id: 'metiers',
  question: 'Forme-t-on pour les métiers d’ici ?',
  inside: true,
  except: ['pays'],
  shown: [
    {
      request: 'cprdfop/carte_formations',
      of: 'ici',
      made: {
        ouvrir: { count: { proposition: 'ouvrir' } },
        conforter: { count: { proposition: 'conforter' } },
        questionner: { count: { proposition: 'questionner' } },
        indecises: { count: { proposition: 'ne pas conclure' } }
      },
      says: [
        '{lieu}, sur {lignes formation|formations} : {ouvrir} à ouvrir, {conforter} à conforter, {questionner} à questionner ; pour {indecises}, les fichiers lus ne permettent pas de conclure.'
      ],
      doors: {
        text: 'Ouvrir, conforter, questionner : la liste',
        href: '/formations/carte?territoire={territoire}',
        most: 1
      }
    },
    {
      request: 'cprdfop/adequation_sortants_besoins',
      of: ['region'],
      made: { sous: { count: { bilan: { under: 0 } } }, dessus: { count: { bilan: { from: 0 } } } },
      says: [],
      figure: {
        title: [
          { when: { sous: 0, dessus: 0 }, say: 'Sortants et postes à pourvoir : bilan inconnu' },
          'Bilan négatif pour {sous famille|familles} de métiers sur {lignes}, positif ou nul pour {dessus}'
        ],
        subtitle: 'Sortants d’un an, jusqu’au BTS, moins postes à pourvoir par an d’ici {horizon}, scénario {scenario}',
        note: 'Un bilan négatif n’est pas un manque de places : le poste est aussi pourvu par des mobilités, des demandeurs d’emploi, des diplômés au-dessus du BTS.'
      }
    },
    untaught('Un métier peut s’exercer sans diplôme, ou avec un diplôme que ces fichiers ne suivent pas.')
  ]
};
