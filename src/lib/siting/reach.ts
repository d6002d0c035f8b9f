/** What each site would bring alone to each demand, gains above zero; several bring the most that one does. */
export interface Reach {
  readonly sites: number;
  readonly demands: number;
  /** Site `s` brings `gain[k]` to demand `demand[k]`, for k from `starts[s]` to `starts[s + 1] - 1`. */
  readonly starts: Int32Array;
  readonly demand: Int32Array;
  readonly gain: Float64Array;
}

/** A possible site, a demand, and the kilometres (or minutes) between them. */
export interface Ways {
  readonly site: Int32Array;
  readonly demand: Int32Array;
  readonly length: Float64Array;
}

/** Demands: how many people each is, and how far from the nearest existing site; infinite when none is known. */
export interface Demands {
  readonly people: Float64Array;
  readonly now: Float64Array;
}

/** Maximal covering: people whom the site puts within `reach`, and whom nothing does now. */
export function coveringGains(sites: number, demands: Demands, ways: Ways, reach: number): Reach {
  return gains(sites, demands, ways, (length, now) => (now > reach && length <= reach ? 1 : 0));
}

/** p-median: kilometres that the site spares, times people; what is farther than `limit` counts as `limit`. */
export function nearingGains(sites: number, demands: Demands, ways: Ways, limit: number): Reach {
  return gains(sites, demands, ways, (length, now) => Math.min(now, limit) - length);
}

function gains(
  sites: number,
  { people, now }: Demands,
  ways: Ways,
  worth: (length: number, now: number) => number
): Reach {
  const worths = new Float64Array(ways.site.length);
  const starts = new Int32Array(sites + 1);
  for (let way = 0; way < worths.length; way++) {
    const demand = ways.demand[way] as number;
    const gain = (people[demand] as number) * worth(ways.length[way] as number, now[demand] as number);
    if (gain <= 0) continue;
    worths[way] = gain;
    const after = (ways.site[way] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let site = 0; site < sites; site++) starts[site + 1] = (starts[site + 1] as number) + (starts[site] as number);
  const next = starts.slice();
  const demand = new Int32Array(starts[sites] as number);
  const gain = new Float64Array(demand.length);
  for (let way = 0; way < worths.length; way++) {
    if (worths[way] === 0) continue;
    const site = ways.site[way] as number;
    const at = next[site] as number;
    next[site] = at + 1;
    demand[at] = ways.demand[way] as number;
    gain[at] = worths[way] as number;
  }
  return { sites, demands: people.length, starts, demand, gain };
}

/** The most that some sites bring to each demand. */
export function broughtBy({ demands, starts, demand, gain }: Reach, sites: Iterable<number>): Float64Array {
  const best = new Float64Array(demands);
  for (const site of sites)
    for (let at = starts[site] as number; at < (starts[site + 1] as number); at++)
      best[demand[at] as number] = Math.max(best[demand[at] as number] as number, gain[at] as number);
  return best;
}

/** What some sites bring together. */
export function valueOf(reach: Reach, sites: Iterable<number>): number {
  return broughtBy(reach, sites).reduce((sum, one) => sum + one, 0);
}

/** What a site adds to what is brought already. */
export function added({ starts, demand, gain }: Reach, site: number, brought: Float64Array): number {
  let sum = 0;
  for (let at = starts[site] as number; at < (starts[site + 1] as number); at++)
    sum += Math.max(0, (gain[at] as number) - (brought[demand[at] as number] as number));
  return sum;
}

/** Sites that bring the same to the same demands are one: its reach, and the sites that it stands for. */
export function distinctSites(reach: Reach): { reach: Reach; members: readonly (readonly number[])[] } {
  const { starts, demand, gain, sites } = reach;
  const alike = new Map<string, number[][]>();
  const groups: number[][] = [];
  for (let site = 0; site < sites; site++) {
    const [from, to] = [starts[site] as number, starts[site + 1] as number];
    if (from === to) continue;
    const same = (other: number): boolean => {
      const shift = (starts[other] as number) - from;
      for (let at = from; at < to; at++)
        if (demand[at] !== demand[at + shift] || gain[at] !== gain[at + shift]) return false;
      return true;
    };
    const key = `${to - from} ${demand[from]} ${demand[to - 1]}`;
    const near = alike.get(key) ?? [];
    alike.set(key, near);
    const group = near.find(([first]) => first !== undefined && same(first));
    if (group) group.push(site);
    else {
      const own = [site];
      near.push(own);
      groups.push(own);
    }
  }
  return {
    reach: onlySites(
      reach,
      groups.map(([first]) => first as number)
    ),
    members: groups
  };
}

/** The reach of some sites alone, in this order. */
function onlySites({ demands, starts, demand, gain }: Reach, kept: readonly number[]): Reach {
  const lengths = kept.map((site) => (starts[site + 1] as number) - (starts[site] as number));
  const own = new Int32Array(kept.length + 1);
  for (const [place, length] of lengths.entries()) own[place + 1] = (own[place] as number) + length;
  const size = own[kept.length] as number;
  const [demandOf, gainOf] = [new Int32Array(size), new Float64Array(size)];
  for (const [place, site] of kept.entries()) {
    demandOf.set(demand.subarray(starts[site], starts[site + 1]), own[place]);
    gainOf.set(gain.subarray(starts[site], starts[site + 1]), own[place]);
  }
  return { sites: kept.length, demands, starts: own, demand: demandOf, gain: gainOf };
}
