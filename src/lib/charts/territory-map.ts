import type { MultiPolygon, Polygon } from 'geojson';
import { frameOf, outlinePath, ringsOf } from './projection.ts';

export interface TerritoryShape {
  territoire: string;
  nom: string;
  geometry: Polygon | MultiPolygon;
}

/** Paths of territories to click, in one frame, in tenths of its unit. */
export interface TerritoryMapModel {
  width: number;
  height: number;
  shapes: { territoire: string; nom: string; path: string }[];
}

export function territoryMap(shapes: readonly TerritoryShape[]): TerritoryMapModel {
  const frame = frameOf(shapes.flatMap(({ geometry }) => ringsOf(geometry)).flat());
  return {
    width: frame.width * 10,
    height: frame.height * 10,
    shapes: shapes.map(({ territoire, nom, geometry }) => ({ territoire, nom, path: outlinePath(geometry, frame) }))
  };
}
