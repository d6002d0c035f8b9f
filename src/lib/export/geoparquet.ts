import type { Geometry, Position } from 'geojson';
import { setImmediate as turn } from 'node:timers/promises';
import { placeOf } from '../catalogue/parameters/row-place.ts';
import type { ExportDocument, ExportTools, GeometryColumn } from './format.ts';
import { isRepeated, readGeometries } from './geometry.ts';
import { toWkb } from './wkb.ts';

/** The usual name; no request has a column of that name, and then the file has no geometry. */
const NAME = 'geometry';
/** Bytes of the geometries of one file together: past them it is written without. */
const HEAVIEST = 32 * 1024 * 1024;
/** Rows written as bytes before other work is let through. */
const STRIDE = 500;

/** The geometries of an answer as a column, and its `geo` metadata; null where rows lie nowhere or weigh too much. */
export async function geometryColumn(document: ExportDocument, tools: ExportTools): Promise<GeometryColumn | null> {
  const { table, request } = document;
  const place = placeOf(request);
  if (place === null || table.columns.some(({ name }) => name === NAME)) return null;
  const textAt = await readGeometries(place, table, tools);
  const known = new Map<string, Uint8Array>();
  const values: (Uint8Array | null)[] = [];
  const told = new Extent();
  let weight = 0;
  for (let row = 0; row < table.rowCount; row++) {
    if (row % STRIDE === STRIDE - 1) await turn();
    const text = textAt(row);
    const bytes = known.get(text) ?? written(text, told);
    if (bytes !== null && isRepeated(place)) known.set(text, bytes);
    weight += bytes?.byteLength ?? 0;
    if (weight > HEAVIEST) return null;
    values.push(bytes);
  }
  return { name: NAME, values, geo: JSON.stringify(metadata(told)) };
}

function written(text: string, told: Extent): Uint8Array | null {
  const geometry = JSON.parse(text) as Geometry | null;
  if (geometry === null) return null;
  told.add(geometry);
  return toWkb(geometry);
}

/** Without `crs`, longitude first. Source: GeoParquet 1.1.0, https://geoparquet.org/releases/v1.1.0/ */
function metadata({ types, box }: Extent): object {
  return {
    version: '1.1.0',
    primary_column: NAME,
    columns: {
      [NAME]: { encoding: 'WKB', geometry_types: [...types].sort(), ...(types.size > 0 ? { bbox: box } : {}) }
    }
  };
}

/** The types of the geometries seen, and the box around them. */
class Extent {
  readonly types = new Set<string>();
  box: [west: number, south: number, east: number, north: number] = [Infinity, Infinity, -Infinity, -Infinity];

  add(geometry: Geometry): void {
    this.types.add(geometry.type);
    if (geometry.type === 'Point') this.#reach(geometry.coordinates);
    else if (geometry.type === 'Polygon') geometry.coordinates[0]?.forEach((one) => this.#reach(one));
    else if (geometry.type === 'MultiPolygon')
      for (const [ring] of geometry.coordinates) ring?.forEach((one) => this.#reach(one));
  }

  #reach([x = 0, y = 0]: Position): void {
    const [west, south, east, north] = this.box;
    this.box = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
}
