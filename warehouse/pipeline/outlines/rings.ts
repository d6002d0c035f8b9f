import type { MultiPolygon, Position } from 'geojson';
import { boxAround, type Box } from '../../../src/lib/h3/box.ts';
import { signedArea } from '../../../src/lib/h3/ring.ts';

/** Numbers positions from zero: two rings meet where they have the same. Texts would take longer than the rest. */
export function numberPositions(): (position: Position) => number {
  const columns = new Map<number, Map<number, number>>();
  let next = 0;
  return ([x = 0, y = 0]) => {
    const column = columns.get(x) ?? new Map<number, number>();
    if (column.size === 0) columns.set(x, column);
    const known = column.get(y);
    if (known !== undefined) return known;
    column.set(y, next);
    return next++;
  };
}

/** A valid outline out of closed rings: cut where they come back, holes in the smallest ring around (RFC 7946). */
export function outlineOf(rings: readonly Position[][]): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: nestRings(rings.flatMap(cutLoops)).map(windPolygon) };
}

/** The same polygon, its exterior counter-clockwise and its holes clockwise. */
export function windPolygon(polygon: readonly Position[][]): Position[][] {
  return polygon.map((ring, index) => (signedArea(ring) < 0 === (index === 0) ? [...ring].reverse() : ring));
}

/** A ring that passes twice by a position is two rings that touch there; what has no inside is dropped. */
function cutLoops(ring: readonly Position[]): Position[][] {
  const loops: Position[][] = [];
  const path: Position[] = [];
  const numberOf = numberPositions();
  const at = new Map<number, number>();
  for (const position of ring) {
    const start = at.get(numberOf(position));
    if (start !== undefined) {
      const loop = [...path.splice(start), position];
      for (const passed of loop) at.delete(numberOf(passed));
      if (loop.length > 3 && signedArea(loop) !== 0) loops.push(loop);
    }
    at.set(numberOf(position), path.length);
    path.push(position);
  }
  return loops;
}

/** A ring with the room that it takes, and its positions once one is looked for. */
interface Sized {
  readonly ring: Position[];
  readonly area: number;
  readonly box: Box;
  shared?: ReadonlySet<number>;
}

/** Puts each hole in the smallest ring around it. */
function nestRings(rings: readonly Position[][]): Position[][][] {
  const numberOf = numberPositions();
  const sized = rings
    .map((ring): Sized => ({ ring, area: Math.abs(signedArea(ring)), box: boxAround(ring) }))
    .sort((a, b) => b.area - a.area);
  const polygons: [Sized, ...Sized[]][] = [];
  for (const ring of sized) {
    const around = polygons.findLast(([outer]) => holds(outer, ring, numberOf));
    const inHole = around?.slice(1).some((hole) => holds(hole, ring, numberOf)) ?? false;
    if (around === undefined || inHole) polygons.push([ring]);
    else around.push(ring);
  }
  return polygons.map((polygon) => polygon.map(({ ring }) => ring));
}

/** Whether a ring is inside another: judged at a position that is not on both, where they may touch. */
function holds(outer: Sized, inner: Sized, numberOf: (position: Position) => number): boolean {
  if (!isWithin(inner.box, outer.box)) return false;
  const shared = (outer.shared ??= new Set(outer.ring.map(numberOf)));
  const apart = inner.ring.find((position) => !shared.has(numberOf(position)));
  return isInside(apart ?? middleOf(inner.ring[0] ?? [], inner.ring[1] ?? []), outer.ring);
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south && inner.north <= outer.north
  );
}

function middleOf([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): Position {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
  }
  return inside;
}
