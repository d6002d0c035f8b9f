import type { MultiPolygon, Position } from 'geojson';
import { signedArea } from '../../../src/lib/h3/ring.ts';

/** A position as a key: two rings meet where they have the same. */
export const keyOf = ([x = 0, y = 0]: Position): string => `${x} ${y}`;

/**
 * A valid outline out of closed rings, whatever their order and direction: a ring that comes back on one of its positions is cut
 * there, each hole is put in the smallest ring around it, exteriors turn counter-clockwise and holes clockwise (RFC 7946).
 */
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
  const at = new Map<string, number>();
  for (const position of ring) {
    const start = at.get(keyOf(position));
    if (start !== undefined) {
      const loop = [...path.splice(start), position];
      for (const passed of loop) at.delete(keyOf(passed));
      if (loop.length > 3 && signedArea(loop) !== 0) loops.push(loop);
    }
    at.set(keyOf(position), path.length);
    path.push(position);
  }
  return loops;
}

/** Puts each hole in the smallest ring around it. */
function nestRings(rings: readonly Position[][]): Position[][][] {
  const sized = rings.map((ring) => ({ ring, area: Math.abs(signedArea(ring)) })).sort((a, b) => b.area - a.area);
  const polygons: Position[][][] = [];
  for (const { ring } of sized) {
    const around = polygons.filter(([outer = []]) => holds(outer, ring)).at(-1);
    const inHole = around?.slice(1).some((hole) => holds(hole, ring)) ?? false;
    if (around === undefined || inHole) polygons.push([ring]);
    else around.push(ring);
  }
  return polygons;
}

/** Whether a ring is inside another: judged at a position that is not on both, where they may touch. */
function holds(outer: readonly Position[], inner: readonly Position[]): boolean {
  const shared = new Set(outer.map(keyOf));
  const apart = inner.find((position) => !shared.has(keyOf(position)));
  return isInside(apart ?? middleOf(inner[0] ?? [], inner[1] ?? []), outer);
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
