import { z } from 'zod';
import { PLACE } from './answer.ts';
import { flag, type Of, text } from '../shape.ts';

/** What a search may find, in words. `ailleurs` is a place of another region, `absent` a thing that Maille has not. */
export const KIND_NAMES = {
  territoire: 'Territoire',
  metier: 'Métier',
  formation: 'Formation',
  etablissement: 'Établissement',
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

const SEARCH_ANSWER = z.object({
  type: z.enum(Object.keys(KIND_NAMES) as SearchKind[]),
  /** Its type in words: « Lieu d’accueil ». */
  nature: text,
  /** Typed code of a place, occupation or course; id of a request, sector, reception; codes of a comparison. */
  code: text,
  titre: text,
  /** What it is, at which level its figures are, or why it is not here. */
  precision: text,
  /** Its page, on the place sought. */
  adresse: text,
  /** Territory that the page speaks of; null when it is that of the snapshot. */
  territoire: text.nullable(),
  /** Nothing has a word that was typed: one a letter away was read. */
  approche: flag,
  /** Page of the request that has the figure sought of it, asked as it should be; null when none has rows here. */
  chiffre: text.nullable()
});
export type SearchAnswer = Of<typeof SEARCH_ANSWER>;

/** A part of a search that was understood. */
const UNDERSTOOD = z.object({
  genre: z.enum(['chose', 'mesure', 'public', 'voie', 'annee', 'lieu']),
  /** Typed code of a place or a thing, four digits of a year, code of the tables of `search/` otherwise. */
  code: text,
  nom: text,
  /** Words that say it, as typed. */
  mots: text,
  /** The search without it. */
  sans: text,
  /** The same search of another place, measure or route. */
  autres: z.array(z.object({ nom: text, q: text }))
});
export type Understood = Of<typeof UNDERSTOOD>;

/** GET /api/v1/search?q= : `reponses`, best first, all kinds together. */
export const SEARCH = z.object({
  reponses: z.array(SEARCH_ANSWER),
  /** What the first answer understood of the search when it names a place too; null otherwise. */
  sujet: text.nullable(),
  lieu: PLACE.nullable(),
  /** Its parts, when there are several. */
  compris: z.array(UNDERSTOOD)
});
export type SearchList = Of<typeof SEARCH>;
