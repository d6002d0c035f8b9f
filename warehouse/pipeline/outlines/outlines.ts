import type { MultiPolygon, Polygon, Position } from 'geojson';
import { keyOf, outlineOf, windPolygon } from './rings.ts';

/**
 * Joins outlines into one: the borders that two of them share (drawn once in each direction, on the same
 * positions) disappear. Outlines that do not share exact positions are kept side by side. Exteriors turn counter-clockwise.
 */
export function joinOutlines(geometries: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  const polygons = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  );
  if (geometries.length === 1) return { type: 'MultiPolygon', coordinates: polygons.map(windPolygon) };
  const rings = closedRings(sharedEdgesRemoved(polygons.flat().map(orientAsDrawn)));
  return rings === null ? { type: 'MultiPolygon', coordinates: polygons.map(windPolygon) } : outlineOf(rings);
}

type Edge = readonly [Position, Position];

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
