import { placeOf } from '../../catalogue/parameters/row-place.ts';
import { jsonValueAt } from '../../table/json-rows.ts';
import { assertExactIntegers, type Column, type Table } from '../../table/table.ts';
import { FileRefused, type ExportFormat } from '../format.ts';
import { isRepeated, readGeometries, type GeometryAt } from '../geometry.ts';
import { toBytes } from '../row-blocks.ts';

/** Characters of text between two chunks. */
const CHUNK = 262_144;
/** Characters of the outlines of one file together: the same one comes again with each row of its territory. */
const HEAVIEST = 64 * 1024 * 1024;

/** One feature per row, by its outline or point; provenance in the member `maille` (RFC 7946, section 6.1). */
export const geojson: ExportFormat = {
  name: 'geojson',
  contentType: 'application/geo+json',
  accepts: ['application/geo+json'],
  extension: 'geojson',
  inline: false,
  rowLimit: 100_000,
  unavailable: (request) =>
    placeOf(request) === null
      ? 'format : cette requête n’a ni cellule, ni position, ni territoire par ligne ; geojson est sans objet pour elle. Demandez-la pour plusieurs territoires (territoire=epci:*), si elle en prend.'
      : null,
  async *encode(document, tools) {
    const { table, origin, request } = document;
    assertExactIntegers(table);
    const place = placeOf(request);
    const geometryAt = place === null ? () => 'null' : await readGeometries(place, table, tools);
    if (place !== null && isRepeated(place)) assertLight(geometryAt, table.rowCount);
    const { colonnes, ...maille } = document.meta;
    const head = JSON.stringify({
      type: 'FeatureCollection',
      maille: { ...maille, adresse: origin + maille.adresse, colonnes }
    });
    const columns = featureColumns(table);
    let text = `${head.slice(0, -1)},"features":[`;
    for (let row = 0; row < table.rowCount; row++) {
      text += `${row > 0 ? ',' : ''}${featureText(geometryAt(row), columns, row)}`;
      if (text.length < CHUNK) continue;
      yield toBytes(text);
      text = '';
    }
    yield toBytes(`${text}]}`);
  }
};

/** @throws FileRefused */
function assertLight(geometryAt: GeometryAt, rows: number): void {
  let size = 0;
  for (let row = 0; row < rows; row++) size += geometryAt(row).length;
  if (size > HEAVIEST)
    throw new FileRefused(
      `les contours de ces ${rows} lignes font plus de ${HEAVIEST / 1024 / 1024} Mo ; prenez csv, arrow ou parquet et joignez-les aux contours de /api/v1/contours, ou demandez moins de lignes (limit, filtre)`
    );
}

/**
 * The columns of features. A number that none has would be a text for who reads types from values: it is left out, and
 * what is known of it stands beside. @param part rows of the table that are written
 */
export function featureColumns(whole: Table, part = whole): readonly Column[] {
  return part.columns.filter(({ type }, at) => {
    const numbers = type === 'int32' || type === 'int64' || type === 'double';
    return !numbers || whole.rowCount === 0 || whole.columns[at]?.nullCount !== whole.rowCount;
  });
}

/**
 * A feature, its geometry written already. @param more members that come before, as text that ends with a comma
 * @param said more properties, as texts
 */
export function featureText(
  geometry: string,
  columns: readonly Column[],
  row: number,
  more = '',
  said: readonly string[] = []
): string {
  const properties = columns.map((column) => `${JSON.stringify(column.name)}:${valueText(column, row)}`);
  return `{"type":"Feature",${more}"geometry":${geometry},"properties":{${[...properties, ...said].join(',')}}}`;
}

/** A decimal column keeps its point where its value is whole: readers take its type from the first features. */
function valueText(column: Column, row: number): string {
  const value = jsonValueAt(column, row);
  const text = JSON.stringify(value);
  return column.type === 'double' && value !== null && /^-?\d+$/.test(text) ? `${text}.0` : text;
}
