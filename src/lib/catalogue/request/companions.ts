import type { ColumnType } from '../../table/column-type.ts';
import type { RequestColumn } from './request.ts';

/** A column that goes with a figure under the figure's own name: `projets_min` beside `projets`. */
export interface Companion {
  /** What it is, for programs; a code when it holds no number. */
  readonly part: 'min' | 'max' | 'milieu' | 'marge' | 'classe' | 'statut' | 'visible' | 'ic_min' | 'ic_max' | 'ecart';
  /** Ends its name: that of the figure comes before. */
  readonly suffix: string;
  /** Added to the figure's label in the files that a person opens. */
  readonly title: string;
  /** Its type when it is not that of the figure. */
  readonly type?: ColumnType;
  readonly code: boolean;
  /** The select may give it; the others are derived by the pipeline alone. */
  readonly selected: boolean;
  readonly isOf: (column: Pick<RequestColumn, 'bornes' | 'classe' | 'protege' | 'visible' | 'ic' | 'test'>) => boolean;
}

/** In the order in which they follow their figure. */
export const COMPANIONS: readonly Companion[] = [
  { part: 'min', suffix: '_min', title: ' – minimum', code: false, selected: true, isOf: ({ bornes }) => bornes },
  { part: 'max', suffix: '_max', title: ' – maximum', code: false, selected: true, isOf: ({ bornes }) => bornes },
  {
    part: 'milieu',
    suffix: '_milieu',
    title: ' – milieu',
    type: 'double',
    code: false,
    selected: false,
    isOf: ({ bornes }) => bornes
  },
  {
    part: 'marge',
    suffix: '_marge',
    title: ' – demi-largeur',
    type: 'double',
    code: false,
    selected: false,
    isOf: ({ bornes }) => bornes
  },
  {
    part: 'classe',
    suffix: '_classe',
    title: ' – classe de la carte, de la plus basse',
    type: 'int32',
    code: true,
    selected: false,
    isOf: ({ classe }) => classe === true
  },
  {
    part: 'statut',
    suffix: '_statut',
    title: ' – statut',
    type: 'text',
    code: true,
    selected: true,
    isOf: ({ protege }) => protege
  },
  {
    part: 'visible',
    suffix: '_visible',
    title: ' – territoire qui le montre',
    type: 'text',
    code: true,
    selected: true,
    isOf: ({ visible }) => visible === true
  },
  {
    part: 'ic_min',
    suffix: '_ic_min',
    title: ' – intervalle de confiance à 95 %, bas',
    type: 'double',
    code: false,
    selected: false,
    isOf: ({ ic }) => ic !== undefined
  },
  {
    part: 'ic_max',
    suffix: '_ic_max',
    title: ' – intervalle de confiance à 95 %, haut',
    type: 'double',
    code: false,
    selected: false,
    isOf: ({ ic }) => ic !== undefined
  },
  {
    part: 'ecart',
    suffix: '_ecart',
    title: ' – écart à la référence',
    type: 'text',
    code: true,
    selected: false,
    isOf: ({ test }) => test !== undefined
  }
];

/** The figure that a column of the table belongs to, and in what capacity. */
export function ownerOf<T extends { readonly nom: string }>(
  name: string,
  columns: readonly T[]
): { owner: T; companion: Companion | null } | null {
  const own = columns.find(({ nom }) => nom === name);
  if (own) return { owner: own, companion: null };
  // `_ic_min` ends with `_min` too: the figure must be one.
  for (const companion of COMPANIONS) {
    const owner = name.endsWith(companion.suffix)
      ? columns.find(({ nom }) => nom === name.slice(0, -companion.suffix.length))
      : undefined;
    if (owner) return { owner, companion };
  }
  return null;
}
