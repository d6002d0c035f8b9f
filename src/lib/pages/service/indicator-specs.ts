import type { RequestId } from '../../catalogue/api/rows.ts';

/** An indicator that the committee follows: what is written here is words, its figures come from the catalogue. */
export interface IndicatorSpec {
  /** The value of `indicateur` in `spro/limites_controle`. */
  readonly id: string;
  /** The section of the page that holds its figures. */
  readonly section: string;
  readonly question: string;
  /** The request that gives its detail, and the sources it counts. */
  readonly detail: RequestId;
  /** What divides it, to look for why it moved: the cut in words, the request and its parameters. */
  readonly parts: readonly (readonly [cut: string, request: RequestId, parameters: Readonly<Record<string, string>>])[];
  /** The end of « En août 2025, … », with the value. */
  readonly phrase: (value: string) => string;
  /** Its bounds are what is sure and what is possible: they are said, and the value is the least it can be. */
  readonly bounded?: true;
  /** It counts persons, who come back from one period to the next: periods are never added. */
  readonly persons?: true;
}

export const INDICATORS: readonly IndicatorSpec[] = [
  {
    id: 'visites',
    section: 'frequentation',
    question: 'Vient-on sur le site autant que d’habitude ?',
    detail: 'spro/frequentation',
    parts: [
      ['par provenance', 'spro/engagement', { par: 'provenance' }],
      ['par service', 'spro/fonctions_utilisees', {}],
      ['par territoire', 'spro/usage_territoires', {}]
    ],
    phrase: (value) => `le site reçoit ${value}`
  },
  {
    id: 'actions',
    section: 'frequentation',
    question: 'L’information mène-t-elle à une demande ?',
    detail: 'spro/information_action',
    parts: [
      ['par service', 'spro/fonctions_utilisees', {}],
      ['par public', 'spro/typologie_utilisateurs', {}]
    ],
    phrase: (value) => `le site compte ${value} demandes pour cent consultations`
  },
  {
    id: 'sans_resultat',
    section: 'recherches',
    question: 'Trouve-t-on ce que l’on cherche ?',
    detail: 'spro/recherches_sans_resultat',
    parts: [['mot par mot', 'spro/recherches_sans_resultat', {}]],
    phrase: (value) => `${value} des recherches restent sans résultat`
  },
  {
    id: 'satisfaction',
    section: 'satisfaction',
    question: 'Les usagers sont-ils satisfaits ?',
    detail: 'spro/satisfaction',
    parts: [
      ['par service et période', 'spro/satisfaction', {}],
      ['par thème de commentaire', 'spro/themes_commentaires', {}]
    ],
    phrase: (value) => `les usagers donnent une note moyenne de ${value}`
  },
  {
    id: 'decroche',
    section: 'reponse',
    question: 'Répond-on au téléphone ?',
    detail: 'spro/telephone_decroche',
    parts: [
      ['jour par jour', 'spro/telephone_decroche', { pas: 'jour' }],
      ['par situation des appelants', 'spro/telephone_publics', {}]
    ],
    phrase: (value) => `${value} des appels à traiter sont décrochés`
  },
  {
    id: 'disponibilite',
    section: 'reponse',
    question: 'Les services en ligne sont-ils disponibles ?',
    detail: 'spro/qualite_exploitation',
    parts: [['par service et mois', 'spro/qualite_exploitation', {}]],
    phrase: (value) => `les services en ligne sont disponibles ${value} du temps`
  },
  {
    id: 'cep',
    section: 'accompagnement',
    question: 'Combien de personnes le conseil en évolution professionnelle suit-il ?',
    detail: 'spro/cep_parcours',
    parts: [['par réseau et niveau', 'spro/cep_parcours', {}]],
    phrase: (value) => `le conseil en évolution professionnelle compte ${value}`,
    persons: true
  },
  {
    id: 'personnes_recues',
    section: 'accompagnement',
    question: 'Combien de personnes sont reçues ?',
    detail: 'spro/personnes_recues',
    parts: [
      ['par réseau', 'spro/personnes_recues', { par: 'reseau' }],
      ['par structure', 'spro/personnes_recues', { par: 'structure' }],
      ['par public', 'spro/personnes_recues', { par: 'public' }]
    ],
    phrase: (value) => `les structures reçoivent ${value}`,
    persons: true
  },
  {
    id: 'reorientations',
    section: 'accompagnement',
    question: 'Les personnes orientées ailleurs y arrivent-elles ?',
    detail: 'spro/reorientations',
    parts: [['par réseau et destination', 'spro/reorientations', {}]],
    phrase: (value) => `${value} des personnes orientées vers un autre réseau y arrivent`,
    bounded: true
  }
];
