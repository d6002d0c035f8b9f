import type { Feature, Geometry } from 'geojson';
import type { RequestDefinition } from '../../catalogue/request.ts';
import type { Role } from '../../catalogue/header.ts';
import { cellGeometry } from '../../h3/geojson.ts';
import { jsonRowAt } from '../../table/json-rows.ts';
import { columnNamed, numberAt, valueAt } from '../../table/table.ts';
import type { ExportDocument, ExportFormat } from '../format.ts';

const DIGITS = 1e7;

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
  encode(document) {
    const geometryAt = geometryReader(document);
    const features: Feature[] = [];
    for (let row = 0; row < document.table.rowCount; row++) {
      features.push({ type: 'Feature', geometry: geometryAt(row) as Geometry, properties: jsonRowAt(document.table, row) });
    }
    const { colonnes, ...maille } = document.meta;
    return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', maille: { ...maille, adresse: document.origin + maille.adresse, colonnes }, features }));
  }
};

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
