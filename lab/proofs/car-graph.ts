import { distanceKm, unitVector } from '../../src/lib/h3/sphere.ts';
import type { OsmData, OsmWay } from '../../tests/support/osm-pbf.ts';

/** Kilometres an hour where nothing is signed, fixed before any comparison: the French highway code, less for turns. */
const SPEEDS: Readonly<Record<string, number>> = {
  motorway: 110,
  motorway_link: 60,
  trunk: 90,
  trunk_link: 50,
  primary: 65,
  primary_link: 45,
  secondary: 55,
  secondary_link: 40,
  tertiary: 45,
  tertiary_link: 35,
  unclassified: 35,
  residential: 28,
  living_street: 15,
  service: 15,
  road: 30,
  track: 10
};
const NO_CAR = new Set(['no', 'agricultural', 'forestry', 'emergency', 'psv', 'military', 'official', 'designated;no']);

/** Ways that a car follows, each direction that it may take, between nodes where two ways meet or one ends. */
export interface Graph {
  readonly nodes: readonly (readonly [lat: number, lng: number])[];
  /** From each node: where, kilometres, minutes by the table. */
  readonly edges: readonly (readonly (readonly [to: number, km: number, minutes: number])[])[];
}

export function carGraph({ nodes, ways, closed }: OsmData): Graph {
  const driven = ways.filter(isDriven);
  const uses = new Map<number, number>();
  for (const { refs } of driven)
    for (const [at, ref] of refs.entries())
      uses.set(ref, (uses.get(ref) ?? 0) + (at === 0 || at === refs.length - 1 ? 2 : 1));
  const places: (readonly [number, number])[] = [];
  const edges: (readonly [number, number, number])[][] = [];
  const numbers = new Map<number, number>();
  const number = (ref: number): number => {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    numbers.set(ref, places.length);
    places.push(nodes.get(ref) ?? [0, 0]);
    edges.push([]);
    return places.length - 1;
  };
  for (const way of driven) {
    const [forward, backward] = directionsOf(way);
    const speed = speedOf(way);
    let [from, km] = [way.refs[0] ?? 0, 0];
    for (const [at, ref] of way.refs.entries()) {
      if (at === 0) continue;
      const [a, b] = [nodes.get(way.refs[at - 1] ?? 0), nodes.get(ref)];
      if (a === undefined || b === undefined) {
        [from, km] = [ref, 0];
        continue;
      }
      km += distanceKm(unitVector(...a), unitVector(...b));
      if (closed.has(ref)) {
        [from, km] = [-1, 0];
        continue;
      }
      if (from < 0) {
        [from, km] = [ref, 0];
        continue;
      }
      if ((uses.get(ref) ?? 0) < 2) continue;
      const [start, end, minutes] = [number(from), number(ref), (km / speed) * 60];
      if (forward) edges[start]?.push([end, km, minutes]);
      if (backward) edges[end]?.push([start, km, minutes]);
      [from, km] = [ref, 0];
    }
  }
  return { nodes: places, edges };
}

function isDriven({ tags }: OsmWay): boolean {
  if (SPEEDS[tags.highway ?? ''] === undefined || tags.area === 'yes') return false;
  const said = tags.motorcar ?? tags.motor_vehicle ?? tags.vehicle ?? tags.access;
  return said === undefined || !NO_CAR.has(said);
}

function directionsOf({ tags }: OsmWay): readonly [forward: boolean, backward: boolean] {
  if (tags.oneway === '-1') return [false, true];
  const one =
    ['yes', 'true', '1'].includes(tags.oneway ?? '') ||
    (tags.oneway === undefined && (tags.junction === 'roundabout' || tags.highway === 'motorway'));
  return [true, !one];
}

function speedOf({ tags }: OsmWay): number {
  const signed = Number.parseInt(tags.maxspeed ?? '', 10);
  const table = SPEEDS[tags.highway ?? ''] ?? 30;
  return Number.isFinite(signed) ? Math.min(signed, Math.max(table, signed * 0.9)) : table;
}

/** The least of a measure from a node to all others; Infinity where no way leads. */
export function leastFrom({ edges }: Graph, start: number, measure: 1 | 2): Float64Array {
  const best = new Float64Array(edges.length).fill(Infinity);
  const heap: (readonly [number, number])[] = [[0, start]];
  best[start] = 0;
  for (let top = pop(heap); top !== undefined; top = pop(heap)) {
    const [cost, node] = top;
    if (cost > (best[node] ?? 0)) continue;
    for (const edge of edges[node] ?? []) {
      const next = cost + edge[measure];
      if (next >= (best[edge[0]] ?? 0)) continue;
      best[edge[0]] = next;
      push(heap, [next, edge[0]]);
    }
  }
  return best;
}

function push(heap: (readonly [number, number])[], item: readonly [number, number]): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above]?.[0] ?? 0) <= item[0]) break;
    heap[at] = heap[above] ?? item;
    at = above;
  }
  heap[at] = item;
}

function pop(heap: (readonly [number, number])[]): readonly [number, number] | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if ((heap[below + 1]?.[0] ?? Infinity) < (heap[below]?.[0] ?? Infinity)) below++;
    if ((heap[below]?.[0] ?? Infinity) >= last[0]) break;
    heap[at] = heap[below] ?? last;
    at = below;
  }
  heap[at] = last;
  return top;
}

/** Nodes from which, and to which, the most others are reached. */
export function largest(graph: Graph): number[] {
  const back: Graph = { nodes: graph.nodes, edges: reversed(graph) };
  for (const start of graph.nodes.keys()) {
    const [out, into] = [leastFrom(graph, start, 1), leastFrom(back, start, 1)];
    const found = [...graph.nodes.keys()].filter((node) => (out[node] ?? 0) < Infinity && (into[node] ?? 0) < Infinity);
    if (found.length > graph.nodes.length / 2) return found;
  }
  return [];
}

function reversed({ edges }: Graph): (readonly [number, number, number])[][] {
  const back: (readonly [number, number, number])[][] = edges.map(() => []);
  for (const [from, some] of edges.entries()) for (const [to, km, time] of some) back[to]?.push([from, km, time]);
  return back;
}
