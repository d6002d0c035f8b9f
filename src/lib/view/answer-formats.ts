import type { Answer, AnswerColumn } from '../catalogue/api/answer.ts';
import { placeOf } from '../catalogue/parameters/row-place.ts';
import { ZONE_PREFIX } from '../catalogue/parameters/resolve-zone.ts';
import { TELLING_ROLES } from '../catalogue/request/vocabulary.ts';

/** The formats of this answer as laid out. @param offered those of the request, asked plainly */
export function answerFormats(
  offered: readonly string[],
  columns: readonly Pick<AnswerColumn, 'nom' | 'role'>[],
  { colonnes, parametres }: Pick<Answer, 'colonnes' | 'parametres'>
): string[] {
  const placed = placeOf({ colonnes }) !== null;
  const whole = columns.every(
    ({ nom, role }) => !TELLING_ROLES.includes(role) || colonnes.some((column) => column.nom === nom)
  );
  const drawn = Object.values(parametres).some((value) => value.includes(ZONE_PREFIX));
  const kept = offered.filter((format) => format !== 'geojson' && (format !== 'sdmx-csv' || (whole && !drawn)));
  if (!placed) return kept;
  const at = kept.findIndex((format) => AFTER_PLACES.includes(format));
  return at === -1 ? [...kept, 'geojson'] : kept.toSpliced(at, 0, 'geojson');
}

/** Offered after GeoJSON. */
const AFTER_PLACES = ['sdmx-csv', 'tableschema'];
