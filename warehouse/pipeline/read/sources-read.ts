import type { Source } from '../declared/source.ts';
import { EXIT, failure } from '../failure.ts';

/** The other sources that the reader (`lit`) or the rules of this one look into: loaded before it. */
export function sourcesReadBy(source: Source, sources: readonly Source[]): string[] {
  const rules = source.rules?.sql ?? '';
  const names = new Set([
    ...source.reads,
    ...Array.from(rules.matchAll(/\braw\.([a-z0-9_]+?)__/g), ([, name = '']) => name)
  ]);
  names.delete(source.name);
  const before = sources.slice(0, sources.indexOf(source));
  const late = [...names].find((name) => !before.some((other) => other.name === name));
  if (late !== undefined)
    throw failure(
      EXIT.internal,
      `warehouse/sources/${source.name} lit la source ${late}, chargée après.`,
      'Une source ne lit que celles qui la précèdent dans l’ordre alphabétique.'
    );
  return [...names];
}
