import type { Differences, RequestDates } from './changes.ts';

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
