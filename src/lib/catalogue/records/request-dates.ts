import type { Differences, RequestDates } from './changes.ts';

/** The same, or when the snapshot was built where nothing is known of those before it. */
export function datesIn(id: string, differences: Differences | null, builtAt: string): RequestDates {
  return differences === null ? { parue: builtAt, modifiee: builtAt } : requestDates(id, differences);
}

/**
 * When what a request answers was first published and last changed, as the differences between snapshots tell it: never
 * when a build was made. @param before what was known of it until then
 */
export function requestDates(
  id: string,
  { historique, construit_le: builtAt, dates }: Pick<Differences, 'historique' | 'construit_le' | 'dates'>,
  before = dates?.[id]
): RequestDates {
  const own = historique.filter(({ requete }) => requete === id);
  const oldest = historique.at(-1)?.date ?? builtAt;
  return {
    parue: before?.parue ?? own.find(({ genre }) => genre === 'nouvelle_requete')?.date ?? oldest,
    modifiee: own[0]?.date ?? before?.modifiee ?? oldest
  };
}
