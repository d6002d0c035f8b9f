import type { Reach } from './reach.ts';

/** A set worth something as soon as one site is chosen: the sites of the set `before` it, and those `added`. */
export interface Level {
  worth: number;
  /** -1 for none. */
  readonly before: number;
  readonly added: readonly number[];
}

export interface Levels {
  /** What each site brings whatever the others: nobody else would bring as much there. */
  readonly alone: Float64Array;
  readonly sets: readonly Level[];
}

/**
 * What sites bring together, as a sum over sets of sites. A demand that a brings g1 to, b g2, c g3 (the most first) is
 * worth g1 − g2 if a is chosen, g2 − g3 if a or b is, g3 if one of the three is. Sets that several demands have in
 * common are one.
 * @param sites those that may be chosen; sets name them by their place in it
 */
export function levelsOf({ demands, starts, demand, gain }: Reach, sites: readonly number[]): Levels {
  const served: { site: number; gain: number }[][] = Array.from({ length: demands }, () => []);
  for (const [place, site] of sites.entries())
    for (let at = starts[site] as number; at < (starts[site + 1] as number); at++)
      served[demand[at] as number]?.push({ site: place, gain: gain[at] as number });
  const alone = new Float64Array(sites.length);
  const sets: Level[] = [];
  const known = new Map<string, number>();
  for (const list of served) {
    list.sort((a, b) => b.gain - a.gain);
    let before = -1;
    let members: number[] = [];
    let added: number[] = [];
    for (const [rank, { site, gain: own }] of list.entries()) {
      added.push(site);
      members.push(site);
      const worth = own - (list[rank + 1]?.gain ?? 0);
      if (worth === 0) continue;
      const [only] = members;
      if (members.length === 1 && only !== undefined) {
        alone[only] = (alone[only] as number) + worth;
        continue;
      }
      members = members.sort((a, b) => a - b);
      const key = members.join();
      let place = known.get(key);
      if (place === undefined) {
        place = sets.push({ worth: 0, before, added }) - 1;
        known.set(key, place);
      }
      (sets[place] as Level).worth += worth;
      [before, added] = [place, []];
    }
  }
  return { alone, sets };
}
