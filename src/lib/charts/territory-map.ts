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

/** The shapes of the mainland and of Corse: in one frame with the others, they would be too small to click. */
export function mainland<T extends TerritoryShape>(shapes: readonly T[]): T[] {
  return shapes.filter(({ geometry }) =>
    ringsOf(geometry)
      .flat()
      .every(([lng = 0, lat = 0]) => lat > 40 && lng > -6)
  );
}

export function territoryMap(shapes: readonly TerritoryShape[]): TerritoryMapModel {
  const frame = frameOf(shapes.flatMap(({ geometry }) => ringsOf(geometry)).flat());
  return {
    width: frame.width * 10,
    height: frame.height * 10,
    shapes: shapes.map(({ territoire, nom, geometry }) => ({ territoire, nom, path: outlinePath(geometry, frame) }))
  };
}
