import type { SearchAnswer, Understood } from '../catalogue/api/search.ts';

const GENRES = { mesure: 'Chiffre', public: 'Public', voie: 'Voie', annee: 'Année', lieu: 'Lieu' } as const;

/** The parts of a search as a page shows them: what is sought is said by its kind. */
export function partsUnderstood(parts: readonly Understood[], first: SearchAnswer | null) {
  return parts.map(({ genre, ...part }) => ({
    ...part,
    genre: genre === 'chose' ? (first?.nature ?? '') : GENRES[genre]
  }));
}
