/** Ids written in `secret:` of a source's source.yaml. */
export const CLASS_IDS = [
  'aucune',
  'entreprises',
  'salaries',
  'salaries_travail',
  'personnes',
  'fiscal',
  'insertion',
  'retour_emploi',
  'avis',
  'usage'
] as const;

export type ClassId = (typeof CLASS_IDS)[number];

/** One set of rules for files received under agreement; null sets no rule. Open files are of class `aucune`. */
export interface DisclosureClass {
  readonly id: ClassId;
  /** In French, for readers. */
  readonly label: string;
  /** A cell that counts from 1 to `minCount` - 1 persons (visits, reviews) is hidden. */
  readonly minCount: number | null;
  /** A cell fed by 1 to `minUnits` - 1 units (enterprises, establishments) is hidden. */
  readonly minUnits: number | null;
  /** A cell in which one unit holds more than this share is hidden. */
  readonly maxShare: number | null;
  /** Below this denominator a rate is not published. */
  readonly minRate: number | null;
  /** The text the rule comes from, in French; « choix de Maille » when it is ours. */
  readonly origin: string;
}

const NO_RULE = { minCount: null, minUnits: null, maxShare: null, minRate: null };

const CLASSES: Readonly<Record<ClassId, Omit<DisclosureClass, 'id'>>> = {
  aucune: {
    ...NO_RULE,
    label: 'Fichier publié par son producteur',
    origin: 'Les marques du producteur sont gardées, rien n’est ajouté.'
  },
  entreprises: {
    ...NO_RULE,
    label: 'Statistiques d’entreprises',
    minUnits: 3,
    maxShare: 0.85,
    origin: 'Insee, règles du secret des entreprises : moins de trois unités, ou une unité au-dessus de 85 % du total.'
  },
  salaries: {
    ...NO_RULE,
    label: 'Salariés, au lieu de résidence',
    minCount: 5,
    maxShare: 0.8,
    minRate: 5,
    origin:
      'Insee, confidentialité des données sur les salariés (DADS, DSN, BTS) : au moins cinq salariés, aucun au-dessus de 80 % de la masse salariale.'
  },
  salaries_travail: {
    ...NO_RULE,
    label: 'Salariés, au lieu de travail',
    minCount: 5,
    minUnits: 3,
    maxShare: 0.85,
    minRate: 5,
    origin: 'Insee, mêmes règles, plus au moins trois établissements, aucun au-dessus de 85 % de chaque grandeur.'
  },
  personnes: {
    ...NO_RULE,
    label: 'Dénombrements de personnes',
    minCount: 5,
    minRate: 5,
    origin: 'Choix de Maille : aucun seuil publié n’a été trouvé pour ces fichiers ; cinq est le plus courant.'
  },
  fiscal: {
    ...NO_RULE,
    label: 'Données fiscales et carroyées',
    minCount: 11,
    minRate: 11,
    origin: 'Insee, données fiscales et carroyées : au moins onze.'
  },
  insertion: {
    ...NO_RULE,
    label: 'Devenir des sortants (InserJeunes)',
    minCount: 5,
    minRate: 20,
    origin: 'Depp et Dares, InserJeunes : absent sous cinq, non publiable sous vingt.'
  },
  retour_emploi: {
    ...NO_RULE,
    label: 'Retour à l’emploi après formation',
    minCount: 5,
    minRate: 60,
    origin: 'France Travail, données du retour à l’emploi : soixante sortants au moins par zone.'
  },
  avis: {
    ...NO_RULE,
    label: 'Avis d’usagers',
    minCount: 11,
    minRate: 100,
    origin: 'Observatoire de la qualité des démarches : cent avis au moins pour une note.'
  },
  usage: {
    ...NO_RULE,
    label: 'Usage du portail',
    minCount: 11,
    minRate: 11,
    origin: 'Choix de Maille, d’après les conditions de la Cnil sur la mesure d’audience : onze.'
  }
};

export function disclosureClass(id: ClassId): DisclosureClass {
  return { id, ...CLASSES[id] };
}

/** Whether a source of these classes may only leave through a masked cube. */
export function isProtected(ids: Iterable<ClassId>): boolean {
  return [...ids].some((id) => id !== 'aucune');
}
