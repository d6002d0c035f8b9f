import type { SearchKind } from '../../catalogue/api/search.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import type { Candidate, RankedCandidate } from './candidate.ts';
import { onePer } from './lists.ts';
import type { Subject } from './subject.ts';

/*
 * The order of answers of all kinds, in one place. A candidate brings its quality: 100 when its name is what was typed, 97
 * when its name is held whole, 60 to 92 by the share of its words that were typed, less what had to be guessed. Its kind adds its
 * prior (`search/kinds.yaml`).
 */
const KINDS = new Map(WORDS.kinds.map((kind) => [kind.code, kind]));

/** The kind that the search names (« métier de… », « secteur de… », « CAP… »). */
const SAID = 28;
/** Answers of a door, whatever it gives. */
export const MOST_ANSWERS = 20;
/** Under this, a candidate shares so little with the search that it would only be noise… */
const NOISE = 40;
/** …and so would one this far behind the first. */
const FAR_BEHIND = 45;

/** @param reading what the way of reading the search that gave it adds or takes away */
export function rank(candidate: Candidate, { said }: Subject, reading: number): RankedCandidate {
  const { quality, type } = candidate;
  return { candidate, score: quality + (KINDS.get(type)?.prior ?? 0) + (said === type ? SAID : 0) + reading };
}

/** Best first, each once. @param kind the only one kept; null: all @param areOne of two occupations, one page is enough */
export function inOrder<T extends RankedCandidate>(
  found: readonly T[],
  kind: SearchKind | null = null,
  areOne: (a: Candidate, b: Candidate) => boolean = () => false
): T[] {
  const sorted = found.filter(({ candidate }) => kind === null || candidate.type === kind);
  sorted.sort((a, b) => b.score - a.score);
  const least = Math.max(NOISE, (sorted[0]?.score ?? 0) - FAR_BEHIND);
  const heard = onePer(
    sorted.filter(({ score }) => score >= least),
    ({ candidate: { type, code, adresse } }) => (type === 'comparaison' ? adresse : `${type} ${code}`)
  );
  if (kind !== null) return heard.slice(0, MOST_ANSWERS);
  const kept: T[] = [];
  for (const one of heard) {
    const { type } = one.candidate;
    const alike = kept.filter(({ candidate }) => candidate.type === type);
    const isSame = type === 'metier' && alike.some(({ candidate }) => areOne(candidate, one.candidate));
    if (!isSame && alike.length < (KINDS.get(type)?.most ?? MOST_ANSWERS)) kept.push(one);
  }
  return kept.slice(0, MOST_ANSWERS);
}
