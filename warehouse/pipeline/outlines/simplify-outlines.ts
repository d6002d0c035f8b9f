import type { MultiPolygon, Position } from 'geojson';
import { crossingSegments } from './crossings.ts';
import { numberPositions, outlineOf } from './rings.ts';

type Ring = readonly Position[];

const KM_PER_DEGREE = 111.195;
const DIGITS = 1e5;
/** Rounds of detail given back to borders that cross; one that still does is kept as it was. */
const MOST_ROUNDS = 12;

/** A stretch of border between two places where borders meet: simplified once for all the rings that have it. */
interface Arc {
  readonly positions: readonly Position[];
  /** The positions kept, by index, in order. */
  kept: number[];
}

/**
 * Simplifies the outlines of neighbours together (Douglas-Peucker): a border that two of them share stays the same on
 * both sides, and the points where three meet stay. A ring that would vanish is kept as it was, and a border that would
 * cross another, or itself, gets back its detail there and there only, so that every outline is valid.
 * @param tolerance Largest move of a border, kilometres.
 */
export function simplifyTogether(outlines: readonly MultiPolygon[], tolerance: number): MultiPolygon[] {
  const numberOf = numberPositions();
  const isJunction = junctionsOf(
    outlines.flatMap(({ coordinates }) => coordinates.flat()),
    numberOf
  );
  const arcs: Arc[] = [];
  const known = new Map<string, number>();
  const cut = outlines.map(({ coordinates }) =>
    coordinates
      .flat()
      .map((ring) => arcsOf(ring, isJunction).map((positions) => arcNumber(positions, arcs, known, numberOf)))
  );
  for (const arc of arcs) arc.kept = douglasPeucker(arc.positions, tolerance);
  const lengthOf = (ring: readonly DirectedArc[]): number =>
    ring.reduce((sum, { number }) => sum + (arcs[number]?.kept.length ?? 1) - 1, 1);
  for (const ring of cut.flat()) if (lengthOf(ring) < 4) for (const { number } of ring) keepAll(arcs[number]);
  const drawn = arcs.map(drawArc);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const crossing = crossingSegments(drawn);
    if (crossing.size === 0) break;
    for (const [number, segments] of crossing) {
      const arc = arcs[number];
      if (arc === undefined) continue;
      if (round === MOST_ROUNDS - 1) keepAll(arc);
      else
        arc.kept = arc.kept.flatMap((index, at) =>
          segments.has(at)
            ? [index, ...between(arc.positions, index, arc.kept[at + 1] ?? index, tolerance / 2 ** (round + 1))]
            : [index]
        );
      drawn[number] = drawArc(arc);
    }
  }
  return cut.map((rings) => outlineOf(rings.map((ring) => ringOf(ring, drawn))));
}

function keepAll(arc: Arc | undefined): void {
  if (arc) arc.kept = arc.positions.map((_, index) => index);
}

const drawArc = ({ positions, kept }: Arc): Position[] => kept.map((index) => rounded(positions[index] ?? []));

/** What a segment passes over, under a finer tolerance: the farthest position at least, if there is one. */
function between(positions: readonly Position[], from: number, to: number, tolerance: number): number[] {
  const finer = douglasPeucker(positions.slice(from, to + 1), tolerance)
    .slice(1, -1)
    .map((index) => from + index);
  return finer.length > 0 ? finer : [farthestFrom(positions, from, to, -1)].filter((index) => index !== -1);
}

interface DirectedArc {
  readonly number: number;
  readonly reversed: boolean;
}

/** The same arc met from the other side is the same number, turned over. */
function arcNumber(
  positions: readonly Position[],
  arcs: Arc[],
  known: Map<string, number>,
  numberOf: (position: Position) => number
): DirectedArc {
  const numbers = positions.map(numberOf);
  const forward = numbers.join('|');
  const found = known.get(forward);
  if (found !== undefined) return { number: found, reversed: false };
  const backward = known.get(numbers.reverse().join('|'));
  if (backward !== undefined) return { number: backward, reversed: true };
  known.set(forward, arcs.length);
  arcs.push({ positions, kept: [] });
  return { number: arcs.length - 1, reversed: false };
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
function junctionsOf(
  rings: readonly Ring[],
  numberOf: (position: Position) => number
): (position: Position) => boolean {
  const neighbours: Set<number>[] = [];
  const link = (from: number, to: number): unknown => (neighbours[from] ??= new Set()).add(to);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [from, to] = [numberOf(ring[i - 1] ?? []), numberOf(ring[i] ?? [])];
      link(from, to);
      link(to, from);
    }
  }
  return (position) => neighbours[numberOf(position)]?.size !== 2;
}

const textOf = ([x = 0, y = 0]: Position): string => `${x} ${y}`;

/** A closed ring cut where borders meet, else at its smallest position. */
function arcsOf(ring: Ring, isJunction: (position: Position) => boolean): Position[][] {
  const open = ring.slice(0, -1);
  let start = open.findIndex(isJunction);
  if (start === -1)
    start = open.reduce((least, position, i) => (textOf(position) < textOf(open[least] ?? []) ? i : least), 0);
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

/** The positions to keep, by index, so that none of the others is farther than the tolerance from the line. */
function douglasPeucker(arc: readonly Position[], tolerance: number): number[] {
  const kept = new Set([0, arc.length - 1]);
  const waiting: [number, number][] = [[0, arc.length - 1]];
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const [from, to] = span;
    const farthest = farthestFrom(arc, from, to, tolerance);
    if (farthest === -1) continue;
    kept.add(farthest);
    waiting.push([from, farthest], [farthest, to]);
  }
  return [...kept].sort((a, b) => a - b);
}

/** The position between two others farthest from the segment that joins them, beyond a distance; −1 without. */
function farthestFrom(arc: readonly Position[], from: number, to: number, beyond: number): number {
  let [farthest, distance] = [-1, beyond];
  for (let i = from + 1; i < to; i++) {
    const away = kilometresTo(arc[i] ?? [], arc[from] ?? [], arc[to] ?? []);
    if (away > distance) [farthest, distance] = [i, away];
  }
  return farthest;
}

/** Distance from a position to a segment on the local plane, kilometres. */
function kilometresTo([x = 0, y = 0]: Position, [x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number {
  const east = KM_PER_DEGREE * Math.cos((y * Math.PI) / 180);
  const [dx, dy, px, py] = [(x1 - x0) * east, (y1 - y0) * KM_PER_DEGREE, (x - x0) * east, (y - y0) * KM_PER_DEGREE];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}
