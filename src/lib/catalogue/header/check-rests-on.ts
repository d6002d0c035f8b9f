import { isRecord, isTextList, type HeaderProblem, type Raw } from './check-derived.ts';
import { DERIVED_ROLES, WITHOUT, type RestsOn, type Role } from '../request/header.ts';

const EXPECTED = 'repose_sur : { lignes: [sources], valeurs: [{ colonnes: [a], sources: [b], sans: inconnu }] } attendu, l’un ou l’autre ou les deux';

/** Every source that a request rests on, whatever for. */
export function sourcesNamed(rests: RestsOn | undefined): Set<string> {
  return new Set([...(rests?.lignes ?? []), ...(rests?.valeurs ?? []).flatMap(({ sources }) => sources)]);
}

/** What is wrong with `repose_sur`. Paths are those of the header; that the sources exist is looked for where they are known. */
export function restsOnProblems(spec: unknown, columns: Raw): HeaderProblem[] {
  if (spec === undefined) return [];
  const problems: HeaderProblem[] = [];
  const add = (path: readonly string[], message: string) => problems.push({ path: ['repose_sur', ...path], message });
  if (!isRecord(spec) || (spec.lignes === undefined && spec.valeurs === undefined)) return [{ path: ['repose_sur'], message: EXPECTED }];
  if (spec.lignes !== undefined && !isTextList(spec.lignes)) add(['lignes'], 'repose_sur.lignes : une liste de sources, noms de dossiers de warehouse/sources');
  const groups = spec.valeurs === undefined ? [] : spec.valeurs;
  if (!Array.isArray(groups)) add(['valeurs'], EXPECTED);
  for (const group of Array.isArray(groups) ? (groups as unknown[]) : []) {
    if (!isRecord(group) || !isTextList(group.colonnes) || !isTextList(group.sources) || !WITHOUT.some((known) => known === group.sans)) {
      add(['valeurs'], `repose_sur.valeurs : { colonnes: [a], sources: [b], sans: ${WITHOUT.join('|')} } attendu pour chaque groupe`);
      continue;
    }
    for (const name of group.colonnes) {
      const column = columns[name];
      if (!isRecord(column)) add(['valeurs'], `repose_sur.valeurs : colonne « ${name} » absente de colonnes`);
      else if (group.sans !== 'dit' && DERIVED_ROLES[column.role as Role] !== undefined) add(['valeurs'], `repose_sur.valeurs : « ${name} » se déduit de ses opérandes ; nommez-les à sa place`);
    }
  }
  return problems;
}
