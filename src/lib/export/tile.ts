import { geoJSONToTile, type GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, Geometry, Position } from 'geojson';
import { setImmediate as turn } from 'node:timers/promises';
import { placeOf, type RowPlace } from '../catalogue/parameters/row-place.ts';
import { protectTable } from '../disclosure/protected-table.ts';
import { jsonValueAt } from '../table/json-rows.ts';
import { assertExactIntegers, type Table } from '../table/table.ts';
import { boxAround, type Box } from '../h3/box.ts';
import { takeRows } from '../table/take-rows.ts';
import { FileRefused, type ExportDocument, type ExportTools } from './format.ts';
import { readGeometries } from './geometry.ts';
import { twiceArea, validRings, type Ring } from './valid-rings.ts';

/** A tile of the square that web maps cut: column from the west, row from the north. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Units of a side, and those beyond each side, so that no line is drawn along it. */
export const EXTENT = 4096;
export const BUFFER = 64;
/** Rows of one tile, and characters of their outlines. */
const MOST_ROWS = 20_000;
const HEAVIEST = 24 * 1024 * 1024;
/** Rows whose outlines are read before other work is let through. */
const STRIDE = 500;
/** West, south, east, north of each row; not a number where it lies nowhere. */
type Bounds = Float64Array;
const bounded = new WeakMap<Table, Promise<Bounds>>();

/** The rows that touch a tile, without empty columns; null when none. @param asked said of each @throws FileRefused for too many rows */
export async function vectorTile(
  { table, request }: ExportDocument,
  { z, x, y }: TileAddress,
  layer: string,
  tools: ExportTools,
  asked: Readonly<Record<string, string>> = {}
): Promise<Uint8Array | null> {
  const place = placeOf(request);
  if (place === null) return null;
  const bounds = await boundsOf(table, place, tools);
  const [west, south, east, north] = tileBox({ z, x, y });
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const [left = NaN, bottom = NaN, right = NaN, top = NaN] = bounds.subarray(row * 4, row * 4 + 4);
    if (left <= east && right >= west && bottom <= north && top >= south) rows.push(row);
  }
  if (rows.length === 0) return null;
  if (rows.length > MOST_ROWS) throw tooMuch(`${rows.length} entités`);
  const part = protectTable(takeRows(table, rows));
  assertExactIntegers(part);
  const geometryAt = await readGeometries(place, part, tools);
  const features: Feature[] = [];
  let weight = 0;
  for (let row = 0; row < part.rowCount; row++) {
    if (row % STRIDE === STRIDE - 1) await turn();
    const text = geometryAt(row);
    weight += text.length;
    if (weight > HEAVIEST) throw tooMuch('des contours trop lourds');
    const properties = Object.fromEntries(part.columns.map((column) => [column.name, jsonValueAt(column, row)]));
    const geometry = JSON.parse(text) as Geometry;
    features.push({ type: 'Feature', geometry, properties: { ...properties, ...asked } });
  }
  const tile = geoJSONToTile({ type: 'FeatureCollection', features }, z, x, y, {
    extent: EXTENT,
    buffer: BUFFER,
    clip: true,
    // Every detail of this zoom: what is too small for it is seen to here, and never lost.
    maxZoom: z,
    tolerance: 0
  });
  if (tile.features.length === 0) return null;
  const cut: readonly GeoJSONVTFeature[] = tile.features;
  for (const feature of cut) if (feature.type === 3) feature.geometry = [...wholeRings(feature.geometry)];
  return fromGeojsonVt({ [layer]: tile }, { version: 2, extent: EXTENT });
}

function tooMuch(what: string): FileRefused {
  return new FileRefused(`${what} dans cette tuile ; demandez un zoom plus grand, ou un territoire plus petit`);
}

/** The rectangle around every row; null where none lies anywhere. */
export async function extentOf({ table, request }: ExportDocument, tools: ExportTools): Promise<Box | null> {
  const place = placeOf(request);
  const bounds = place === null ? new Float64Array() : await boundsOf(table, place, tools);
  const corners: Position[] = [];
  for (let at = 0; at < bounds.length; at += 2)
    if (!Number.isNaN(bounds[at])) corners.push([bounds[at] ?? NaN, bounds[at + 1] ?? NaN]);
  return corners.length === 0 ? null : boxAround(corners);
}

/** Where each row lies, read once for all the tiles of an answer. */
function boundsOf(table: Table, place: RowPlace, tools: ExportTools): Promise<Bounds> {
  const known = bounded.get(table);
  if (known !== undefined) return known;
  const made = readBounds(table, place, tools);
  bounded.set(table, made);
  made.catch(() => bounded.delete(table));
  return made;
}

async function readBounds(table: Table, place: RowPlace, tools: ExportTools): Promise<Bounds> {
  const geometryAt = await readGeometries(place, table, tools);
  const bounds = new Float64Array(table.rowCount * 4).fill(NaN);
  for (let row = 0; row < table.rowCount; row++) {
    if (row % STRIDE === STRIDE - 1) await turn();
    const positions = positionsOf(JSON.parse(geometryAt(row)) as Geometry | null);
    if (positions.length === 0) continue;
    const { west, south, east, north } = boxAround(positions);
    bounds.set([west, south, east, north], row * 4);
  }
  return bounds;
}

function positionsOf(geometry: Geometry | null): readonly Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
  throw new RangeError(`Géométrie ${geometry.type} : un point ou des polygones sont attendus.`);
}

/** West, south, east, north of a tile and of what is beyond its sides, in degrees. */
export function tileBox({ z, x, y }: TileAddress): readonly [number, number, number, number] {
  const beyond = BUFFER / EXTENT;
  const tiles = 2 ** z;
  const lng = (column: number): number => (column / tiles) * 360 - 180;
  const lat = (row: number): number => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / tiles))) * 180) / Math.PI;
  return [lng(x - beyond), lat(y + 1 + beyond), lng(x + 1 + beyond), lat(y - beyond)];
}

/** Valid polygons on the grid of the tile; what has no inside there is one unit (MVT 2.1, 4.3.4.4). */
function wholeRings(rings: readonly Ring[]): readonly Ring[] {
  const kept = validRings(
    rings
      .map((ring) => ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1]))
      .filter((ring) => ring.length > 3 && twiceArea(ring) !== 0)
  );
  if (kept.length > 0) return kept;
  const [[x, y] = [0, 0]] = rings[0] ?? [];
  return [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y]
    ]
  ];
}
