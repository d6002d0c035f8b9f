import { networksOf } from './networks.ts';
import type { Points } from './points.ts';
import { LIMIT, type ModeWays } from './search-ways.ts';

/** Seconds that no way found takes: more than eighteen hours. */
const NOT_FOUND = 65_535;

/** What the files say of a mode. */
export interface Gathered {
  /** The network of each hexagon, of each arrival and of each commune; null where no way is near. */
  readonly hexagons: readonly (number | null)[];
  readonly arrivals: readonly (number | null)[];
  readonly communes: readonly (number | null)[];
  /** Hexagon, arrival, minutes. */
  readonly places: readonly (readonly [number, number, number])[];
  /** From a commune to another, by index, minutes. */
  readonly towns: readonly (readonly [number, number, number])[];
}

/** Minutes of a mode, whole, up to the limit; those of a commune are the mean of those of its people. */
export function gatherWays(ways: ModeWays, { hexagons, arrivals, communes }: Points): Gathered {
  const joined = networksOf(hexagons.length + arrivals.length);
  const places: [number, number, number][] = [];
  const toTown = new Map(communes.map(({ arrival }) => [arrival, new Uint16Array(hexagons.length).fill(NOT_FOUND)]));
  for (const block of ways.blocks())
    for (const { hexagon, arrival, seconds } of block) {
      if (seconds === null) continue;
      joined.join(hexagon, hexagons.length + arrival);
      const fromHexagons = toTown.get(arrival);
      if (fromHexagons) fromHexagons[hexagon] = Math.min(seconds, NOT_FOUND - 1);
      const minutes = Math.round(seconds / 60);
      if (minutes <= LIMIT) places.push([hexagon, arrival, minutes]);
    }
  const networks = joined.numbers();
  const sure = withoutTraps(ways, networks, hexagons.length);
  const inhabitants = communes.map(({ homes }) => homes.reduce((sum, [, people]) => sum + people, 0));
  return {
    hexagons: sure.slice(0, hexagons.length),
    arrivals: sure.slice(hexagons.length),
    communes: communes.map(({ arrival, homes }, index) => {
      const own = sure[hexagons.length + arrival] ?? null;
      const inside = homes.reduce((sum, [hexagon, people]) => sum + (sure[hexagon] === own ? people : 0), 0);
      return own !== null && inside >= (inhabitants[index] ?? 0) / 2 ? own : null;
    }),
    places,
    towns: communes.flatMap(({ homes }, from) =>
      communes.flatMap(({ arrival }, to): (readonly [number, number, number])[] => {
        const network = networks[hexagons.length + arrival] ?? null;
        const joinedHomes = network === null ? [] : homes.filter(([hexagon]) => networks[hexagon] === network);
        const minutes = meanMinutes(joinedHomes, toTown.get(arrival), (inhabitants[from] ?? 0) / 2);
        return minutes === null || minutes > LIMIT ? [] : [[from, to, minutes]];
      })
    )
  };
}

/**
 * The networks, less the points that a pair of their network should join and does not: a way that is one-way, or that
 * leaves the extract. Of the two, the hexagon when most of its pairs are so, else the arrival.
 */
function withoutTraps(ways: ModeWays, networks: readonly (number | null)[], hexagons: number): (number | null)[] {
  const [asked, missing] = [new Uint32Array(hexagons), new Uint32Array(hexagons)];
  const pairs: (readonly [number, number])[] = [];
  for (const block of ways.blocks())
    for (const { hexagon, arrival, seconds } of block) {
      if (networks[hexagon] === null || networks[hexagon] !== networks[hexagons + arrival]) continue;
      asked[hexagon] = (asked[hexagon] ?? 0) + 1;
      if (seconds !== null) continue;
      missing[hexagon] = (missing[hexagon] ?? 0) + 1;
      pairs.push([hexagon, arrival]);
    }
  const sure = [...networks];
  const leavesNowhere = (hexagon: number): boolean => (missing[hexagon] ?? 0) > (asked[hexagon] ?? 0) / 2;
  for (const [hexagon, arrival] of pairs) sure[leavesNowhere(hexagon) ? hexagon : hexagons + arrival] = null;
  return sure;
}

/** Null when a part of them is farther than was searched, or fewer than `least` are joined. */
function meanMinutes(
  homes: Points['communes'][number]['homes'],
  seconds: Uint16Array | undefined,
  least: number
): number | null {
  let [sum, people] = [0, 0];
  for (const [hexagon, weight] of homes) {
    const found = seconds?.[hexagon] ?? NOT_FOUND;
    if (found === NOT_FOUND) return null;
    sum += found * weight;
    people += weight;
  }
  return people === 0 || people < least ? null : Math.round(sum / people / 60);
}
