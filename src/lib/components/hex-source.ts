import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { cellToText, type Cell } from '../h3/cell.ts';
import { cellRing } from '../h3/geojson.ts';
import type { Classes } from '../charts/scale.ts';

/** One hexagon of a layer: its cell, its value (null when hidden). */
export interface LayerCell {
  cell: Cell;
  value: number | null;
}

export interface HexProperties {
  cell: string;
  value: number | null;
  /** Index of the class in the scale; -1 when hidden. */
  rank: number;
}

/** The features a map draws: class indexes are computed once here, so that colours change without new geometry. */
export function hexFeatures(cells: readonly LayerCell[], classes: Classes): FeatureCollection<Polygon, HexProperties> {
  const features = cells.map(({ cell, value }): Feature<Polygon, HexProperties> => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [cellRing(cell)] },
    properties: { cell: cellToText(cell), value, rank: value === null ? -1 : classes.classOf(value) }
  }));
  return { type: 'FeatureCollection', features };
}

/** West, south, east, north of cells and outlines together; null when there is none. */
export function boundsOf(cells: FeatureCollection<Polygon>, outlines: readonly (Polygon | MultiPolygon)[]): [number, number, number, number] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const polygons = [...cells.features.map(({ geometry }) => geometry), ...outlines].flatMap((shape) => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates));
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
