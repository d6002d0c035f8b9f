import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { Town } from '../charts/town-names.ts';
import type { LayerCell } from '../client/cells.ts';
import { cellToText } from '../h3/cell.ts';
import { cellRing } from '../h3/geojson.ts';
import type { Classes } from '../cartography/scale.ts';

export interface HexProperties {
  cell: string;
  value: number | null;
  /** What is known of a hidden value. */
  min: number | null;
  max: number | null;
  status: string | null;
  /** Index of the class in the scale; -1 when hidden: such a cell is hatched, and in no class. */
  rank: number;
}

/** The features a map draws: class indexes are computed once here, so that colours change without new geometry. */
export function hexFeatures(cells: readonly LayerCell[], classes: Classes): FeatureCollection<Polygon, HexProperties> {
  const features = cells.map(({ cell, value, min, max, status }): Feature<Polygon, HexProperties> => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [cellRing(cell)] },
    properties: { cell: cellToText(cell), value, min, max, status, rank: value === null ? -1 : classes.classOf(value) }
  }));
  return { type: 'FeatureCollection', features };
}

export function outlineFeatures(
  geometries: readonly (Polygon | MultiPolygon)[]
): FeatureCollection<Polygon | MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: {} }))
  };
}

export function pointFeatures(
  points: readonly { lat: number; lng: number; title: string; count: number }[]
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: points.map(({ lat, lng, title, count }) => pointAt(lat, lng, { title, count }))
  };
}

/** Towns with their rank, the first being the most peopled. */
export function townFeatures(towns: readonly Town[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: towns.map(({ name, lat, lng }, rank) => pointAt(lat, lng, { name, rank }))
  };
}

function pointAt(lat: number, lng: number, properties: Record<string, string | number>): Feature<Point> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties };
}

/** West, south, east, north of cells and outlines together; null when there is none. */
export function boundsOf(
  cells: FeatureCollection<Polygon>,
  outlines: readonly (Polygon | MultiPolygon)[]
): [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const polygons = [...cells.features.map(({ geometry }) => geometry), ...outlines].flatMap((shape) =>
    shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  );
  for (const rings of polygons) {
    for (const [lng = 0, lat = 0] of rings[0] ?? []) {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return Number.isFinite(west) ? [west, south, east, north] : null;
}
