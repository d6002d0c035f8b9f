import type { MultiPolygon, Position } from 'geojson';
import { crossingLines } from './crossings.ts';
import { keyOf, outlineOf } from './rings.ts';

type Ring = readonly Position[];

const KM_PER_DEGREE = 111.195;
const DIGITS = 1e5;
/** A border that would cross another is drawn twice as near to its own course, so many times, then kept as it was. */
const MOST_HALVINGS = 5;

/** A stretch of border between two places where borders meet: simplified once for all the rings that have it. */
interface Arc {
  readonly positions: readonly Position[];
  halvings: number;
}

/**
 * Simplifies the outlines of neighbours together (Douglas-Peucker): a border that two of them share stays the same
 * on both sides, and the points where three meet stay. A ring that would vanish is kept as it was, and a border that would
 * cross another, or itself, is simplified less, so that every outline is valid.
 * @param tolerance Largest move of a border, kilometres.
 */
export function simplifyTogether(outlines: readonly MultiPolygon[], tolerance: number): MultiPolygon[] {
  const isJunction = junctionsOf(outlines.flatMap(({ coordinates }) => coordinates.flat()));
  const arcs: Arc[] = [];
  const known = new Map<string, number>();
  const cut = outlines.map(({ coordinates }) => coordinates.flat().map((ring) => arcsOf(ring, isJunction).map((positions) => arcNumber(positions, arcs, known))));
  const drawn = arcs.map((arc) => simplified(arc, tolerance));
  const redraw = (number: number, halvings: number): void => {
    const arc = arcs[number];
    if (arc === undefined || arc.halvings >= halvings) return;
    arc.halvings = halvings;
    drawn[number] = simplified(arc, tolerance);
  };
  const lengthOf = (ring: readonly DirectedArc[]): number => ring.reduce((sum, { number }) => sum + (drawn[number]?.length ?? 1) - 1, 1);
  for (const ring of cut.flat()) if (lengthOf(ring) < 4) for (const { number } of ring) redraw(number, MOST_HALVINGS);
  for (let round = 1; round <= MOST_HALVINGS; round++) {
    const crossing = crossingLines(drawn);
    if (crossing.size === 0) break;
    for (const number of crossing) redraw(number, round);
  }
  return cut.map((rings) => outlineOf(rings.map((ring) => ringOf(ring, drawn))));
}

interface DirectedArc {
  readonly number: number;
  readonly reversed: boolean;
}

/** The same arc met from the other side is the same number, turned over. */
function arcNumber(positions: readonly Position[], arcs: Arc[], known: Map<string, number>): DirectedArc {
  const forward = positions.map(keyOf).join('|');
  const found = known.get(forward);
  if (found !== undefined) return { number: found, reversed: false };
  const backward = known.get([...positions].reverse().map(keyOf).join('|'));
  if (backward !== undefined) return { number: backward, reversed: true };
  known.set(forward, arcs.length);
  arcs.push({ positions, halvings: 0 });
  return { number: arcs.length - 1, reversed: false };
}

function simplified({ positions, halvings }: Arc, tolerance: number): Position[] {
  return (halvings >= MOST_HALVINGS ? [...positions] : douglasPeucker(positions, tolerance / 2 ** halvings)).map(rounded);
}

function ringOf(ring: readonly DirectedArc[], drawn: readonly Position[][]): Position[] {
  return ring.flatMap(({ number, reversed }, index) => {
    const arc = drawn[number] ?? [];
    const turned = reversed ? [...arc].reverse() : arc;
    return index === 0 ? turned : turned.slice(1);
  });
}

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

function douglasPeucker(arc: readonly Position[], tolerance: number): Position[] {
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
