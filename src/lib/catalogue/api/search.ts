/** What a search may find, in words. `ailleurs` is a place of another region, `absent` a thing that Maille has not. */
export const KIND_NAMES = {
  territoire: 'Territoire',
  metier: 'Métier',
  formation: 'Formation',
  filiere: 'Filière',
  question: 'Question',
  competence: 'Compétence',
  public: 'Public',
  lieu_accueil: 'Lieu d’accueil',
  comparaison: 'Comparaison',
  ailleurs: 'Ailleurs',
  absent: 'N’est pas ici'
} as const;

export type SearchKind = keyof typeof KIND_NAMES;

/** GET /api/v1/search?q= : `reponses`, best first, all kinds together. */
export interface SearchList {
  readonly reponses: readonly SearchAnswer[];
  /** What the first answer understood of the search when it names a place too: its subject and this place; null otherwise. */
  readonly sujet: string | null;
  readonly lieu: { readonly territoire: string; readonly nom: string } | null;
}

export interface SearchAnswer {
  readonly type: SearchKind;
  /** Its type in words: « Lieu d’accueil ». */
  readonly nature: string;
  /** Typed code of a territory, an occupation or a course; id of a request, a sector, a reception place; codes of a comparison, with commas. */
  readonly code: string;
  readonly titre: string;
  /** What it is, at which level its figures are, or why it is not here. */
  readonly precision: string;
  /** Its page, on the place sought. */
  readonly adresse: string;
  /** Territory that the page speaks of; null when it is that of the snapshot. */
  readonly territoire: string | null;
  /** Nothing has a word that was typed: one a letter away was read. */
  readonly approche: boolean;
}
