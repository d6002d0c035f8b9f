import { added, broughtBy, valueOf, type Reach } from './reach.ts';

/** Some sites, and what they bring together. */
export interface Choice {
  readonly sites: readonly number[];
  readonly value: number;
}

/** Each the one that adds most: at least 1 − 1/e of the best (Nemhauser, Wolsey and Fisher, 1978). */
export function chooseGreedily(reach: Reach, count: number): Choice {
  const sites: number[] = [];
  while (sites.length < Math.min(count, reach.sites)) sites.push(bestNext(reach, sites));
  return { sites, value: valueOf(reach, sites) };
}

/** The same sites, each the one that adds most to those before it, and what it adds. */
export function inOrder(reach: Reach, chosen: readonly number[]): { site: number; adds: number }[] {
  const ordered: { site: number; adds: number }[] = [];
  while (ordered.length < chosen.length) {
    const before = ordered.map(({ site }) => site);
    const brought = broughtBy(reach, before);
    const [next] = chosen
      .filter((site) => !before.includes(site))
      .map((site) => ({ site, adds: added(reach, site, brought) }))
      .sort((a, b) => b.adds - a.adds || a.site - b.site);
    if (next) ordered.push(next);
  }
  return ordered;
}

function bestNext(reach: Reach, chosen: readonly number[]): number {
  const brought = broughtBy(reach, chosen);
  let [best, most] = [-1, -1];
  for (let site = 0; site < reach.sites; site++) {
    if (chosen.includes(site)) continue;
    const more = added(reach, site, brought);
    if (more > most) [best, most] = [site, more];
  }
  return best;
}

/** Exchanges sites as long as it gains; the best choices one away. Source: Teitz and Bart, 1968. */
export function improve(reach: Reach, start: Choice, kept: number): Choice[] {
  let around = neighbours(reach, start, kept);
  for (let best = around[0]; best && best.value > start.value * (1 + 1e-12); best = around[0]) {
    start = best;
    around = neighbours(reach, start, kept);
  }
  return around;
}

/** A choice and those one exchange away from it: the best of them. */
function neighbours(reach: Reach, { sites, value }: Choice, kept: number): Choice[] {
  const found: Choice[] = [{ sites, value }];
  for (const gone of sites) {
    const others = sites.filter((site) => site !== gone);
    const brought = broughtBy(reach, others);
    const without = brought.reduce((total, one) => total + one, 0);
    for (let site = 0; site < reach.sites; site++) {
      if (sites.includes(site)) continue;
      const total = without + added(reach, site, brought);
      if (found.length < kept || total > (found.at(-1)?.value ?? 0)) {
        found.push({ sites: [...others, site], value: total });
        found.sort((a, b) => b.value - a.value).splice(kept);
      }
    }
  }
  return found;
}
