import type { ExportFormat } from './format.ts';
import { json } from './formats/json.ts';
import type { FormatName } from './names.ts';

/** Every format, by name: the one list to add a format to. */
export const FORMATS: ReadonlyMap<FormatName | string, ExportFormat> = new Map([json].map((format) => [format.name, format]));
