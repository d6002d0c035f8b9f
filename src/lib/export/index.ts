import type { ExportFormat } from './format.ts';
import { arrow } from './formats/arrow.ts';
import { csvFr } from './formats/csv-fr.ts';
import { csv } from './formats/csv.ts';
import { geojson } from './formats/geojson.ts';
import { json } from './formats/json.ts';
import { parquet } from './formats/parquet.ts';
import { xlsx } from './formats/xlsx.ts';

/** Formats that are of no standard's own: the list to add one to. */
export const BASE_FORMATS: readonly ExportFormat[] = [json, csv, csvFr, xlsx, arrow, parquet, geojson];
