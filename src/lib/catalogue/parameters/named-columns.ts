import { COMPANIONS, ownerOf, type Companion } from '../request/companions.ts';
import type { RequestColumn } from '../request/request.ts';

/** A column that an address may name, as far as its companions can be told from it. */
export interface NamedColumn extends Partial<
  Pick<RequestColumn, 'protege' | 'bornes' | 'classe' | 'visible' | 'ic' | 'test' | 'somme' | 'de' | 'reste' | 'base'>
> {
  readonly nom: string;
  readonly libelle: string;
  readonly role: string;
}

/** A figure or a dimension that an address names, and which of its companions. */
export interface FigureNamed<T> {
  readonly column: T;
  /** Null for all of them. */
  readonly companions: readonly Companion['part'][] | null;
}

/** Never apart from their figure, whatever is named: a hidden value without them would be read as nothing. */
const KEPT: readonly Companion['part'][] = ['min', 'max', 'milieu', 'marge', 'statut'];

/** Every name that an address may write for these columns: their own, then those of their companions. */
export function namesOf(columns: readonly NamedColumn[]): string[] {
  const own = columns.map(({ nom }) => nom);
  return [...own, ...columns.flatMap(companionNames).filter((name) => !own.includes(name))];
}

export function companionNames(column: NamedColumn): string[] {
  const { protege = false, bornes = false, ...rest } = column;
  return COMPANIONS.filter(({ isOf }) => isOf({ ...rest, protege, bornes })).map(({ suffix }) => column.nom + suffix);
}

/** What names mean, in their order: a figure brings its companions, a companion its figure with status and bounds. */
export function figuresNamed<T extends NamedColumn>(names: readonly string[], columns: readonly T[]): FigureNamed<T>[] {
  const found = new Map<string, FigureNamed<T>>();
  for (const name of names) {
    const owned = ownerOf(name, columns);
    if (owned === null) continue;
    const { owner, companion } = owned;
    const before = found.get(owner.nom);
    const companions =
      companion === null || before?.companions === null ? null : [...(before?.companions ?? KEPT), companion.part];
    found.set(owner.nom, { column: owner, companions });
  }
  return [...found.values()];
}
