import { isProtected, type ClassId } from '../../../src/lib/catalogue/disclosure-classes.ts';
import { EXIT, failure } from '../failure.ts';
import type { Model } from '../models/models.ts';
import { sourceOfTable } from '../raw-table.ts';
import type { Source } from './source.ts';

/**
 * The disclosure classes behind each masked model, all of which apply.
 * @throws Failure (exit 2) when a published model reads a protected source without masking it: nothing else may carry
 * its rows into a snapshot.
 */
export function protectionOf(models: readonly Model[], sources: readonly Source[]): Map<string, ClassId[]> {
  const classesOf = new Map(sources.map((source) => [source.name, source.secret]));
  const carried = new Map<string, ClassId[]>();
  const masked = new Map<string, ClassId[]>();
  for (const model of models) {
    const classes = [
      ...new Set(model.reads.flatMap((table) => carried.get(table) ?? classesOf.get(sourceOfTable(table) ?? '') ?? []))
    ].filter((id) => id !== 'aucune');
    if (model.masking !== null) masked.set(model.id, classes);
    else {
      if (isProtected(classes) && (model.layer === 'publie' || model.layer === 'reference')) {
        throw failure(
          EXIT.input,
          `${model.path} : lit une source protégée (${classes.join(', ')}) sans la masquer.`,
          'Ajoutez la clé « secret » à son en-tête, ou lisez le cube masqué.'
        );
      }
      carried.set(model.id, classes);
    }
  }
  return masked;
}
