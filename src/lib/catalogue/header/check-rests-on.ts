import type { DescribedColumns } from './check-derived.ts';
import { type RestsOn } from '../request/header.ts';
import { DERIVED_ROLES } from '../request/vocabulary.ts';

export function sourcesNamed(rests: RestsOn | undefined): Set<string> {
  return new Set([...(rests?.lignes ?? []), ...(rests?.valeurs ?? []).flatMap(({ sources }) => sources)]);
}

/** What is wrong with the columns of `repose_sur`, null when it cannot be read. */
export function restsOnProblems(rests: RestsOn | null, columns: DescribedColumns): string[] {
  const named = sourcesNamed(rests ?? undefined);
  const uncontested = (rests?.comptees ?? [])
    .filter((source) => !named.has(source))
    .map((source) => `repose_sur.comptees : « ${source} » n’est ni dans lignes ni dans valeurs ; nommez-l’y aussi`);
  const columnsWrong = (rests?.valeurs ?? []).flatMap(({ colonnes, sans, si }) => [
    ...(si === undefined || columns.get(si) === null || columns.get(si)?.role === 'signal'
      ? []
      : [`repose_sur.valeurs : « ${si} » n’est pas un signal de colonnes`]),
    ...colonnes.flatMap((name) => {
      const column = columns.get(name);
      if (column === undefined) return [`repose_sur.valeurs : colonne « ${name} » absente de colonnes`];
      return sans !== 'dit' && column !== null && DERIVED_ROLES[column.role] !== undefined
        ? [`repose_sur.valeurs : « ${name} » se déduit de ses opérandes ; nommez-les à sa place`]
        : [];
    })
  ]);
  return [...uncontested, ...columnsWrong];
}
