import type { Position } from 'geojson';
import type { Rings } from './polygon.ts';

/** Part of a ring between two crossings of the antimeridian; it starts and ends at ±180°. */
type Chain = Position[];

/** Corners of the map, counter-clockwise from its south-east, and how far each is along it. */
const CORNERS: readonly { at: number; position: Position }[] = [
  { at: 180, position: [180, 90] },
  { at: 540, position: [-180, 90] },
  { at: 720, position: [-180, -90] },
  { at: 1080, position: [180, -90] }
];
const ROUND = 1080;

/**
 * The polygons, with no side across the antimeridian, that a polygon becomes (RFC 7946 §3.1.9): one or more on each
 * side; one that holds a pole is closed along ±180° and the pole. Where a ring leaves the map, the walk goes on along
 * the map's edge, the inside on its left, to where the next ring comes in.
 * @param rings closed, outer ring counter-clockwise and holes clockwise; positions more than 180° apart are joined
 * across the antimeridian
 */
export function splitAtAntimeridian(rings: Rings): Rings[] {
  const chains = rings.flatMap(chainsOf);
  if (chains.length === 0) return [rings];
  const polygons: Rings[] = [];
  const left = new Set(chains);
  for (const first of chains) {
    if (!left.has(first)) continue;
    const ring: Position[] = [];
    let chain = first;
    do {
      left.delete(chain);
      ring.push(...chain);
      const exit = walked(chain.at(-1) ?? [0, 0]);
      chain = nextEntry(chains, exit);
      ring.push(...cornersBetween(exit, walked(chain[0] ?? [0, 0])));
    } while (chain !== first && left.has(chain));
    ring.push(first[0] ?? [0, 0]);
    const tidy = ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1]);
    if (tidy.length >= 4) polygons.push([tidy]);
  }
  for (const hole of rings.filter((ring) => chainsOf(ring).length === 0)) {
    polygons.find(([outer = []]) => isInside(hole[0] ?? [0, 0], outer))?.push(hole);
  }
  return polygons;
}

/** A ring cut where it crosses the antimeridian; nothing when it does not. */
function chainsOf(ring: readonly Position[]): Chain[] {
  const chains: Chain[] = [[]];
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] as Position, ring[i] as Position];
    chains.at(-1)?.push([x0, y0]);
    if (Math.abs(x1 - x0) <= 180) continue;
    const edge = x0 > 0 ? 180 : -180;
    const part = (edge - x0) / (x1 + 2 * edge - x0);
    const lat = (1 - part) * y0 + part * y1;
    chains.at(-1)?.push([edge, lat]);
    chains.push([[-edge, lat]]);
  }
  const [head = []] = chains;
  const tail = chains.pop() ?? [];
  if (chains.length === 0) return [];
  // The ring was entered in the middle of a chain: its end goes before its beginning.
  return [[...tail, ...head], ...chains.slice(1)];
}

/** How far a position of the map's edge is, counter-clockwise from the south-east corner. */
function walked([lng = 0, lat = 0]: Position): number {
  return lng > 0 ? lat + 90 : 630 - lat;
}

function nextEntry(chains: readonly Chain[], exit: number): Chain {
  const ahead = (chain: Chain): number => (walked(chain[0] ?? [0, 0]) - exit + ROUND) % ROUND;
  return chains.reduce((next, chain) => (ahead(chain) < ahead(next) ? chain : next));
}

function cornersBetween(exit: number, entry: number): Position[] {
  const end = entry < exit ? entry + ROUND : entry;
  return [...CORNERS, ...CORNERS.map(({ at, position }) => ({ at: at + ROUND, position }))]
    .filter(({ at }) => at > exit && at < end)
    .map(({ position }) => position);
}

function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] as Position, ring[i] as Position];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
  }
  return inside;
}
