import type { Geometry } from 'geojson';
import { setImmediate as turn } from 'node:timers/promises';
import { placeOf } from '../catalogue/parameters/row-place.ts';
import { protectTable } from '../disclosure/protected-table.ts';
import { meetsBox } from '../h3/box.ts';
import { projectGeometry, type PlacedBox, type Project } from '../h3/project-geometry.ts';
import { assertExactIntegers, isPresent, type Table } from '../table/table.ts';
import { takeRows } from '../table/take-rows.ts';
import type { ExportDocument, ExportTools } from './format.ts';
import { featureColumns, featureText } from './formats/geojson.ts';
import { isRepeated, readGeometries } from './geometry.ts';
import { rowNames } from './row-key.ts';

/** Characters of the outlines of one page: past them it ends, and the next one goes on. */
const HEAVIEST = 8 * 1024 * 1024;
/** Rows whose outlines are compared before other work is let through. */
const STRIDE = 500;

/** The rows whose geometry touches the box, and those without any. OGC 17-069r4, /req/core/fc-bbox-response. */
export async function rowsWithin(
  { table, request }: ExportDocument,
  asked: PlacedBox | null,
  tools: ExportTools
): Promise<readonly number[]> {
  const place = placeOf(request);
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  if (asked === null || place === null) return rows;
  const geometryAt = await readGeometries(place, table, tools);
  const met = new Map<string, boolean>();
  const kept: number[] = [];
  for (const row of rows) {
    if (row % STRIDE === STRIDE - 1) await turn();
    const text = geometryAt(row);
    const known = met.get(text) ?? meets(text, asked);
    if (isRepeated(place)) met.set(text, known);
    if (known) kept.push(row);
  }
  return kept;
}

/** Features from which clients take the types of columns: the first page that QGIS asks. */
const SEEN_FIRST = 10;

/** The same rows; those that have a number which none of the first has come before them. */
export function typesFirst(table: Table, rows: readonly number[]): readonly number[] {
  const seen = rows.slice(0, SEEN_FIRST);
  const moved = new Set<number>();
  for (const column of table.columns) {
    if (column.nullCount === 0 || column.type === 'text' || column.type === 'boolean') continue;
    if ([...moved, ...seen].some((row) => isPresent(column, row))) continue;
    const shows = rows.find((row) => isPresent(column, row));
    if (shows !== undefined) moved.add(shows);
  }
  return moved.size === 0 ? rows : [...moved, ...rows.filter((row) => !moved.has(row))];
}

function meets(text: string, { box, project }: PlacedBox): boolean {
  const geometry = JSON.parse(text) as Geometry | null;
  return geometry === null || meetsBox(project === null ? geometry : projectGeometry(geometry, project), box);
}

function moved(text: string, project: Project): string {
  const geometry = JSON.parse(text) as Geometry | null;
  return geometry === null ? text : JSON.stringify(projectGeometry(geometry, project));
}

/** Features one after another, separated by commas, each with its name as `id`. */
export interface FeatureTexts {
  readonly text: string;
  /** How many of the rows asked it holds, from the first. */
  readonly count: number;
}

/** As many of these rows as one page may weigh. @param project null in longitude and latitude @param asked said of each */
export async function featuresOf(
  document: ExportDocument,
  rows: readonly number[],
  tools: ExportTools,
  project: Project | null,
  asked: Readonly<Record<string, string>> = {}
): Promise<FeatureTexts> {
  const table = protectTable(takeRows(document.table, rows));
  assertExactIntegers(table);
  const place = placeOf(document.request);
  const geometryAt = place === null ? () => 'null' : await readGeometries(place, table, tools);
  const nameAt = rowNames(document);
  const columns = featureColumns(document.table, table);
  const said = Object.entries(asked).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const features: string[] = [];
  let weight = 0;
  for (const [at, row] of rows.entries()) {
    if (project !== null && at % STRIDE === STRIDE - 1) await turn();
    const geometry = project === null ? geometryAt(at) : moved(geometryAt(at), project);
    weight += geometry.length;
    if (at > 0 && weight > HEAVIEST) break;
    features.push(featureText(geometry, columns, at, `"id":${JSON.stringify(nameAt(row))},`, said));
  }
  return { text: features.join(','), count: features.length };
}
