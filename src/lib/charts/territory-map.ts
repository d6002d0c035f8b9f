import type { MultiPolygon, Polygon } from 'geojson';
import { frameOf, ringPath, ringsOf } from './projection.ts';

export interface TerritoryShape {
  territoire: string;
  nom: string;
  geometry: Polygon | MultiPolygon;
}

/** Paths of territories to click, in one frame. */
export interface TerritoryMapModel {
  width: number;
  height: number;
  shapes: { territoire: string; nom: string; path: string }[];
}

export function territoryMap(shapes: readonly TerritoryShape[]): TerritoryMapModel {
  const frame = frameOf(shapes.flatMap(({ geometry }) => ringsOf(geometry)).flat());
  return {
    width: frame.width,
    height: frame.height,
    shapes: shapes.map(({ territoire, nom, geometry }) => ({ territoire, nom, path: ringsOf(geometry).map((ring) => ringPath(ring, frame)).join('') }))
  };
}
