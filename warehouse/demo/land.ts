import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Dry land around the region: rings of Natural Earth (1:10 m), cut to a rectangle, longitude first. */
export interface Land {
  geometry: MultiPolygon;
  /** True when the point is on land (lakes count as land). */
  holds(lat: number, lng: number): boolean;
}

/** West, south, east, north: the region and half a degree around. */
const FRAME = [-5.7, 46.8, -0.5, 49.4] as const;

export function readLand(): Land {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ land: GeometryCollection }>;
  const polygons = feature(topology, topology.objects.land).features.flatMap((item) =>
    polygonsOf(item.geometry as Polygon | MultiPolygon)
  );
  const outlines = polygons.map((rings) => cut(rings[0] ?? [])).filter((ring) => ring.length >= 4);
  return {
    geometry: { type: 'MultiPolygon', coordinates: outlines.map((ring) => [ring.map(rounded)]) },
    holds: (lat, lng) => outlines.some((ring) => inside(ring, lat, lng))
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function rounded(position: Position): Position {
  return [Number(x(position).toFixed(5)), Number(y(position).toFixed(5))];
}

function x(position: Position): number {
  return position[0] ?? 0;
}

function y(position: Position): number {
  return position[1] ?? 0;
}

/** Sutherland-Hodgman against the four sides of the frame; closed ring, or empty when nothing is left. */
function cut(ring: Position[]): Position[] {
  const [west, south, east, north] = FRAME;
  let points = ring.slice(0, -1);
  const sides: [(p: Position) => number][] = [
    [(p) => x(p) - west],
    [(p) => east - x(p)],
    [(p) => y(p) - south],
    [(p) => north - y(p)]
  ];
  for (const [depth] of sides) points = cutSide(points, depth);
  const first = points[0];
  return first === undefined ? [] : [...points, first];
}

function cutSide(points: Position[], depth: (p: Position) => number): Position[] {
  const kept: Position[] = [];
  points.forEach((point, i) => {
    const previous = points[(i + points.length - 1) % points.length] ?? point;
    const now = depth(point);
    const before = depth(previous);
    if (now >= 0 !== before >= 0) {
      const t = before / (before - now);
      kept.push([x(previous) + t * (x(point) - x(previous)), y(previous) + t * (y(point) - y(previous))]);
    }
    if (now >= 0) kept.push(point);
  });
  return kept;
}

function inside(ring: Position[], lat: number, lng: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] ?? [];
    const b = ring[j] ?? [];
    if (y(a) > lat !== y(b) > lat && lng < ((x(b) - x(a)) * (lat - y(a))) / (y(b) - y(a)) + x(a)) odd = !odd;
  }
  return odd;
}
