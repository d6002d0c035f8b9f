import type { SearchKind } from '../../catalogue/api/search.ts';
import type { Candidate, RankedCandidate } from './candidate.ts';
import type { Subject } from './subject.ts';

/*
 * The order of answers of all kinds, in one place. A candidate brings its quality: 100 when its name is what was typed,
 * 97 when its
 * name is held whole, 60 to 92 by the share of its words that were typed, less what had to be guessed. Then:
 */

/** Of two that answer as well, the kind that one more often means. */
const PRIOR: Readonly<Record<SearchKind, number>> = {
  absent: 4,
  lieu_accueil: 3,
  comparaison: 4,
  territoire: 3,
  metier: 1,
  filiere: 2.5,
  formation: -20,
  etablissement: 2,
  ailleurs: 0,
  question: 0,
  public: 1,
  competence: -22
};
/** The kind that the search names (« métier de… », « secteur de… », « CAP… »). */
const SAID = 28;
/** Answers of a door, whatever it gives. */
export const MOST_ANSWERS = 20;
/** Of one kind among others. */
const MOST_OF_KIND: Readonly<Partial<Record<SearchKind, number>>> = {
  territoire: 8,
  metier: 4,
  formation: 4,
  etablissement: 4,
  question: 5,
  competence: 1,
  ailleurs: 3,
  comparaison: 4
};
/** Under this, a candidate shares so little with the search that it would only be noise… */
const NOISE = 40;
/** …and so would one this far behind the first. */
const FAR_BEHIND = 45;

/** @param reading what the way of reading the search that gave it adds or takes away */
export function rank(candidate: Candidate, { said }: Subject, reading: number): RankedCandidate {
  return {
    candidate,
    score: candidate.quality + PRIOR[candidate.type] + (said === candidate.type ? SAID : 0) + reading
  };
}

/** Best first, each once. @param kind the only one kept; null: all @param areOne of two occupations, one page is enough */
export function inOrder<T extends RankedCandidate>(
  found: readonly T[],
  kind: SearchKind | null = null,
  areOne: (a: Candidate, b: Candidate) => boolean = () => false
): T[] {
  const sorted = found
    .filter(({ candidate }) => kind === null || candidate.type === kind)
    .sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  const seen = new Set<string>();
  const heard = sorted.filter(({ candidate: { type, code, adresse }, score }) => {
    if (score < NOISE || score < best - FAR_BEHIND) return false;
    const named = type === 'comparaison' ? adresse : `${type} ${code}`;
    return !seen.has(named) && seen.add(named);
  });
  if (kind !== null) return heard.slice(0, MOST_ANSWERS);
  const counts = new Map<SearchKind, number>();
  const kept: Candidate[] = [];
  return heard
    .filter(({ candidate }) => {
      if (candidate.type === 'metier' && kept.some((other) => areOne(other, candidate))) return false;
      if (candidate.type === 'metier') kept.push(candidate);
      const { type } = candidate;
      const count = (counts.get(type) ?? 0) + 1;
      counts.set(type, count);
      return count <= (MOST_OF_KIND[type] ?? MOST_ANSWERS);
    })
    .slice(0, MOST_ANSWERS);
}
