import type { RowPlace } from '../catalogue/parameters/row-place.ts';
import { isCell } from '../h3/cell.ts';
import { cellGeometry } from '../h3/geojson.ts';
import { columnNamed, numberAt, valueAt, type Table } from '../table/table.ts';
import type { ExportTools } from './format.ts';

/** The geometry of a row as GeoJSON text; `null` without position. */
export type GeometryAt = (row: number) => string;

/** Whether the same geometry may come again in many rows. */
export function isRepeated({ kind }: RowPlace): boolean {
  return kind === 'territory';
}

const DIGITS = 1e7;
const NOWHERE = 'null';

/** Reads the outlines that these rows need, once each. @throws Error for a number that is no cell */
export async function readGeometries(place: RowPlace, table: Table, tools: ExportTools): Promise<GeometryAt> {
  if (place.kind === 'cell') return cellsOf(place.name, table);
  if (place.kind === 'point') return pointsOf(place, table);
  const column = columnNamed(table, place.name);
  const codes = Array.from({ length: table.rowCount }, (_, row) => valueAt(column, row));
  const known = await tools.outlines([...new Set(codes.flatMap((code) => (typeof code === 'string' ? [code] : [])))]);
  return (row) => known.get(String(codes[row])) ?? NOWHERE;
}

function cellsOf(name: string, table: Table): GeometryAt {
  const cells = columnNamed(table, name);
  for (let row = 0; row < table.rowCount; row++) {
    const cell = valueAt(cells, row);
    if (typeof cell === 'bigint' && !isCell(cell))
      throw new Error(`Colonne « ${name} », ligne ${row + 1} : ce n’est pas une cellule H3.`);
  }
  return (row) => {
    const cell = valueAt(cells, row);
    return typeof cell === 'bigint' ? JSON.stringify(cellGeometry(cell)) : NOWHERE;
  };
}

function pointsOf({ latitude, longitude }: RowPlace & { kind: 'point' }, table: Table): GeometryAt {
  const latitudes = columnNamed(table, latitude);
  const longitudes = columnNamed(table, longitude);
  return (row) => {
    const lat = numberAt(latitudes, row);
    const lng = numberAt(longitudes, row);
    return lat === null || lng === null ? NOWHERE : `{"type":"Point","coordinates":[${round(lng)},${round(lat)}]}`;
  };
}

function round(degrees: number): number {
  return Math.round(degrees * DIGITS) / DIGITS;
}
