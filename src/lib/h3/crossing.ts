import type { Position } from 'geojson';

/** A side of a polygon: from a position to the next, counted from 1, of ring 0 (outer) or of a hole. */
export interface Side {
  ring: number;
  position: number;
}

interface Segment extends Side {
  from: Position;
  to: Position;
  west: number;
  east: number;
  south: number;
  north: number;
}

/**
 * The first two sides that cross or lie on one another, in the order of their positions; null when there are none.
 * Sides that only share an end are not a crossing. A sweep from west to east: a side is compared with those whose
 * longitudes reach its own.
 */
export function firstCrossing(rings: readonly (readonly Position[])[]): [Side, Side] | null {
  const sides = rings.flatMap(sidesOf).sort((a, b) => a.west - b.west);
  let first: [Segment, Segment] | null = null;
  let reached: Segment[] = [];
  for (const side of sides) {
    reached = reached.filter(({ east }) => east >= side.west);
    for (const other of reached) {
      if (other.south > side.north || other.north < side.south || !cross(side, other)) continue;
      const pair: [Segment, Segment] = before(side, other) ? [side, other] : [other, side];
      if (first === null || before(pair[0], first[0])) first = pair;
    }
    reached.push(side);
  }
  return first;
}

function before(a: Side, b: Side): boolean {
  return a.ring < b.ring || (a.ring === b.ring && a.position < b.position);
}

function sidesOf(positions: readonly Position[], ring: number): Segment[] {
  const sides: Segment[] = [];
  for (let i = 1; i < positions.length; i++) {
    const [from, to] = [positions[i - 1] as Position, positions[i] as Position];
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [from, to];
    if (x0 === x1 && y0 === y1) continue;
    sides.push({
      ring,
      position: i,
      from,
      to,
      west: Math.min(x0, x1),
      east: Math.max(x0, x1),
      south: Math.min(y0, y1),
      north: Math.max(y0, y1)
    });
  }
  return sides;
}

function cross(a: Segment, b: Segment): boolean {
  if (same(a.from, b.from) || same(a.from, b.to) || same(a.to, b.from) || same(a.to, b.to)) return false;
  return (
    turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) <= 0 &&
    turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) <= 0
  );
}

function same(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** 1 when c is left of the line from a to b, −1 when right, 0 when on it. */
function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
}
