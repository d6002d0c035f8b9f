/** Flows between places known by index: flow f goes from places[origin[f]] to places[destination[f]]. Each pair is there once. */
export interface Flows<Key extends string | bigint> {
  /** Ascending, each once: cells, or territory codes. */
  readonly places: readonly Key[];
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  readonly count: Float64Array;
}

/** What enters, leaves and stays in each place, beside `places`. Shares are 0 where `hasOut`, or `hasIn`, is 0. */
export interface FlowBalance {
  /** All that starts in the place, what stays included: its residents at work. */
  readonly out: Float64Array;
  /** All that ends in the place, what stays included: the jobs it offers. */
  readonly in: Float64Array;
  readonly stay: Float64Array;
  /** in − out: above 0, the place draws more than it sends. */
  readonly net: Float64Array;
  /** stay / out: share of the residents at work who work in the place (supply-side self-containment). */
  readonly selfContainment: Float64Array;
  readonly hasOut: Uint8Array;
  /** stay / in: share of the jobs of the place held by its residents (demand-side self-containment). */
  readonly heldByResidents: Float64Array;
  readonly hasIn: Uint8Array;
}

/**
 * Flows from rows of origin, destination and number; rows of one pair are added, and pairs come in the order of their places.
 * @throws RangeError when the arrays differ in length, or a number is negative or not finite.
 */
export function flowsOf<Key extends string | bigint>(origins: ArrayLike<Key>, destinations: ArrayLike<Key>, counts: ArrayLike<number>): Flows<Key> {
  if (origins.length !== counts.length || destinations.length !== counts.length) {
    throw new RangeError(`${origins.length} origines, ${destinations.length} destinations et ${counts.length} effectifs : il en faut autant.`);
  }
  const index = new Map<Key, number>();
  for (const keys of [origins, destinations]) for (let row = 0; row < keys.length; row++) index.set(keys[row] as Key, 0);
  const places = [...index.keys()].sort((a, b) => (a < b ? -1 : 1));
  places.forEach((place, at) => index.set(place, at));
  const byPair = new Map<number, number>();
  for (let row = 0; row < counts.length; row++) {
    const count = counts[row] as number;
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`Flux ${count} à la ligne ${row} : un flux est fini et positif ou nul.`);
    const pair = (index.get(origins[row] as Key) as number) * places.length + (index.get(destinations[row] as Key) as number);
    byPair.set(pair, (byPair.get(pair) ?? 0) + count);
  }
  const pairs = Float64Array.from(byPair.keys()).sort();
  return {
    places,
    origin: Int32Array.from(pairs, (pair) => Math.floor(pair / places.length)),
    destination: Int32Array.from(pairs, (pair) => pair % places.length),
    count: pairs.map((pair) => byPair.get(pair) as number)
  };
}

/**
 * Balance of each place. The two self-containments are those of labour market areas (Office for National Statistics and
 * Coombes, 2015, travel to work areas): over the whole of the flows, sums of out and in are equal and net adds up to 0.
 * Flows from or to places that were not given are in no balance: give them, or read the shares as those of the inside.
 */
export function balanceOf<Key extends string | bigint>({ places, origin, destination, count }: Flows<Key>): FlowBalance {
  const [out, into, stay] = [0, 1, 2].map(() => new Float64Array(places.length)) as [Float64Array, Float64Array, Float64Array];
  count.forEach((number, flow) => {
    const [from, to] = [origin[flow] as number, destination[flow] as number];
    out[from] = (out[from] as number) + number;
    into[to] = (into[to] as number) + number;
    if (from === to) stay[from] = (stay[from] as number) + number;
  });
  const shareOf = (totals: Float64Array): Float64Array => stay.map((number, place) => (totals[place] === 0 ? 0 : number / (totals[place] as number)));
  return {
    out,
    in: into,
    stay,
    net: into.map((number, place) => number - (out[place] as number)),
    selfContainment: shareOf(out),
    hasOut: Uint8Array.from(out, (number) => (number > 0 ? 1 : 0)),
    heldByResidents: shareOf(into),
    hasIn: Uint8Array.from(into, (number) => (number > 0 ? 1 : 0))
  };
}

/**
 * The same flows between larger places: of territories into theirs, of cells into `(cell) => parentOf(cell, resolution)`.
 * What moved inside one larger place now stays in it; the total is the same.
 */
export function mergePlaces<Key extends string | bigint, Larger extends string | bigint>(flows: Flows<Key>, largerOf: (place: Key) => Larger): Flows<Larger> {
  const larger = flows.places.map(largerOf);
  const of = (places: Int32Array): Larger[] => Array.from(places, (place) => larger[place] as Larger);
  return flowsOf(of(flows.origin), of(flows.destination), flows.count);
}

/** The largest flows between two different places, as indices of flows, largest first; equal ones in the order of their places. */
export function largestFlows<Key extends string | bigint>({ origin, destination, count }: Flows<Key>, limit: number): Int32Array {
  const between = Int32Array.from(count.keys()).filter((flow) => origin[flow] !== destination[flow]);
  return between.sort((a, b) => (count[b] as number) - (count[a] as number) || a - b).slice(0, limit);
}
