import type { RequestDefinition } from '../catalogue/request.ts';
import type { ExportFormat } from './format.ts';
import { json } from './formats/json.ts';

/** Every format, in the order they are offered: the one list to add a format to. */
export const FORMATS: readonly ExportFormat[] = [json];

/** Names of the formats that this request has. */
export function formatsOf(request: RequestDefinition): string[] {
  return FORMATS.filter((format) => format.unavailable(request) === null).map(({ name }) => name);
}
