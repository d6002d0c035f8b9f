import type { ColumnType } from '../../table/column-type.ts';
import type { ColumnSpec, ParameterSpec, RequestHeader } from './header.ts';

/** The engine types a parameter may have; values are bound with exactly this type. */
export const PARAMETER_TYPES = ['VARCHAR', 'INTEGER', 'BIGINT', 'DOUBLE', 'BOOLEAN'] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface RequestParameter extends ParameterSpec {
  readonly nom: string;
  readonly type: ParameterType;
}

export interface RequestColumn extends ColumnSpec {
  readonly nom: string;
  readonly type: ColumnType;
  /** Has `<nom>_statut`, and bounds in `<nom>_min`, `<nom>_max`, with their middle, when `bornes`. */
  readonly protege: boolean;
  readonly bornes: boolean;
  /** Has `<nom>_classe`: that of the colour which a map of the answer gives its row, 1 the lowest; null without one. */
  readonly classe?: true;
  /** Has `<nom>_visible`: the nearest coarser territory that shows the figure, where it is hidden. */
  readonly visible?: true;
}

/** One request of the catalogue: the meaning from its header, the types from the engine. */
export interface RequestDefinition extends Omit<RequestHeader, 'parametres' | 'colonnes'> {
  readonly id: string;
  /** Changes when the SQL or the header changes. */
  readonly version: string;
  /** In the header's order, which is the canonical order of an address. */
  readonly parametres: readonly RequestParameter[];
  readonly colonnes: readonly RequestColumn[];
  /** Tables read, with their schema. */
  readonly cubes: readonly string[];
  /** Those without a row of which it has none; absent when none is known. */
  readonly needs?: readonly string[];
  /** One statement answers for a list of territories; absent where they are asked one by one. */
  readonly atOnce?: true;
}
