import type { Door } from '../door.ts';
import { sdmxCsv } from './sdmx-csv.ts';

/** SDMX-CSV 2.0: a format of answers, and nothing else. */
export const sdmxDoor: Door = { formats: [sdmxCsv] };
