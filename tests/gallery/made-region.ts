import type { Polygon } from 'geojson';

/** A place of Brittany, and two territories made up around it. */
export const CENTRE = { lat: 48.1, lng: -2.6 } as const;

export const OUTLINES: readonly Polygon[] = [
  ring([
    [-2.85, 47.95],
    [-2.6, 47.9],
    [-2.6, 48.3],
    [-2.8, 48.28],
    [-2.9, 48.1]
  ]),
  ring([
    [-2.6, 47.9],
    [-2.35, 47.97],
    [-2.3, 48.2],
    [-2.45, 48.29],
    [-2.6, 48.3]
  ])
];

function ring(points: readonly (readonly [number, number])[]): Polygon {
  return { type: 'Polygon', coordinates: [[...points, ...points.slice(0, 1)].map(([lng, lat]) => [lng, lat])] };
}
