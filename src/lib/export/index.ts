import type { RequestDefinition } from '../catalogue/request/request.ts';
import type { ExportFormat } from './format.ts';
import { arrow } from './formats/arrow.ts';
import { csvFr } from './formats/csv-fr.ts';
import { csv } from './formats/csv.ts';
import { csvw } from './formats/csvw.ts';
import { geojson } from './formats/geojson.ts';
import { json } from './formats/json.ts';
import { parquet } from './formats/parquet.ts';
import { sdmxCsv } from './formats/sdmx-csv.ts';
import { tableschema } from './formats/tableschema.ts';
import { xlsx } from './formats/xlsx.ts';

/** Every format, in the order they are offered: the one list to add a format to. */
export const FORMATS: readonly ExportFormat[] = [
  json,
  csv,
  csvFr,
  xlsx,
  arrow,
  parquet,
  geojson,
  sdmxCsv,
  csvw,
  tableschema
];

/** Names of the formats that this request has. */
export function formatsOf(request: RequestDefinition): string[] {
  return FORMATS.filter((format) => format.unavailable(request) === null).map(({ name }) => name);
}
