import type { SearchKind } from '../../catalogue/api/search.ts';
import type { Candidate } from './candidate.ts';
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
  question: 5,
  competence: 1,
  ailleurs: 3,
  comparaison: 4
};
/** Under this, a candidate shares so little with the search that it would only be noise… */
const NOISE = 40;
/** …and so would one this far behind the first. */
const FAR_BEHIND = 45;

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly score: number;
}

/** @param reading what the way of reading the search that gave it adds or takes away */
export function rank(candidate: Candidate, { said }: Subject, reading: number): RankedCandidate {
  return {
    candidate,
    score: candidate.quality + PRIOR[candidate.type] + (said === candidate.type ? SAID : 0) + reading
  };
}

/** Best first, each once; the best of each list before a second of any. @param kind the only one kept; null: all */
export function inOrder<T extends RankedCandidate>(found: readonly T[], kind: SearchKind | null = null): T[] {
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
  const kept = new Set<T>();
  const counts = new Map<SearchKind, number>();
  for (const one of firstOfEachList(heard)) {
    const { type } = one.candidate;
    const count = counts.get(type) ?? 0;
    if (count >= (MOST_OF_KIND[type] ?? MOST_ANSWERS)) continue;
    counts.set(type, count + 1);
    kept.add(one);
  }
  return heard.filter((one) => kept.has(one)).slice(0, MOST_ANSWERS);
}

/**
 * Who is kept first: the figures of recruitment are in one classification of occupations, those of tension in another.
 */
function firstOfEachList<T extends RankedCandidate>(sorted: readonly T[]): T[] {
  const lists = new Set<string>();
  const isFirst = ({ candidate: { type, list } }: T): boolean => {
    const named = `${type} ${list ?? ''}`;
    return !lists.has(named) && lists.add(named) !== undefined;
  };
  return [...new Set([...sorted.filter(isFirst), ...sorted])];
}
