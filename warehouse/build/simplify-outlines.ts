import type { MultiPolygon, Position } from 'geojson';

type Ring = readonly Position[];

const KM_PER_DEGREE = 111.195;
const DIGITS = 1e5;

/**
 * Simplifies the outlines of neighbours together (Douglas-Peucker): a border that two of them share stays the same
 * on both sides, and the points where three meet stay. A ring that would vanish is kept as it was.
 * @param tolerance Largest move of a border, kilometres.
 */
export function simplifyTogether(outlines: readonly MultiPolygon[], tolerance: number): MultiPolygon[] {
  const rings = outlines.flatMap(({ coordinates }) => coordinates.flat());
  const isJunction = junctionsOf(rings);
  const known = new Map<string, Position[]>();
  const simplifyRing = (ring: Ring): Position[] => {
    const arcs = arcsOf(ring, isJunction).map((arc) => simplifyArc(arc, tolerance, known));
    const simple = arcs.flatMap((arc, index) => (index === 0 ? arc : arc.slice(1)));
    return (simple.length < 4 ? ring : simple).map(rounded);
  };
  return outlines.map(({ coordinates }) => ({ type: 'MultiPolygon', coordinates: coordinates.map((polygon) => polygon.map(simplifyRing)) }));
}

const keyOf = ([x = 0, y = 0]: Position): string => `${x} ${y}`;
const rounded = (position: Position): Position => position.map((degrees) => Math.round(degrees * DIGITS) / DIGITS);

/** Positions with more or fewer than two neighbours over all rings: where borders meet. */
function junctionsOf(rings: readonly Ring[]): (position: Position) => boolean {
  const neighbours = new Map<string, Set<string>>();
  const link = (from: string, to: string): unknown => neighbours.get(from)?.add(to) ?? neighbours.set(from, new Set([to]));
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [keyOf(ring[i - 1] ?? []), keyOf(ring[i] ?? [])];
      link(from, to);
      link(to, from);
    }
  }
  return (position) => neighbours.get(keyOf(position))?.size !== 2;
}

/** A closed ring cut where borders meet; one that meets none starts at its smallest position, wherever it was drawn from. */
function arcsOf(ring: Ring, isJunction: (position: Position) => boolean): Position[][] {
  const open = ring.slice(0, -1);
  let start = open.findIndex(isJunction);
  if (start === -1) start = open.reduce((least, position, i) => (keyOf(position) < keyOf(open[least] ?? []) ? i : least), 0);
  const turned = [...open.slice(start), ...open.slice(0, start + 1)];
  const arcs: Position[][] = [];
  let arc: Position[] = [];
  for (const [index, position] of turned.entries()) {
    arc.push(position);
    if (index > 0 && (isJunction(position) || index === turned.length - 1)) {
      arcs.push(arc);
      arc = [position];
    }
  }
  return arcs;
}

/** The same arc met from the other side comes out of `known`, turned over. */
function simplifyArc(arc: Position[], tolerance: number, known: Map<string, Position[]>): Position[] {
  const forward = arc.map(keyOf).join('|');
  const found = known.get(forward);
  if (found !== undefined) return found;
  const simple = douglasPeucker(arc, tolerance);
  known.set(forward, simple);
  known.set([...arc].reverse().map(keyOf).join('|'), [...simple].reverse());
  return simple;
}

function douglasPeucker(arc: Position[], tolerance: number): Position[] {
  const kept = new Set([0, arc.length - 1]);
  const waiting: [number, number][] = [[0, arc.length - 1]];
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const [from, to] = span;
    let [farthest, distance] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const away = kilometresTo(arc[i] ?? [], arc[from] ?? [], arc[to] ?? []);
      if (away > distance) [farthest, distance] = [i, away];
    }
    if (farthest === -1) continue;
    kept.add(farthest);
    waiting.push([from, farthest], [farthest, to]);
  }
  return arc.filter((_, index) => kept.has(index));
}

/** Distance from a position to a segment on the local plane, kilometres. */
function kilometresTo([x = 0, y = 0]: Position, [x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number {
  const east = KM_PER_DEGREE * Math.cos((y * Math.PI) / 180);
  const [dx, dy, px, py] = [(x1 - x0) * east, (y1 - y0) * KM_PER_DEGREE, (x - x0) * east, (y - y0) * KM_PER_DEGREE];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}
