import type { RequestColumn } from '../request/request.ts';
import type { Role } from '../request/vocabulary.ts';
import { ASKED_PREFIX } from './selection.ts';

/** The columns that say where a row lies. */
export type RowPlace =
  | { readonly kind: 'cell' | 'territory'; readonly name: string }
  | { readonly kind: 'point'; readonly latitude: string; readonly longitude: string };

/** Where the rows of a request lie: in its cells, at its positions, else in territories. Null when it says none. */
export function placeOf({
  colonnes
}: {
  readonly colonnes: readonly Pick<RequestColumn, 'nom' | 'role'>[];
}): RowPlace | null {
  const named = (role: Role): string | undefined => colonnes.find((column) => column.role === role)?.nom;
  const cell = named('cellule');
  if (cell !== undefined) return { kind: 'cell', name: cell };
  const [latitude, longitude] = [named('latitude'), named('longitude')];
  if (latitude !== undefined && longitude !== undefined) return { kind: 'point', latitude, longitude };
  const asked = `${ASKED_PREFIX}territoire`;
  const territory = named('territoire') ?? colonnes.find(({ nom }) => nom === asked)?.nom;
  return territory === undefined ? null : { kind: 'territory', name: territory };
}
