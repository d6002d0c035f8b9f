import type { RequestDefinition } from '../catalogue/request/request.ts';
import { BASE_FORMATS } from '../export/index.ts';
import { dcatDoor } from './dcat/door.ts';
import type { Door, Doors } from './door.ts';
import { ogcDoor } from './ogc/door.ts';
import { openApiDoor } from './openapi/door.ts';
import { sdmxDoor } from './sdmx/door.ts';
import { tableSchemaDoor } from './tableschema/door.ts';

/** The one list to add a standard to. */
const doors: readonly Door[] = [sdmxDoor, tableSchemaDoor, dcatDoor, ogcDoor, openApiDoor];

/** Every format, in the order they are offered. */
export const FORMATS = [...BASE_FORMATS, ...doors.flatMap(({ formats = [] }) => formats)];

export const STANDARDS: Doors = { doors, formats: FORMATS };

export function formatsOf(request: RequestDefinition): string[] {
  return FORMATS.filter((format) => format.unavailable(request) === null).map(({ name }) => name);
}
