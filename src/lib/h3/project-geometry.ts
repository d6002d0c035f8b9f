import type { Geometry, Position } from 'geojson';
import type { Box } from './box.ts';

/** Where a position of longitude and latitude goes. */
export type Project = (position: Position) => Position;

/** A rectangle, and where positions go before they are compared with it; null in longitude and latitude. */
export interface PlacedBox {
  readonly box: Box;
  readonly project: Project | null;
}

/** The same point or polygons, each position moved. @throws RangeError for another kind of geometry */
export function projectGeometry(geometry: Geometry, project: Project): Geometry {
  const rings = (polygon: readonly Position[][]): Position[][] => polygon.map((ring) => ring.map(project));
  if (geometry.type === 'Point') return { type: 'Point', coordinates: project(geometry.coordinates) };
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: rings(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(rings) };
  throw new RangeError(`Géométrie ${geometry.type} : un point ou des polygones sont attendus.`);
}
