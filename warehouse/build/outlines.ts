import type { MultiPolygon, Polygon, Position } from 'geojson';
import { signedArea } from '../../src/lib/h3/ring.ts';

/**
 * Joins outlines into one: the borders that two of them share (drawn once in each direction, on the same
 * positions) disappear. Outlines that do not share exact positions are kept side by side.
 */
export function joinOutlines(geometries: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  const polygons = geometries.flatMap((geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  if (geometries.length === 1) return { type: 'MultiPolygon', coordinates: polygons };
  const rings = closedRings(sharedEdgesRemoved(polygons.flat().map(orientAsDrawn)));
  if (rings === null) return { type: 'MultiPolygon', coordinates: polygons };
  return { type: 'MultiPolygon', coordinates: nestRings(rings) };
}

type Edge = readonly [Position, Position];

const keyOf = ([x = 0, y = 0]: Position): string => `${x} ${y}`;

function orientAsDrawn(ring: Position[]): Edge[] {
  return ring.slice(1).map((position, index) => [ring[index] ?? position, position]);
}

function sharedEdgesRemoved(rings: readonly Edge[][]): Edge[] {
  const kept = new Map<string, Edge>();
  for (const edge of rings.flat()) {
    const [from, to] = [keyOf(edge[0]), keyOf(edge[1])];
    if (from === to) continue;
    if (!kept.delete(`${to}|${from}`) && !kept.delete(`${from}|${to}`)) kept.set(`${from}|${to}`, edge);
  }
  return [...kept.values()];
}

/** Follows edges end to end; null when one does not close (positions that differ from one outline to the other). */
function closedRings(edges: readonly Edge[]): Position[][] | null {
  const from = new Map<string, Edge[]>();
  for (const edge of edges) from.set(keyOf(edge[0]), [...(from.get(keyOf(edge[0])) ?? []), edge]);
  const rings: Position[][] = [];
  for (const start of edges) {
    if (!takeEdge(from, start)) continue;
    const ring = [start[0], start[1]];
    while (keyOf(ring.at(-1) ?? start[1]) !== keyOf(start[0])) {
      const next = from.get(keyOf(ring.at(-1) ?? start[1]))?.pop();
      if (next === undefined) return null;
      ring.push(next[1]);
    }
    rings.push(ring);
  }
  return rings;
}

function takeEdge(from: Map<string, Edge[]>, edge: Edge): boolean {
  const waiting = from.get(keyOf(edge[0])) ?? [];
  const index = waiting.indexOf(edge);
  if (index !== -1) waiting.splice(index, 1);
  return index !== -1;
}

/** Puts each hole in the smallest ring around it. */
function nestRings(rings: readonly Position[][]): Position[][][] {
  const sized = rings.map((ring) => ({ ring, area: Math.abs(signedArea(ring)) })).sort((a, b) => b.area - a.area);
  const polygons: Position[][][] = [];
  for (const { ring } of sized) {
    const around = polygons.filter((polygon) => isInside(ring[0] ?? [0, 0], polygon[0] ?? [])).at(-1);
    const inHole = around?.slice(1).some((hole) => isInside(ring[0] ?? [0, 0], hole)) ?? false;
    if (around === undefined || inHole) polygons.push([ring]);
    else around.push(ring);
  }
  return polygons;
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
