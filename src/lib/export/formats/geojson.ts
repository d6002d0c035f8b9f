import type { Feature, Geometry } from 'geojson';
import type { RequestDefinition } from '../../catalogue/request/request.ts';
import type { Role } from '../../catalogue/request/vocabulary.ts';
import { isCell } from '../../h3/cell.ts';
import { cellGeometry } from '../../h3/geojson.ts';
import { jsonRowAt } from '../../table/json-rows.ts';
import { assertExactIntegers, columnNamed, numberAt, valueAt } from '../../table/table.ts';
import type { ExportDocument, ExportFormat } from '../format.ts';
import { rowBlocks, toBytes } from '../row-blocks.ts';

const DIGITS = 1e7;
/** An outline weighs about as much as so many figures. */
const OUTLINE = 16;

/** One feature per row: the outline of its cell, or its point. Provenance in the member `maille`. */
export const geojson: ExportFormat = {
  name: 'geojson',
  contentType: 'application/geo+json',
  accepts: ['application/geo+json'],
  extension: 'geojson',
  inline: false,
  rowLimit: 100_000,
  unavailable(request) {
    const placed = nameOf(request, 'cellule') ?? (nameOf(request, 'latitude') && nameOf(request, 'longitude'));
    return placed ? null : 'format : cette requête n’a ni cellule ni position ; geojson est sans objet pour elle.';
  },
  *encode(document) {
    const { table, origin } = document;
    assertExactIntegers(table);
    assertCells(document);
    const geometryAt = geometryReader(document);
    const { colonnes, ...maille } = document.meta;
    const head = JSON.stringify({
      type: 'FeatureCollection',
      maille: { ...maille, adresse: origin + maille.adresse, colonnes }
    });
    yield toBytes(`${head.slice(0, -1)},"features":[`);
    for (const { first, last } of rowBlocks(table, OUTLINE)) {
      const features = Array.from({ length: last - first }, (_, at): Feature => ({
        type: 'Feature',
        geometry: geometryAt(first + at) as Geometry,
        properties: jsonRowAt(table, first + at)
      }));
      yield toBytes((first > 0 ? ',' : '') + JSON.stringify(features).slice(1, -1));
    }
    yield toBytes(']}');
  }
};

/** @throws Error for a number that is no cell, which has no outline. */
function assertCells({ request, table }: ExportDocument): void {
  const name = nameOf(request, 'cellule');
  if (name === undefined) return;
  const cells = columnNamed(table, name);
  for (let row = 0; row < table.rowCount; row++) {
    const cell = valueAt(cells, row);
    if (typeof cell === 'bigint' && !isCell(cell))
      throw new Error(`Colonne « ${name} », ligne ${row + 1} : ce n’est pas une cellule H3.`);
  }
}

/** A row without position has no geometry, which GeoJSON writes null. */
function geometryReader({ request, table }: ExportDocument): (row: number) => Geometry | null {
  const cellName = nameOf(request, 'cellule');
  if (cellName !== undefined) {
    const cells = columnNamed(table, cellName);
    return (row) => {
      const cell = valueAt(cells, row);
      return typeof cell === 'bigint' ? cellGeometry(cell) : null;
    };
  }
  const latitudes = columnNamed(table, nameOf(request, 'latitude') ?? '');
  const longitudes = columnNamed(table, nameOf(request, 'longitude') ?? '');
  return (row) => {
    const lat = numberAt(latitudes, row);
    const lng = numberAt(longitudes, row);
    return lat === null || lng === null ? null : { type: 'Point', coordinates: [round(lng), round(lat)] };
  };
}

function nameOf(request: RequestDefinition, role: Role): string | undefined {
  return request.colonnes.find((column) => column.role === role)?.nom;
}

function round(degrees: number): number {
  return Math.round(degrees * DIGITS) / DIGITS;
}
