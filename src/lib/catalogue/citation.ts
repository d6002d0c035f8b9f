import type { Answer, SourceSummary } from './answer.ts';
import { formatDate } from './dates-fr.ts';

/** Names written in a citation; the line under the figure and the files name them all. */
const MOST_NAMED = 3;

/** The sources of what is counted; all of them when only code lists and outlines are behind the answer. */
export function countedSources(answer: Pick<Answer, 'sources'>): readonly SourceSummary[] {
  const counted = answer.sources.filter(({ referentiel }) => !referentiel);
  return counted.length > 0 ? counted : answer.sources;
}

/** How to cite an answer: its first producers and sources, its request and version, the snapshot, the address that gives it again. */
export function citationOf(answer: Pick<Answer, 'requete' | 'instantane' | 'adresse' | 'sources'>, origin: string): string {
  const { requete, instantane, adresse } = answer;
  const counted = countedSources(answer);
  const producers = firstNamed(counted.map(({ producteur }) => producteur), counted.some(({ producteur }) => producteur.includes(',')) ? ' ; ' : ', ', ['autre producteur', 'autres producteurs']);
  const sources = firstNamed(counted.map(({ titre, millesime }) => [titre, millesime].filter(Boolean).join(' ')), ' ; ', ['autre source', 'autres sources']);
  const synthetic = instantane.demo ? ' [données synthétiques de démonstration]' : '';
  return `${producers || 'Maille'}, «\u202f${requete.titre}\u202f»${sources ? ` (${sources})` : ''}, requête ${requete.id} version ${requete.version.slice(0, 12)}, instantané ${instantane.id.slice(0, 12)} du ${formatDate(instantane.construit_le)}, ${origin}${adresse}${synthetic}.`;
}

/** Each name once, in the order given: three at most, then how many are left. */
function firstNamed(names: readonly string[], separator: string, [one, several]: readonly [string, string]): string {
  const distinct = [...new Set(names)];
  const left = distinct.length - MOST_NAMED;
  if (left <= 0) return distinct.join(separator);
  return `${distinct.slice(0, MOST_NAMED).join(separator)} et ${left} ${left === 1 ? one : several}`;
}
