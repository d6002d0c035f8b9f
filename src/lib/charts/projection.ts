import type { MultiPolygon, Polygon, Position } from 'geojson';
import { closedPath, type Tenth } from './svg-path.ts';

/** A plain plate carrée squeezed at the middle latitude: right for a region, and two multiplications a point. */
export interface Frame {
  west: number;
  north: number;
  scale: number;
  squeeze: number;
  width: number;
  height: number;
}

const WIDTH = 640;
const MARGIN = 6;
const TALLEST = 620;
/** Tenths under which a point of an outline adds nothing that one can see. */
const NEAR = 15;

/** The frame that holds every position, at most so many units wide, and 620 high. */
export function frameOf(positions: readonly Position[], widest = WIDTH): Frame {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lng = 0, lat = 0] of positions) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  if (!Number.isFinite(west)) return { west: 0, north: 0, scale: 1, squeeze: 1, width: widest, height: 40 };
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (widest - 2 * MARGIN) / Math.max(1e-6, (east - west) * squeeze),
    (TALLEST - 2 * MARGIN) / Math.max(1e-6, north - south)
  );
  return {
    west,
    north,
    scale,
    squeeze,
    width: Math.round((east - west) * squeeze * scale + 2 * MARGIN),
    height: Math.round((north - south) * scale + 2 * MARGIN)
  };
}

/** Position in the frame, in units of the drawing. */
export function project([lng = 0, lat = 0]: readonly number[], frame: Frame): [number, number] {
  return [MARGIN + (lng - frame.west) * frame.squeeze * frame.scale, MARGIN + (frame.north - lat) * frame.scale];
}

/** What a frame shows, its margins included: west, south, east, north. */
export function shownBounds({ west, north, scale, squeeze, width, height }: Frame): [number, number, number, number] {
  return [
    west - MARGIN / (squeeze * scale),
    north - (height - MARGIN) / scale,
    west + (width - MARGIN) / (squeeze * scale),
    north + MARGIN / scale
  ];
}

/** A position in whole tenths of the drawing's unit. */
export function tenthsOf(position: readonly number[], frame: Frame): Tenth {
  const [x, y] = project(position, frame);
  return [Math.round(x * 10), Math.round(y * 10)];
}

/** The path of a geometry's rings in tenths, points closer than a pixel and a half left out. */
export function outlinePath(geometry: Polygon | MultiPolygon, frame: Frame): string {
  const rings = ringsOf(geometry).map((ring) => {
    const kept: Tenth[] = [];
    for (const position of ring) {
      const [x, y] = tenthsOf(position, frame);
      const [px, py] = kept.at(-1) ?? [Infinity, Infinity];
      if (Math.abs(x - px) + Math.abs(y - py) >= NEAR) kept.push([x, y]);
    }
    return kept;
  });
  return closedPath(rings.filter(({ length }) => length > 2));
}

export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
