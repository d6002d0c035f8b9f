import type { MultiPolygon, Polygon, Position } from 'geojson';
import { numberPositions, outlineOf, windPolygon } from './rings.ts';

/** Joins outlines into one: borders that two share, position by position, disappear. */
export function joinOutlines(geometries: readonly (Polygon | MultiPolygon)[]): MultiPolygon {
  const polygons = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  );
  if (geometries.length === 1) return { type: 'MultiPolygon', coordinates: polygons.map(windPolygon) };
  const rings = closedRings(sharedEdgesRemoved(edgesOf(polygons.flat())));
  return rings === null ? { type: 'MultiPolygon', coordinates: polygons.map(windPolygon) } : outlineOf(rings);
}

/** One side of a ring, in the direction in which it is drawn; its ends by number. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly end: Position;
  readonly start: Position;
}

/** More positions than a region's outlines have: an edge is one number, exact below 2^53. */
const MOST_POSITIONS = 2 ** 26;

function edgesOf(rings: readonly Position[][]): Edge[] {
  const numberOf = numberPositions();
  return rings.flatMap((ring) =>
    ring.slice(1).map((end, index) => {
      const start = ring[index] ?? end;
      return { from: numberOf(start), to: numberOf(end), start, end };
    })
  );
}

function sharedEdgesRemoved(edges: readonly Edge[]): Edge[] {
  const kept = new Map<number, Edge>();
  for (const edge of edges) {
    const { from, to } = edge;
    if (from === to) continue;
    const drawn = from * MOST_POSITIONS + to;
    if (!kept.delete(to * MOST_POSITIONS + from) && !kept.delete(drawn)) kept.set(drawn, edge);
  }
  return [...kept.values()];
}

/** Follows edges end to end; null when one does not close (positions that differ from one outline to the other). */
function closedRings(edges: readonly Edge[]): Position[][] | null {
  const from = new Map<number, Edge[]>();
  for (const edge of edges) {
    const leaving = from.get(edge.from);
    if (leaving === undefined) from.set(edge.from, [edge]);
    else leaving.push(edge);
  }
  const rings: Position[][] = [];
  for (const start of edges) {
    if (!takeEdge(from, start)) continue;
    const ring = [start.start, start.end];
    for (let at = start.to; at !== start.from;) {
      const next = from.get(at)?.pop();
      if (next === undefined) return null;
      ring.push(next.end);
      at = next.to;
    }
    rings.push(ring);
  }
  return rings;
}

function takeEdge(from: Map<number, Edge[]>, edge: Edge): boolean {
  const waiting = from.get(edge.from) ?? [];
  const index = waiting.indexOf(edge);
  if (index !== -1) waiting.splice(index, 1);
  return index !== -1;
}
